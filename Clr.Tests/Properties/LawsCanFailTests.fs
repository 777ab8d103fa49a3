/// Each law has a wrong policy that it must flag: a law that cannot fail proves nothing.
module Clr.Tests.Properties.LawsCanFailTests

open System
open Expecto
open Clr
open Clr.Properties
open Clr.Tests

let private cycle = Cycle.Symmetric 4L
let private triangular = Policy.Triangular(1.0, 5.0, cycle)
let private claims = PolicyClaims.Triangular(1.0, 5.0, cycle)

let private schedule (f: int64 -> float) = Func<int64, float> f

/// Changes one value of a schedule.
let private but step value (schedule: Func<int64, float>) =
    Func<int64, float>(fun t -> if t = step then value else schedule.Invoke t)

/// Counts its calls instead of looking at the step.
let private counting () =
    let mutable calls = 0

    Func<int64, float>(fun _ ->
        calls <- calls + 1
        float calls)

/// Moves half the way to the step asked for: its values depend on where it was asked before.
let private sliding () =
    let mutable place = 0.0

    Func<int64, float>(fun t ->
        place <- (place + float t) / 2.0
        place)

let private ramp =
    Claims(HoldsFrom = 10L, EndValue = 3.0, Peak = struct (4L, 5.0), Phases = [| Phase(0L, 4L, Direction.Rising) |])

/// The law, the wrong schedule, its claims, and the step at which the shrunk counterexample must lie (any, where None).
let private wrong =
    [
        ClaimLaws.bounded, triangular |> but 6L 5.0000001, claims, Some 6L
        ClaimLaws.periodic, schedule (fun t -> sin (float t * Math.PI / 4.0)), Claims(Period = 8L), None
        ClaimLaws.holds, schedule (fun t -> if t = 12L then 2.0 else 3.0), ramp, Some 12L
        ClaimLaws.peak, schedule (fun t -> if t = 4L then 4.9 else 0.0), ramp, Some 4L
        ClaimLaws.peak,
        schedule (fun t ->
            if t = 4L then 5.0
            elif t = 6L then 5.1
            else 0.0),
        ramp,
        Some 6L
        ClaimLaws.values,
        triangular |> but (1L <<< 40) 1.5,
        Claims(Values = [| struct (4L, 5.0); struct (1L <<< 40, 1.0) |]),
        Some(1L <<< 40)
        ClaimLaws.monotonePhases, schedule (fun t -> if t = 3L then -1.0 else float t), ramp, Some 3L
        // phases that overlap are claimed both, in either order
        for first, second in [ Direction.Rising, Direction.Falling; Direction.Falling, Direction.Rising ] do
            ClaimLaws.monotonePhases,
            schedule (fun t -> float (min t 4L)),
            Claims(Phases = [| Phase(2L, 9L, first); Phase(3L, 9L, second) |]),
            None
        // beside step 0, where every run looks
        ClaimLaws.noJumps, triangular |> but 1L 3.5, Claims(Lowest = 1.0, Highest = 5.0, GreatestChange = 1.0), Some 1L
        ClaimLaws.noJumps, triangular |> but 1L 3.5, Claims(GreatestChange = 1.0), Some 1L
        ClaimLaws.noJumps, triangular, Claims(GreatestChange = 1.0 - 1e-14), None
        // the range decays with the cycle, not with the step
        ClaimLaws.changes,
        Policy.Cyclical(1.0, 5.0, cycle, Amplitude.PerCycle(cycle, fun n -> 0.9 ** float n)),
        PolicyClaims.ExpRange(1.0, 5.0, cycle, 0.9),
        None
        ClaimLaws.changes,
        Policy.ExpRange(1.0, 5.0, cycle, 0.9),
        PolicyClaims.ExpRangeBothBounds(1.0, 5.0, cycle, 0.9),
        None
        ClaimLaws.changes,
        Policy.ExpRange(1.0, 5.0, cycle, 0.9),
        Claims(Change = (fun t -> PolicyClaims.ExpRange(1.0, 5.0, cycle, 0.9 + 1e-13).Change.Invoke t)),
        None
        ClaimLaws.allocatesNothing, schedule (fun t -> float [| t |].Length), Claims(AllocatesNothing = true), Some 0L
        RunLaws.ends, schedule (fun t -> if t = 12L then 2.0 else 3.0), Claims(RunLength = 10L), Some 12L
        RunLaws.ends, schedule (fun t -> float (min t 9L)), Claims(RunLength = 10L, EndValue = 10.0), Some 10L
        RunLaws.joins, counting (), Claims(RunLength = 10L), None
        RunLaws.repeats, counting (), Claims(RunLength = 10L), None
        RunLaws.reverses, counting (), Claims(RunLength = 10L), None
        CycleLaws.endsAtBase, triangular |> but 16L 1.0000001, claims, Some 16L
        CycleLaws.peaks, triangular |> but 12L 4.9999999, claims, Some 12L
        CycleLaws.equalSteps, Policy.Triangular(1.0, 5.0, cycle).Times(Amplitude.Exponential 0.9999), claims, None
        CycleLaws.equalSteps,
        Policy.Triangular(1.0, 5.0, cycle).Times(Amplitude.Exponential(1.0 - 1e-13)),
        Claims(Cycle = cycle, HalfCycles = HalfCycles.EqualSteps),
        None
        CycleLaws.mirrored, Policy.Triangular(1.0, 5.0, Cycle.Of(3L, 5L)), claims, None
        CycleLaws.mirrored, Wave.Sawtooth 8L, Claims(Cycle = cycle, Mirrored = true), None
        CycleLaws.shrinkingFalls,
        Policy.Triangular(0.0, 1.0, cycle).Times(Amplitude.PerIteration(fun t -> 1.0 + 0.1 * float t)),
        PolicyClaims.ExpRange(0.0, 1.0, cycle, 0.9),
        None
        CycleLaws.shrinkingRises, Policy.ExpRange(0.0, 1.0, 20L, 0.8), PolicyClaims.ExpRange(0.0, 1.0, 20L, 0.99), None
        ScheduleLaws.total, schedule (fun t -> float (Math.Abs t)), Claims(), Some Int64.MinValue
        ScheduleLaws.total, schedule (fun t -> sqrt (float (t + 5L))), Claims(), None
        // NaN within its domain, and a number outside
        ScheduleLaws.total, triangular.Strict 6L, Claims(Domain = 8L), Some 6L
        ScheduleLaws.total, triangular.Strict(9L), Claims(Domain = 8L), None
        ScheduleLaws.total, triangular, PolicyClaims.Triangular(1.0, 5.0, cycle).Strict 8L, None
        // which is no leave to be wrong inside
        ClaimLaws.bounded, (triangular |> but 6L 5.5).Strict 8L, claims.Strict 8L, Some 6L
        ClaimLaws.periodic, (triangular |> but 9L 2.5).Strict 16L, claims.Strict 16L, Some 9L
        RunLaws.ends, (schedule float).Strict 12L, Claims(RunLength = 10L, Domain = 12L), Some 11L
        ScheduleLaws.repeatable, counting (), Claims(), Some 0L
        ScheduleLaws.resumes, counting (), Claims(), None
        ScheduleLaws.resumes, sliding (), Claims(), None
        ScheduleLaws.opaque, counting (), Claims(), None
        ScheduleLaws.restarts, counting (), Claims(), None
    ]

