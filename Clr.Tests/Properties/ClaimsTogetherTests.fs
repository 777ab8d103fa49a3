/// Claims that are about one another: a period and a run, and those that are nothing alone.
module Clr.Tests.Properties.ClaimsTogetherTests

open Expecto
open System
open Xunit
open Clr
open Clr.Properties
open Clr.Tests

let private endless = Policy.Triangular(1.0, 5.0, 4L)

/// This is my policy, its period is p, its bounds are lo and hi, its run is n steps.
let private claims =
    Claims(
        Lowest = 1.0,
        Highest = 5.0,
        Period = 8L,
        RunLength = 16L,
        Cycle = Cycle.Symmetric 4L,
        CycleEnd = 1.0,
        PeakShare = (fun _ -> 1.0),
        HalfCycles = HalfCycles.EqualSteps
    )

let private broken (schedule: Func<int64, float>) (claims: Claims) =
    [ for violation in schedule.Violations(claims, Run.seed) -> violation.Law, violation.Step ]

[<Tests>]
let suite =
    testList
        "claims together"
        [
            testCase "a period and a run go together, whether the policy goes on after it or holds" (fun () ->
                Assert.Empty(broken endless claims)
                Assert.Empty(broken (endless.Hold 16L) claims)
                Assert.Contains("periodic", (endless.ApplicableLaws claims))
                Assert.Empty(broken endless (Claims(Period = 8L, RunLength = 13L))))
            testCase "within the run both are still checked, and the end where one is claimed" (fun () ->
                let wrong at = Func<int64, float>(fun t -> if t = at then 4.5 else endless.Invoke t)
                Assert.Contains(("periodic", 11L), broken (wrong 11L) claims)
                Assert.Contains(("equal steps", 9L), broken (wrong 10L) claims)
                // step 16 is no update
                Assert.DoesNotContain("periodic", broken (wrong 16L) claims |> List.map fst)
                let ends = Claims(Period = 8L, RunLength = 16L, EndValue = 1.0)
                Assert.Equal<(string * int64) list>([ "run ends", 17L ], broken endless ends)
                Assert.Empty(broken (endless.Hold 16L) ends))
            testCase "a claim without those that it is about is refused, by every way in" (fun () ->
                for claims, name, needs in
                    [
                        Claims(CycleEnd = 1.0), "CycleEnd", "Cycle"
                        Claims(Mirrored = true), "Mirrored", "Cycle"
                        Claims(HalfCycles = HalfCycles.Shrinking), "HalfCycles", "Cycle"
                        Claims(PeakShare = (fun _ -> 1.0), Cycle = Cycle.Symmetric 4L, Lowest = 0.0),
                        "PeakShare",
                        "Cycle, Lowest"
                        Claims(EndValue = 1.0), "EndValue", "HoldsFrom or RunLength"
                    ] do
                    let ways: (unit -> obj) list =
                        [
                            fun () -> Laws.keeps endless claims
                            fun () -> Laws.violations endless claims
                            fun () -> Laws.report endless claims
                            fun () -> endless.Keeps claims
                            fun () -> endless.MustKeep claims
                            fun () -> endless.ApplicableLaws claims
                        ]

                    for way in ways do
                        let refused = Assert.Throws<ArgumentException>(way >> ignore)
                        Assert.Equal("claims", refused.ParamName)
                        Assert.StartsWith($"claims must have {needs}", refused.Message)
                        Assert.Contains($"where {name} is claimed", refused.Message)
                        Assert.Contains($"or leave {name} out.", refused.Message))
            testCase "a value that is no number is refused where it is claimed" (fun () ->
                for make, name in
                    [
                        (fun () -> Claims(CycleEnd = nan)), "CycleEnd"
                        (fun () -> Claims(EndValue = nan)), "EndValue"
                        (fun () -> Claims(Peak = struct (3L, nan))), "Peak"
                        (fun () -> Claims(Values = [| struct (0L, 1.0); struct (1L, nan) |])), "Values"
                    ] do
                    let refused = Assert.Throws<ArgumentOutOfRangeException>(make >> ignore)
                    Assert.StartsWith($"{name} must be a number, but was NaN.", refused.Message))
            testCase "a value outside the claimed bounds is refused, on them it is not" (fun () ->
                let cycle = Cycle.Of(2L, 2L)

                let claims: ((float -> Claims) * string) list =
                    [
                        (fun (value: float) ->
                            Claims(Lowest = 1.0, Highest = 5.0, Cycle = cycle, CycleEnd = Nullable value)),
                        "CycleEnd"
                        (fun (value: float) ->
                            Claims(Lowest = 1.0, Highest = 5.0, HoldsFrom = 3L, EndValue = Nullable value)),
                        "EndValue"
                        (fun (value: float) -> Claims(Lowest = 1.0, Highest = 5.0, Peak = struct (3L, value))), "Peak"
                        (fun (value: float) -> Claims(Lowest = 1.0, Highest = 5.0, Values = [| struct (3L, value) |])),
                        "Values"
                    ]

                for make, name in claims do
                    for value in [ 1.0; 5.0 ] do
                        Assert.False((Laws.applicable endless (make value)).IsEmpty)

                    for value, bound in [ 0.5, "Lowest 1"; 5.5, "Highest 5" ] do
                        let refused =
                            Assert.Throws<ArgumentException>(fun () -> Laws.applicable endless (make value) |> ignore)

                        let wrong = $"{name} must be within the claimed bounds, but {name} was {value} and {bound}, so"
                        Assert.StartsWith(wrong, refused.Message))
            testCase "a counterexample that does not come again is told all the same" (fun () ->
                let mutable asked = 0

                let fickle =
                    Func<int64, float>(fun t ->
                        if t > 20_000L then
                            asked <- asked + 1

                        if t > 20_000L && asked = 5 then 2.0 else 1.0)

                let found =
                    Law.violationFrom Run.seed 1000 ClaimLaws.bounded fickle (Claims(Lowest = 0.0, Highest = 1.0))

                match found with
                | Some violation -> Assert.Equal(("0 to 1", "2"), (violation.Expected, violation.Found))
                | None -> Assert.Fail $"not told {Run.again}")
            testCase "what is broken is told with the seed that draws it again" (fun () ->
                // beyond the steps that are asked every time
                let wrong = Func<int64, float>(fun t -> if t > 20_000L then 9.0 else endless.Invoke t)
                let claims = Claims(Lowest = 1.0, Highest = 5.0)

                let seedOf (text: string) =
                    let line = text.Split('\n') |> Array.last
                    Assert.StartsWith("Drawn from the seed ", line)
                    uint64 ((line.Split ':').[0].Split(' ') |> Array.last)

                let error = Assert.Throws<LawBrokenException>(fun () -> wrong.MustKeep claims)

                Assert.Equal<string list>(
                    [ for violation in error.Violations -> string violation ],
                    [ for violation in wrong.Violations(claims, seedOf error.Message) -> string violation ]
                )

                let report = wrong.Report claims

                for violation in wrong.Violations(claims, seedOf report) do
                    Assert.Contains($"\nBREAKS {violation}\n", report)

                Assert.DoesNotContain("seed", endless.Report claims)
                let always = Func<int64, float>(fun _ -> 9.0)
                Assert.DoesNotContain("seed", always.Report claims))
            // what is wrong from a step on, however far out, is found at that very step
            for first in [ 12345L; 1099511627777L; 4611686018427387905L ] do
                testCase $"a fault from step {first} on is shrunk to that step" (fun () ->
                    let wrong = Func<int64, float>(fun t -> if t >= first then 2.0 else 1.0)
                    let claims = Claims(Lowest = 0.0, Highest = 1.0)
                    let found = broken wrong claims |> List.filter (fst >> (=) "bounded")
                    Assert.Equal<(string * int64) list>([ "bounded", first ], found))
        ]
