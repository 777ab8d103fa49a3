module Clr.Tests.Core.Inspection.CheckTests

open System
open Xunit
open Clr
open Clr.Tests.Core.Inspection.Schedules

let private triangular = Policy.Triangular(1.0, 5.0, 4L)

let private codes (report: CheckReport) = [ for finding in report.Findings -> finding.Code ]

let private none<'T when 'T: struct and 'T: (new: unit -> 'T) and 'T :> ValueType> (value: Nullable<'T>) =
    Assert.False value.HasValue

[<Fact>]
let ``a triangular policy broken off inside its second cycle: every figure, computed by hand`` () =
    // 1 2 3 4 5 4 3 2 | 1 2 (3)
    let report = triangular.Check 10L
    Assert.Equal(triangular.Describe(), report.Description)
    Assert.Equal((10L, 10L), (report.Steps, report.Checked))
    Assert.Equal((1.0, 2.0, Nullable 3.0), (report.First, report.Last, report.After))
    Assert.Equal(Nullable(StepValue(0L, 1.0)), report.Least)
    Assert.Equal(Nullable(StepValue(4L, 5.0)), report.Greatest)
    Assert.Equal((Nullable 5.0, Nullable true), (report.UpperBound, report.PeakSampled))
    Assert.Equal(Nullable(Jump(StepValue(0L, 1.0), StepValue(1L, 2.0))), report.GreatestJump)
    Assert.Equal((Nullable 1L, Nullable 8L), (report.WholeCycles, report.CycleSteps))

    Assert.Equal(
        (RunEnd.InsideCycle, Nullable 8L, Nullable 16L),
        (report.End, report.NearestBelow, report.NearestAbove)
    )

    Assert.Equal(27.0, report.Area)
    Assert.Equal((Nullable 4L, Nullable(12.0 / 27.0)), (report.LeavesGreatest, report.AnnealingShare))
    none report.Negative
    none report.NotANumber
    none report.Infinite
    none report.ScheduleEnd
    none report.PeakAfterRun
    Assert.False report.ZeroAtStart
    Assert.Equal<FindingCode list>([ FindingCode.EndsInsideCycle ], codes report)
    Assert.Equal(Nullable Severity.Warning, report.Worst)
    Assert.Equal("Run 8 or 16 steps, or fit the schedule to the run.", report.Findings[0].Remedy)

[<Fact>]
let ``a run of whole cycles ends with one, and its last update is one step before the base: both are said`` () =
    let report = triangular.Check 16L
    Assert.Equal(RunEnd.AtCycleEnd, report.End)
    Assert.Equal(Nullable 2L, report.WholeCycles)
    Assert.Equal((2.0, Nullable 1.0), (report.Last, report.After))
    Assert.Equal<FindingCode list>([ FindingCode.EndValueUnused ], codes report)
    Assert.Equal(Nullable Severity.Note, report.Worst)

    Assert.Equal(
        "The run ends with the cycle at step 16, where 1 is due; the last update, one step before, uses 2.",
        report.Findings[0].Sentence
    )

[<Fact>]
let ``one update more ends at the base itself`` () =
    let report = triangular.Check 17L
    Assert.Equal(RunEnd.AtCycleBase, report.End)
    Assert.Equal((1.0, Nullable 2L), (report.Last, report.WholeCycles))
    Assert.Empty report.Findings
    none report.Worst

[<Fact>]
let ``a run too short for the peak is told how high the schedule goes, and where`` () =
    let report = triangular.Check 3L
    Assert.Equal((Nullable false, Nullable(StepValue(4L, 5.0))), (report.PeakSampled, report.PeakAfterRun))
    Assert.Equal<FindingCode list>([ FindingCode.EndsInsideCycle; FindingCode.PeakAfterRun ], codes report)
    Assert.Equal((Nullable(), Nullable 8L), (report.NearestBelow, report.NearestAbove))

[<Fact>]
let ``a peak that no step reaches is noted: exp_range has decayed before its first peak`` () =
    let report = Policy.ExpRange(0.0, 1.0, 2L, 0.5).Check 4L
    Assert.Equal((Nullable false, Nullable(StepValue(1L, 0.25))), (report.PeakSampled, report.Greatest))
    Assert.Contains(FindingCode.PeakNotSampled, codes report)
    // reached twice, at steps 1 and 2: annealing begins after the second
    Assert.Equal(Nullable 2L, report.LeavesGreatest)

