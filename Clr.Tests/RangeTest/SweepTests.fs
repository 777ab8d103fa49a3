/// The sweep engine over a user's function, and the plan it follows.
module Clr.Tests.RangeTest.SweepTests

open System
open System.Threading
open Clr.RangeTesting
open Clr.Tests.RangeTest.Curves
open Xunit
open FsCheck
open FsCheck.FSharp
open Clr.Tests.Run

let private refused part (action: unit -> obj) =
    let error = Assert.ThrowsAny<ArgumentException>(action >> ignore)
    Assert.Contains(part, error.Message, StringComparison.Ordinal)

[<Law>]
let ``both ends of a plan are exact and it only rises`` (a: NormalFloat) (b: NormalFloat) (extra: byte) (linear: bool) =
    let size (x: NormalFloat) = 10.0 ** (Math.IEEERemainder(x.Get, 300.0))
    let low, high = min (size a) (size b), max (size a) (size b)

    high > 1.001 * low
    ==> lazy
        (let points = 50 + int extra

         let plan =
             if linear then
                 SweepPlan.Linear(low, high, points)
             else
                 SweepPlan.Exponential(low, high, points)

         plan.Lowest = low
         && plan.Highest = high
         && plan.Points = points
         && plan.LearningRates |> Seq.pairwise |> Seq.forall (fun (x, y) -> x < y))

[<Law>]
let ``exponential steps have equal ratios, linear ones equal differences`` (extra: byte) =
    let points = 50 + int extra
    let relative (xs: float list) = (List.max xs - List.min xs) / List.average xs
    let exponential = SweepPlan.Exponential(1e-7, 3.0, points).LearningRates
    let linear = SweepPlan.Linear(1e-3, 3.0, points).LearningRates

    relative [ for x, y in Seq.pairwise exponential -> y / x ] < 1e-12
    && relative [ for x, y in Seq.pairwise linear -> y - x ] < 1e-11

[<Fact>]
let ``a plan is a schedule that holds its ends`` () =
    let plan = SweepPlan.Exponential()
    Assert.Equal(1e-6, plan.At Int64.MinValue)
    Assert.Equal(1e-6, plan.At 0L)
    Assert.Equal(plan.LearningRates[77], plan.At 77L)
    Assert.Equal(1.0, plan.At 199L)
    Assert.Equal(1.0, plan.At Int64.MaxValue)

[<Fact>]
let ``a plan refuses nonsense`` () =
    refused "lowest must be greater than 0, but was 0" (fun () -> SweepPlan.Exponential(0.0, 1.0))
    refused "lowest must be a finite number, but was NaN" (fun () -> SweepPlan.Exponential(nan, 1.0))
    refused "highest must be a finite number" (fun () -> SweepPlan.Linear(1e-3, infinity))
    refused "lowest must be below highest" (fun () -> SweepPlan.Linear(1.0, 1.0))
    refused "points must be at least 50, but was 49" (fun () -> SweepPlan.Exponential(points = 49))

    // without a limit this one asked for 17 GB
    for points in [ 1_000_001; Int32.MaxValue ] do
        let part = $"points must be at most 1000000, but was {points}. Each is an update"
        refused part (fun () -> SweepPlan.Exponential(points = points))
        refused part (fun () -> SweepPlan.Linear(1e-3, 1.0, points))

    Assert.Equal(SweepPlan.MostPoints, SweepPlan.Linear(1e-3, 1.0, 1_000_000).Points)
    refused "coincide" (fun () -> SweepPlan.Exponential(1.0, Math.BitIncrement 1.0))

let private plan = SweepPlan.Exponential(1e-3, 1.0, 60)

[<Fact>]
let ``every learning rate is used once, in order, and reported`` () =
    let used = Collections.Generic.List<float>()
    let progress = Recorder<SweepProgress>()

    let record =
        RangeTest.Sweep(
            (fun lr ->
                used.Add lr
                Measurement(1.0 - lr / 2.0, lr)),
            plan,
            progress = progress
        )

    Assert.Equal(StopReason.Completed, record.Stop)
    Assert.Equal<float seq>(plan.LearningRates, used)
    Assert.Equal<SweepPoint seq>(record.Points, progress.Seen |> Seq.map _.Point)
    Assert.Equal(1.0, progress.Seen[59].Fraction)
    Assert.Equal<float seq>(plan.LearningRates, record.TrainingCurve.Accuracies)
    Assert.Equal<float seq>(DebiasedAverage.Of(record.Points |> Seq.map _.Loss), record.Points |> Seq.map _.Average)

[<Fact>]
let ``the rule that is given stops the sweep, without one the default does`` () =
    // the loss falls to a half and comes back by a tenth: nothing that the default calls a divergence
    let step lr = Measurement(if lr < 0.1 then 1.0 - 5.0 * lr else 0.6)
    Assert.Equal(StopReason.RatioExceeded, (RangeTest.Sweep(step, plan, rule = StopRule(Beta = 0.0, Ratio = 1.1))).Stop)
    Assert.Equal(StopReason.Completed, (RangeTest.Sweep(step, plan)).Stop)

[<Fact>]
let ``a sweep without a step is refused by its name`` () =
    let refused =
        Assert.Throws<ArgumentNullException>(fun () -> RangeTest.Sweep(Unchecked.defaultof<_>) |> ignore)

    Assert.Equal("step", refused.ParamName)

