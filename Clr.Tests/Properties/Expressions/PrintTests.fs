/// A counterexample prints as code that can be pasted back: what is printed here is compiled by F# Interactive and gives the
/// same bits.
module Clr.Tests.Properties.Expressions.PrintTests

open Expecto
open System
open System.IO
open Xunit
open FsCheck
open FsCheck.FSharp
open Clr.Properties
open Clr.Tests

let private steps = [ Int64.MinValue; -7L; 0L; 1L; 5L; 64L; 1000L; Int64.MaxValue ]

let private sample size count = Generators.expression.Generator |> Gen.sampleWithSeed (Rnd 20261123UL) size count

/// One expression of every case of the generator, and drawn ones.
let private expressions =
    let ofEveryCase =
        sample 50 3000
        |> Seq.collect (box >> CasesTests.within)
        |> Seq.distinctBy (fun expression ->
            if expression.IsOfFunction then
                "a function of one's own"
            else
                CasesTests.methodOf expression)
        |> List.ofSeq

    // CasesTests: these are all there are
    Assert.True(ofEveryCase.Length > 80, $"only {ofEveryCase.Length} cases")
    ofEveryCase @ List.ofArray (sample 30 60)

/// What FsCheck prints of a check that fails, and the counterexample as drawn and as shrunk.
let private printedOf (check: Config -> unit) =
    let mutable printed = "", [], []

    let runner =
        { new IRunner with
            member _.OnStartFixture _ = ()
            member _.OnArguments(_, _, _) = ()
            member _.OnShrink(_, _) = ()

            member _.OnFinished(name, result) =
                match result with
                | TestResult.Failed(_, drawn, shrunk, _, _, _, _) ->
                    printed <- Runner.onFinishedToString name result, drawn, shrunk
                | _ -> ()
        }

    check (Config.Quick.WithMaxTest(2000).WithRunner(runner).WithReplay(Some { Rnd = Rnd(1UL, 1UL); Size = None }))
    printed

[<Tests>]
let suite =
    testList
        "printed expressions"
        [
            testCase "printed expressions compile and give the same bits" (fun () ->
                let script = Path.Combine(Path.GetTempPath(), $"clr-{Guid.NewGuid():N}.fsx")

                let lines =
                    [
                        "#r \"Clr.Core.dll\""
                        "#r \"Clr.FSharp.dll\""
                        "open System"
                        "open Clr.FSharp"
                        "let print (s: Schedule) ="
                        "    for t in "
                        + $"%A{steps}".Replace("\n", "")
                        + " do printfn \"%d\" (BitConverter.DoubleToInt64Bits(s.Invoke t))"
                        for expression in expressions do
                            $"print ({Print.code expression})"
                    ]

                try
                    File.WriteAllLines(script, lines)

                    let printed =
                        (Script.run script).Split('\n', StringSplitOptions.RemoveEmptyEntries) |> Array.map int64

                    let expected =
                        [|
                            for expression in expressions do
                                let schedule = Compile.schedule expression

                                for step in steps do
                                    BitConverter.DoubleToInt64Bits(schedule.Invoke step)
                        |]

                    Assert.Equal<int64>(expected, printed)
                finally
                    File.Delete script)
            testCase "as text an expression is its code, on its own and within others" (fun () ->
                for expression in sample 50 300 do
                    let code = Print.code expression
                    Assert.Equal(code, string expression)
                    Assert.Equal(code, $"%A{expression}")
                    // a long tuple is broken between its parts, never within the code
                    Assert.Equal($"({code}, 5L)", $"%A{(expression, 5L)}".Replace("\n", "")))
            testCase "a check over the generator that fails prints the code" (fun () ->
                let isFlat (expression: Expression) = not ((Print.code expression).Contains "Wave.")

                let text, drawn, shrunk =
                    printedOf (fun config -> Check.One(config, Prop.forAll Generators.expression isFlat))

                for expression in drawn @ shrunk do
                    Assert.Contains(Print.code (unbox expression) + "\n", text.Replace("\r", ""))

                let text, _, shrunk =
                    printedOf (fun config ->
                        Check.One(config, Prop.forAll Generators.expressionAndStep (fst >> isFlat)))

                let expression, step = unbox<Expression * int64>(List.head shrunk)
                Assert.Contains($"({Print.code expression}, {step}L)", text.Replace("\n", "")))
        ]