[<Fact>]
let ``a first update of 0 is a warning`` () =
    let report = Policy.Triangular(0.0, 1.0, 4L).Check 8L
    Assert.True report.ZeroAtStart
    Assert.Contains(FindingCode.ZeroAtStart, codes report)

[<Fact>]
let ``cycles cut off by a restart are not whole, and no run is sent to where they would have ended`` () =
    let restarted = triangular.RestartAt(6L, Policy.Triangular(2.0, 10.0, 4L))

    let told steps =
        let report = restarted.Check steps
        report.End, report.WholeCycles, report.NearestBelow, report.NearestAbove

    Assert.Equal((RunEnd.InsideCycle, Nullable 0L, Nullable(), Nullable 14L), told 5L)
    Assert.Equal((RunEnd.InsideCycle, Nullable 0L, Nullable(), Nullable 14L), told 6L)
    Assert.Equal((RunEnd.InsideCycle, Nullable 0L, Nullable(), Nullable 14L), told 13L)
    Assert.Equal((RunEnd.AtCycleEnd, Nullable 1L, Nullable(), Nullable()), told 14L)
    Assert.Equal((RunEnd.InsideCycle, Nullable 1L, Nullable 14L, Nullable 22L), told 16L)

[<Fact>]
let ``what comes after a run that ends well is none of its business, and a base higher than the first is none reached again``
    ()
    =
    let rising = triangular.RestartAt(8L, Policy.Triangular(2.0, 10.0, 4L))
    let well = rising.Check 8L
    Assert.Equal(RunEnd.AtCycleEnd, well.End)
    none well.PeakAfterRun
    Assert.Equal(Nullable(StepValue(12L, 10.0)), (rising.Check 7L).PeakAfterRun)
    Assert.Equal((RunEnd.InsideCycle, 2.0), ((rising.Check 17L).End, (rising.Check 17L).Last))

[<Fact>]
let ``of a share of the area is only spoken where the area is one: above 0, finite, and nothing negative in it`` () =
    none ((own (fun step -> if step = 1L then -1.0 else 3.0)).Check 4L).AnnealingShare
    none ((Ramp.Constant 0.0).Check 4L).AnnealingShare
    none ((Ramp.Constant Double.MaxValue).Check 4L).AnnealingShare
    Assert.Equal(Nullable(1.0 / 7.0), ((own (fun step -> if step = 2L then 1.0 else 3.0)).Check 3L).AnnealingShare)

[<Fact>]
let ``the report says where the schedule ends`` () =
    let text (steps: int64) = string (Ramp.Linear(2.0, 1.0, 10L).Check steps)
    Assert.Contains("before the schedule, which ends at step 10", text 5L)
    Assert.Contains("from step 10 on", text 20L)

[<Fact>]
let ``negative, infinite and missing values are errors, counted, with the first step of each`` () =
    let values = [| 0.1; nan; -0.1; infinity; -0.2; 0.1; -infinity; nan |]
    let report = (own (fun step -> values[int step])).Check 8L
    Assert.Equal(Nullable(Occurrences(3L, StepValue(2L, -0.1))), report.Negative)
    Assert.Equal(Nullable(Occurrences(2L, StepValue(1L, nan))), report.NotANumber)
    Assert.Equal(Nullable(Occurrences(2L, StepValue(3L, infinity))), report.Infinite)
    Assert.Equal(Nullable(StepValue(6L, -infinity)), report.Least)
    Assert.Equal(Nullable(StepValue(3L, infinity)), report.Greatest)
    Assert.True(Double.IsNaN report.Area)
    none report.AnnealingShare
    none report.After // the function has nothing to give at step 8, which no update asks for
    Assert.Equal(Nullable(Jump(StepValue(4L, -0.2), StepValue(5L, 0.1))), report.GreatestJump)

    Assert.Equal<FindingCode list>([ FindingCode.NotANumber; FindingCode.Infinite; FindingCode.Negative ], codes report)

    Assert.Equal(Nullable Severity.Error, report.Worst)
    Assert.Equal("3 values are negative, the first at step 2 (-0.1).", report.Findings[2].Sentence)