[<Fact>]
let ``a skipped update does not advance the sweep`` () =
    let mutable calls = 0

    let step _ =
        calls <- calls + 1
        Measurement(1.0, Updated = (calls % 3 <> 0))

    let record = RangeTest.Sweep(step, plan)
    Assert.Equal(StopReason.Completed, record.Stop)
    Assert.Equal(60, record.Points.Length)
    Assert.Equal(89, calls)

[<Fact>]
let ``a step that never updates is given up with a reason`` () =
    let mutable calls = 0

    let step lr =
        calls <- calls + 1
        Measurement(lr, Updated = false)

    let record = RangeTest.Sweep(step, plan)
    Assert.Equal(101, calls)
    Assert.Equal(StopReason.Faulted, record.Stop)
    Assert.Empty record.Points
    Assert.Contains("skipped 101 updates running", (present record.Fault).Message, StringComparison.Ordinal)

[<Law>]
let ``an exception at any step is kept with the points before it`` (seed: byte) =
    let at = int seed % 60
    let mutable calls = 0

    let step (lr: float) : Measurement =
        calls <- calls + 1

        if calls > at then
            failwith "no such batch"
        else
            Measurement(1.0 - lr / 2.0)

    let record = RangeTest.Sweep(step, plan)

    record.Stop = StopReason.Faulted
    && record.Points.Length = at
    && (present record.Fault).Message = "no such batch"
    && (Assert.ThrowsAny<exn>(fun () -> record.ThrowIfFaulted() |> ignore)).Message = "no such batch"

[<Law>]
let ``cancelling at any step ends before the next`` (seed: byte) =
    let at = 1 + int seed % 59
    use source = new CancellationTokenSource()
    let mutable calls = 0

    let step (lr: float) : Measurement =
        calls <- calls + 1

        if calls = at then
            source.Cancel()

        Measurement(1.0 - lr / 2.0)

    let record = RangeTest.Sweep(step, plan, cancellation = source.Token)
    record.Stop = StopReason.Cancelled && record.Points.Length = at && calls = at

[<Fact>]
let ``a cancellation that nobody asked for is a fault`` () =
    let record = RangeTest.Sweep((fun _ -> raise (OperationCanceledException())), plan)
    Assert.Equal(StopReason.Faulted, record.Stop)

[<Fact>]
let ``a validation loss that is not finite stops, and otherwise it is what is read`` () =
    let record =
        RangeTest.Sweep((fun lr -> Measurement(1.0, ValidationLoss = if lr > 0.5 then nan else lr)), plan)

    Assert.Equal(StopReason.NonFinite, record.Stop)

    let record =
        RangeTest.Sweep((fun lr -> Measurement(1.0, ValidationLoss = basin (log10 lr * 2.0))), plan)

    let result = RangeTest.Conclude([ record ], RangeTestSettings(Resamplings = 0))
    Assert.True result.ReadsValidation
    Assert.True result.Readings[0].HasSignal
    Assert.False (RangeTest.ReadLoss record.TrainingCurve).HasSignal

/// What happened to a trial, in order.
let private scripted (steps: Collections.Generic.List<string>) =
    Trial.Of(
        (fun lr ->
            steps.Add "train"
            Measurement(1.0 - lr / 2.0)),
        (fun () -> steps.Add "restore"),
        (fun seed -> steps.Add $"seed {seed}")
    )

[<Fact>]
let ``every repeat starts restored and reseeded, and the end is restored`` () =
    let steps = Collections.Generic.List<string>()
    let settings = RangeTestSettings(Plan = plan, Repeats = 2, Seed = 5, Resamplings = 0)
    RangeTest.Run(scripted steps, settings) |> ignore
    let train = List.replicate 60 "train"

    let expected = [ "seed 5"; yield! train; "restore"; "seed 6"; yield! train; "restore" ]

    Assert.Equal<string list>(expected, List.ofSeq steps)

[<Fact>]
let ``failures of the trial and of restoring are both reported, and what was recorded is kept`` () =
    let mutable calls = 0

    let train (lr: float) : Measurement =
        calls <- calls + 1

        if calls = 31 then
            failwith "no such batch"
        else
            Measurement(1.0 - lr / 2.0)

    let run restore =
        Assert.Throws<RangeTestException>(fun () -> RangeTest.Run(Trial.Of(train, (fun () -> restore ()))) |> ignore)

    let one = run ignore
    Assert.True one.IsRestored
    Assert.Equal("no such batch", (present one.InnerException).Message)
    Assert.Equal(30, (present one.Partial).Records[0].Points.Length)
    Assert.Contains("everything was restored: no such batch", one.Message, StringComparison.Ordinal)
    calls <- 0
    let both = run (fun () -> failwith "disk on fire")
    Assert.False both.IsRestored
    let inner = Assert.IsType<AggregateException> both.InnerException
    Assert.Equal<string list>([ "no such batch"; "disk on fire" ], [ for e in inner.InnerExceptions -> e.Message ])
    Assert.Contains("no such batch", both.Message, StringComparison.Ordinal)
    Assert.Contains("disk on fire", both.Message, StringComparison.Ordinal)
