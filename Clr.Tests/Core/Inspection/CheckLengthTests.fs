/// Runs of any length: what is told of them, what is refused, and what they cost.
module Clr.Tests.Core.Inspection.CheckLengthTests

open System
open Xunit
open Clr
open Clr.Tests.Core.Inspection.Schedules

let private triangular = Policy.Triangular(1.0, 5.0, 4L)

[<Fact>]
let ``a run of 10^12 steps is exact where the schedule repeats, and refused where it does not`` () =
    let report = triangular.Check 1_000_000_000_003L
    Assert.Equal(3e12 + 6.0, report.Area)
    Assert.Equal(Nullable 125_000_000_000L, report.WholeCycles)
    Assert.Equal(Nullable 999_999_999_996L, report.LeavesGreatest)
    Assert.Equal((3.0, Nullable 4.0), (report.Last, report.After))
    Assert.Equal((Nullable 1_000_000_000_000L, Nullable 1_000_000_000_008L), (report.NearestBelow, report.NearestAbove))

    let longest = 1L <<< 62
    let last = triangular.Check(longest - 1L)
    // 2^62 - 1 is 7 modulo 8
    Assert.Equal((3.0, Nullable 2.0), (last.Last, last.After))
    Assert.Equal((Nullable(longest - 8L), Nullable longest), (last.NearestBelow, last.NearestAbove))

    let most = triangular.Check longest
    Assert.Equal((RunEnd.AtCycleEnd, Nullable(longest / 8L)), (most.End, most.WholeCycles))

    // of all the steps there are, which is still a number, and of one more
    let cycleSteps up = (Wave.Triangle(Cycle.Of(up, longest - 1L)).Check 1L).CycleSteps
    Assert.Equal(Nullable Int64.MaxValue, cycleSteps longest)

    let refusal =
        Assert.Throws<ArgumentOutOfRangeException>(fun () ->
            Policy.Triangular2(1.0, 5.0, 4L).Check 1_000_000_000_000L |> ignore)

    Assert.StartsWith("steps must be at most 1073741824 for a schedule that neither repeats", refusal.Message)

[<Fact>]
let ``2^30 evaluations are endured, and not one more`` () =
    Scanner.RefuseEndless(1L <<< 30, 1L <<< 40)

    let refusal =
        Assert.Throws<ArgumentOutOfRangeException>(fun () -> Scanner.RefuseEndless((1L <<< 30) + 1L, 1L <<< 40))

    Assert.Equal("steps", refusal.ParamName)

[<Fact>]
let ``a million steps are looked at in little memory`` () =
    let schedule = own float
    schedule.Check 10_000L |> ignore
    let before = GC.GetAllocatedBytesForCurrentThread()
    schedule.Check 1_000_000L |> ignore
    // half of them in one array would be 4 MB
    Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0L, 1_000_000L)

[<Theory>]
[<InlineData(0L)>]
[<InlineData(-1L)>]
[<InlineData(Int64.MinValue)>]
[<InlineData(Int64.MaxValue)>]
let ``a run without updates, or longer than time, is refused`` (steps: int64) =
    let refusal = Assert.Throws<ArgumentOutOfRangeException>(fun () -> triangular.Check steps |> ignore)
    Assert.Equal("steps", refusal.ParamName)

[<Fact>]
let ``ten million steps are checked within seconds`` () =
    let clock = Diagnostics.Stopwatch.StartNew()
    // a tenth of them where mutants, which are slower, are looked for
    let steps = min 10_000_000L (int64 (Clr.Tests.Run.cases 10_000_000))
    let report = Policy.Triangular2(0.001, 0.006, 2000L).Check steps
    Assert.Equal(Nullable(steps / 4000L), report.WholeCycles)
    Assert.True(clock.Elapsed < TimeSpan.FromSeconds 20.0, string clock.Elapsed)
