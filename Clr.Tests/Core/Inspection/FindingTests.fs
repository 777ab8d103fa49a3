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
        FindingCode.DecaysToNothing,
        own (fun step -> 2.0 * 10.0 ** -float step),
        8L,
        "Warning at 4 (0.0002): In the second half of the run no value is above 0.0002 at step 4, less than a thousandth of "
        + "the greatest, 2 at step 0. Decay slower, keep a base above 0, or make the run shorter."
        FindingCode.CyclesDieAway,
        Policy.Triangular2(1.0, 5.0, 4L),
        17L * 8L,
        "Warning at 68 (1.015625): In the second half of the run the cycles go through 0.015625 only, less than a hundredth "
        + "of the 4 before. Make the cycles longer and so fewer, or their decay slower."
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
let ``a second half is told up to its borders, and not where another finding says it`` () =
    let has code (schedule: Func<int64, float>) (steps: int64) =
        (schedule.Check steps).Findings |> Seq.exists (fun finding -> finding.Code = code)

    let decays = has FindingCode.DecaysToNothing
    let late value = own (fun step -> if step < 4L then 1000.0 else value)
    // a thousandth is something, and the fourth of eight steps is in the first half; the middle one of seven is in the second
    Assert.False(decays (late 1.0) 8L)
    Assert.True(decays (late 0.999) 8L)
    Assert.False(decays (late 0.999) 7L)
    Assert.True(decays (late 0.999) 9L)
    Assert.False(decays (own (fun _ -> 0.0)) 8L)
    // held from step 4 on: that is said instead
    Assert.False(decays (Ramp.PiecewiseConstant(1000.0, struct (4L, 0.5))) 8L)
    let die = has FindingCode.CyclesDieAway
    // the second half of 12 cycles begins with the seventh, 1/64 of the first; of 14 with the eighth, 1/128
    Assert.False(die (Policy.Triangular2(1.0, 5.0, 4L)) 96L)
    Assert.True(die (Policy.Triangular2(1.0, 5.0, 4L)) 112L)
    // from 0, they are next to nothing as well, from 1/1024 on
    Assert.True(die (Policy.Triangular2(0.0, 5.0, 4L)) 112L)
    Assert.True(decays (Policy.Triangular2(0.0, 5.0, 4L)) 160L)
    Assert.False(die (Policy.Triangular2(0.0, 5.0, 4L)) 160L)
    // 2/64 of a range of 2, where a hundredth of the sum of both ends would be more
    Assert.False(die (Policy.Triangular2(1.0, 3.0, 4L)) 96L)
    // exactly a hundredth is still something
    let cycle = Cycle.Symmetric 4L
    let two = Amplitude.PerCycle(cycle, fun n -> if n <= 2L then 1.0 else 0.01)
    Assert.False(die (Policy.Cyclical(0.0, 100.0, cycle, two)) 32L)
    // one cycle, and a run without any
    Assert.False(die (Policy.Triangular(1.0, 5.0, 1000L)) 4L)
    Assert.False(die (own (fun step -> if step = 0L then 5.0 else 1.0 + 1e-9 * float step)) 8L)

[<Fact>]
let ``the least and the greatest value of the second half, of any run`` () =
    let late (schedule: Func<int64, float>) steps =
        let report = schedule.Check steps
        report.LateLeast.Value, report.LateGreatest.Value

    // 1 2 3 4 5 | 4 3 2 1 2
    Assert.Equal((StepValue(8L, 1.0), StepValue(5L, 4.0)), late (Policy.Triangular(1.0, 5.0, 4L)) 10L)
    // repeated and ended ones are not walked through, whatever their run
    let far = 1L <<< 40
    Assert.Equal((StepValue(far / 2L, 1.0), StepValue(far / 2L + 4L, 5.0)), late (Policy.Triangular(1.0, 5.0, 4L)) far)
    Assert.Equal((StepValue(far / 2L, 10.0), StepValue(far / 2L, 10.0)), late ramp far)
    Assert.Equal((StepValue(10L, 10.0), StepValue(7L, 13.0)), late ramp 15L)
    Assert.Equal((StepValue(0L, 20.0), StepValue(0L, 20.0)), late ramp 1L)

    let broken = (own (fun step -> if step = 7L then failwith "no" else 1.0)).Check 8L
    Assert.False(broken.LateLeast.HasValue || broken.LateGreatest.HasValue)

[<Fact>]
let ``of what repeats and throws, the steps before are told, and no second half`` () =
    let throwing = (own (fun step -> if step = 3L then failwith "no" else float step)).Repeat 5L
    let report = throwing.Check 20L
    Assert.Equal((3L, 2.0, 3.0), (report.Checked, report.Last, report.Area))
    Assert.NotNull report.Thrown
    Assert.False(report.LateLeast.HasValue || report.LateGreatest.HasValue)

    // one that gives a period and nothing after: its figures are told, a second half is not to be had
    let mutable calls = 0

    let tired =
        (own (fun _ ->
            calls <- calls + 1

            if calls > 5 then failwith "no" else 1.0))
            .Repeat
            5L

    let report = tired.Check 20L
    Assert.Equal((20L, 20.0), (report.Checked, report.Area))
    Assert.False(report.LateLeast.HasValue || report.LateGreatest.HasValue)

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
