/// The findings of a check, word for word: what is said, how bad it is, the step and the value.
module Clr.Tests.Core.Inspection.FindingTests

open System
open Xunit
open Clr
open Clr.Tests.Core.Inspection.Schedules

let private wave = Wave.Triangle(Cycle.Of(3L, 5L))
let private ramp = Ramp.Linear(20.0, 10.0, 10L)
let private stairs low = Ramp.PiecewiseConstant(3.0, struct (2L, 1.0), struct (4L, low))

/// Made anew by each test: what is made once, when the process starts, no mutant is in yet (docs/mutation.md).
let private expected () =
    [
        FindingCode.EndsBeforeSchedule,
        ramp,
        4L,
        "Warning at 3 (17): The run is over 6 steps before the schedule ends: its last update uses 17. "
        + "Run 10 steps, 11 to use its end value, or fit the schedule to the run."
        // held at the least value: annealed for nothing
        FindingCode.HoldsAfterEnd,
        ramp,
        14L,
        "Warning at 10 (10): The schedule ends at step 10; the 4 updates from there on all use 10. "
        + "Run 11 steps, or fit the schedule to the run."
        // at the greatest, at both, at neither: as meant
        FindingCode.HoldsAfterEnd,
        Ramp.Linear(10.0, 20.0, 10L),
        14L,
        "Note at 10 (20): The schedule ends at step 10; the 4 updates from there on all use 20. "
        + "Run 11 steps, or fit the schedule to the run."
        FindingCode.HoldsAfterEnd,
        (Ramp.Constant 5.0).Then(4L, Ramp.Constant 5.0),
        9L,
        "Note at 4 (5): The schedule ends at step 4; the 5 updates from there on all use 5. "
        + "Run 5 steps, or fit the schedule to the run."
        FindingCode.HoldsAfterEnd,
        stairs 2.0,
        9L,
        "Note at 4 (2): The schedule ends at step 4; the 5 updates from there on all use 2. "
        + "Run 5 steps, or fit the schedule to the run."
        FindingCode.EndsInsideCycle,
        ramp.Then(4L, wave),
        2L,
        "Warning at 1 (19): The run breaks off before the first cycle: its last update uses 19. "
        + "Run 12 steps, or fit the schedule to the run."
        FindingCode.EndsInsideCycle,
        (wave.Between(1.0, 4.0)).RestartAt(5L, own float),
        2L,
        "Warning at 1 (2): The run breaks off inside a cycle: its last update uses 2. Fit the schedule to the run."
        FindingCode.EndValueUnused,
        ramp,
        10L,
        "Note at 9 (11): The run ends with the schedule at step 10, where 10 is due; the last update, one step before, "
        + "uses 11. One more step uses it, if it is wanted."
        FindingCode.Negative,
        own (fun step -> if step = 2L then -0.5 else 1.0),
        4L,
        "Error at 2 (-0.5): 1 value is negative, the first at step 2 (-0.5). "
        + "A negative rate climbs the loss: keep the schedule at 0 or above, or shorten the run."
    ]

let private byName () =
    dict
        [
            for code, schedule, steps, text in expected () ->
                $"{code} of {schedule.Describe()}", (code, schedule, steps, text)
        ]

let names = TheoryData<string>(byName().Keys)

[<Theory; MemberData("names")>]
let ``a finding is said with its step, its value and the remedy`` (name: string) =
    let code, schedule, steps, text = byName().[name]
    let report = schedule.Check steps
    let finding = report.Findings |> Seq.filter (fun finding -> finding.Code = code) |> Seq.exactlyOne

    Assert.Equal(
        text,
        $"{finding.Severity} at {finding.Step} ({Guard.Text finding.Value}): {finding.Sentence} {finding.Remedy}"
    )

[<Fact>]
let ``before the first cycle is no place inside one`` () =
    Assert.Contains("ends      before the first cycle\n", string (ramp.Then(4L, wave).Check 2L))

[<Fact>]
let ``what has ended is looked at no further, for whatever number of steps`` () =
    let steps = 1_000_000_000_000L
    let report = ramp.Check steps
    Assert.Equal((steps, 10.0), (report.Checked, report.Last))
    // 20 + 19 + ... + 11, and 10 from then on
    Assert.Equal(155.0 + 10.0 * float (steps - 10L), report.Area)

[<Fact>]
let ``a function that throws first where it is held is an error of that step`` () =
    let table = Array.init 10 float
    let report = (own (fun step -> table[int step])).Hold(10L).Check 100L
    Assert.Equal(10L, report.Checked)
    Assert.IsType<IndexOutOfRangeException> report.Thrown |> ignore
    Assert.Equal(45.0, report.Area)

[<Fact>]
let ``a function that throws once and not again is taken at its second word`` () =
    let mutable calls = 0

    let moody =
        own (fun _ ->
            calls <- calls + 1

            if calls = 6 then failwith "once" else 1.0)

    let report = moody.Check 10L
    Assert.Null report.Thrown
    Assert.Equal((10L, 10.0), (report.Checked, report.Area))
