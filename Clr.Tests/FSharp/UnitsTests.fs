/// What the units of measure are for: the compiler refuses a duration in the wrong unit.
module Clr.Tests.FSharp.UnitsTests

open Expecto
open Xunit
open Clr.Tests

let private compiles =
    [
        "Cycle.symmetric (4L<epoch> * perEpoch)"
        "Cycle.symmetric (4L<epoch> |> Duration.ofEpochs perEpoch)"
        "Policy.oneCycle 0.1 (30L<epoch> * perEpoch)"
        "Wave.cosine (Cycle.period cycle)"
        "Policy.triangular 0.1 0.6 cycle |> Schedule.hold (2L * Cycle.period cycle)"
    ]

let private doesNotCompile =
    [
        "epochs for steps", "Cycle.symmetric 4L<epoch>"
        "a bare number for a duration", "Cycle.symmetric 2000L"
        "steps for epochs", "Duration.ofEpochs perEpoch 4L<step>"
        "epochs times steps", "Cycle.symmetric (4L<epoch> * 391L<step>)"
        "epochs plus steps", "4L<epoch> + 391L<step>"
        "a run told in epochs", "Policy.oneCycle 0.1 30L<epoch>"
        "a whole cycle for a cycle", "Wave.triangle (Cycle.period cycle)"
        "the two swapped", "Duration.ofEpochs 30L<epoch> perEpoch"
        "a duration for a step", "wave |> Schedule.at 10L<step>"
        "a length in epochs of a check", "wave |> Inspect.check 3L<epoch>"
    ]

[<Tests>]
let suite =
    testList
        "units of measure"
        [
            testCase "the compiler refuses each mix of durations, and nothing else" (fun () ->
                let script =
                    [
                        "#r \"Clr.Core.dll\""
                        "#r \"Clr.FSharp.dll\""
                        "open Clr.FSharp"
                        "let perEpoch = 391L<step/epoch>"
                        "let cycle = Cycle.symmetric 2000L<step>"
                        "let wave = Wave.triangle cycle"
                    ]

                let lines = script @ compiles @ List.map snd doesNotCompile

                let errors = Script.refusals lines

                let first = script.Length + compiles.Length + 1

                let expected = doesNotCompile |> List.mapi (fun i (mix, code) -> first + i, $"{mix}: {code}")
                let found = errors |> List.map fst |> List.distinct

                Assert.Equal<(int * string) list>(
                    expected,
                    expected |> List.filter (fun (line, _) -> List.contains line found)
                )

                Assert.Equal<int list>(List.map fst expected, List.sort found)
                // units, and not a misspelt name
                Assert.All(errors, (fun (_, message) -> Assert.StartsWith("FS0001", message))))
        ]