[<Fact>]
let ``a function that throws is an error with its step, and the figures are of the steps before`` () =
    let table = Array.init 5000 float
    let report = (own (fun step -> table[int step])).Check 10000L
    Assert.Equal((10000L, 5000L), (report.Steps, report.Checked))
    Assert.IsType<IndexOutOfRangeException> report.Thrown |> ignore
    Assert.Equal((0.0, 4999.0), (report.First, report.Last))
    Assert.Equal(5000.0 * 4999.0 / 2.0, report.Area)
    Assert.Equal<FindingCode list>([ FindingCode.Throws; FindingCode.ZeroAtStart ], codes report)
    Assert.Equal("Make it total, or run at most 5000 steps.", report.Findings[0].Remedy)

    let broken = (own (fun _ -> failwith "never")).Check 10L
    Assert.Equal(0L, broken.Checked)
    Assert.True(Double.IsNaN broken.First && Double.IsNaN broken.Area)
    none broken.Least
    Assert.Contains("throws Exception at step 0: never", broken.Findings[0].Sentence)

[<Fact>]
let ``nothing is known of the end of a function of one's own, and all runs of a constant are alike`` () =
    Assert.Equal(RunEnd.Unknown, ((opaque triangular).Check 10L).End)
    let constant = (Amplitude.Exponential 1.0).Check 10L
    Assert.Equal(RunEnd.Constant, constant.End)
    Assert.Empty constant.Findings
    none constant.GreatestJump
    Assert.Equal(Nullable 0.0, constant.AnnealingShare)

[<Fact>]
let ``the text of a report`` () =
    let expected =
        [
            "schedule  Wave.Triangle(cycle: Cycle.Symmetric(stepSize: 4)).Between(low: 1,"
            "          high: 5)"
            "run       10 steps, updates 0 to 9"
            "used      first 1, last 2; 3 would come next"
            "least     1 at step 0"
            "greatest  5 at step 4, the upper bound itself"
            "change    at most 1, from step 0 (1) to 1 (2)"
            "cycles    1 whole cycle; the last update is in one of 8 steps"
            "ends      inside a cycle"
            "area      27, of which 44.44 % after step 4, the last at the greatest value"
            "WARNING   EndsInsideCycle: The run breaks off inside a cycle: its last update"
            "          uses 2."
            "          Run 8 or 16 steps, or fit the schedule to the run."
        ]
        |> String.concat "\n"

    Assert.Equal(expected, string (triangular.Check 10L))

[<Fact>]
let ``a cycle that began before the run, or before its piece, is none of the whole ones`` () =
    let wave = Wave.Triangle(Cycle.Symmetric 2L)

    let whole (schedule: Func<int64, float>) steps = [ for count in steps -> (schedule.Check count).WholeCycles.Value ]

    // by hand: of 4 steps each from 2 on; repeated after 8, the third is broken off
    Assert.Equal<int64 list>([ 0L; 0L; 1L; 1L; 2L ], whole (wave.Delay 2L) [ 2L; 5L; 6L; 9L; 10L ])
    Assert.Equal<int64 list>([ 0L; 1L; 1L; 1L; 2L ], whole ((wave.Delay 2L).Repeat 8L) [ 2L; 6L; 8L; 10L; 14L ])
    Assert.Equal<int64 list>([ 0L; 1L; 1L; 2L ], whole ((wave.Delay 2L).RepeatTimes(8L, 2L)) [ 2L; 6L; 10L; 14L ])
    Assert.Equal<int64 list>([ 0L; 1L; 1L; 2L; 2L ], whole (wave.Then(4L, wave.Delay 2L)) [ 3L; 4L; 6L; 10L; 13L ])
    // the first is cut before it has come to a whole one
    Assert.Equal<int64 list>([ 0L; 0L; 1L; 2L ], whole ((wave.Delay 2L).Then(1L, wave)) [ 1L; 4L; 5L; 9L ])
    Assert.Equal<int64 list>([ 0L; 0L; 1L; 2L ], whole ((wave.Advance 1L).Then(2L, wave)) [ 2L; 5L; 6L; 10L ])