[<Tests>]
let suite =
    testList
        "laws can fail"
        [
            for index, (law, schedule, claims, at) in List.indexed wrong do
                test $"{law.Name} ({index})" {
                    match Law.violationFrom Run.seed 1000 law schedule claims with
                    | None -> failtest $"not flagged {Run.again}"
                    | Some violation ->
                        Expect.equal violation.Law law.Name "the law by name"
                        Expect.notEqual violation.Expected violation.Found "expected and found"
                        at |> Option.iter (fun step -> Expect.equal violation.Step step "the shrunk step")
                }
            test "every law is in the table" {
                let flagged = wrong |> List.map (fun (law, _, _, _) -> law.Name) |> set
                let all = Laws.all |> List.map (fun law -> law.Name) |> set
                Expect.equal flagged all "laws with a wrong policy"
            }
            test "an allocation is not flagged where it is not claimed away, nor where it is made once" {
                let own = schedule (fun t -> float [| t |].Length)
                let found = Laws.violationsFrom Run.seed own (Claims(RunLength = 10L, Lowest = 1.0))
                Expect.isEmpty found $"a lambda that allocates {Run.again}"
                let table = lazy (Array.init 1000 float)
                let once = schedule (fun t -> table.Force()[int (abs (t % 1000L))])

                Expect.isNone
                    (Law.violationFrom Run.seed 1000 ClaimLaws.allocatesNothing once (Claims(AllocatesNothing = true)))
                    $"a table made at first use {Run.again}"
            }
            test "the right policy is not flagged" {
                Expect.isEmpty
                    (Laws.violationsFrom Run.seed triangular claims)
                    $"triangular keeps its claims {Run.again}"
            }
            test "a violation says the law, the step, expected and found" {
                let violation = Law.violationFrom Run.seed 1000 ClaimLaws.bounded (triangular |> but 6L 7.5) claims
                Expect.isSome violation $"flagged {Run.again}"
                let text = string violation.Value

                for part in [ "bounded"; "lowest <= s(t) <= highest"; "step 6"; "1 to 5"; "7.5" ] do
                    Expect.stringContains text part "in the text"
            }
        ]
