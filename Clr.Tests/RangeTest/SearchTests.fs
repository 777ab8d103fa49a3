/// The search of Confirm, step by step: what a probe does, what makes it stable, and which learning rate is next.
module Clr.Tests.RangeTest.SearchTests

open System
open System.Threading
open Clr.RangeTesting
open Clr.Tests.RangeTest.Curves
open Clr.Tests.RangeTest.HandMade
open Xunit

/// Confirms a trial without a state, whose loss is one half where it is stable and 2 where it is not; a probe must end below 1.
let private confirm (candidates: float list) (tolerance: float) (low: float, high: float) (stable: float -> bool) =
    let trial = Trial.Of((fun lr -> Measurement(if stable lr then 0.5 else 2.0)), ignore)

    let settings =
        ConfirmSettings(
            low,
            high,
            Candidates = immutable candidates,
            Tolerance = tolerance,
            Steps = 10,
            Baseline = Nullable 1.0
        )

    RangeTest.Confirm(trial, settings)

let private tried (found: Confirmation) = [ for probe in found.Probes -> probe.LearningRate ]

[<Fact>]
let ``the level and each probe begin restored and reseeded, and the end is restored`` () =
    let steps = Collections.Generic.List<string>()

    let trial =
        Trial.Of(
            (fun lr ->
                steps.Add $"train {lr}"
                Measurement -lr),
            (fun () -> steps.Add "restore"),
            (fun seed -> steps.Add $"seed {seed}")
        )

    let found = RangeTest.Confirm(trial, ConfirmSettings(0.5, 1.0, Steps = 60, Seed = 7))
    let run count lr = [ "restore"; "seed 7"; yield! List.replicate count $"train {lr}" ]
    // the level is the median of a tenth of the steps
    Assert.Equal<string list>(run 6 0.0005 @ run 60 0.5 @ run 60 1.0 @ [ "restore" ], List.ofSeq steps)
    Assert.Equal(-0.0005, found.Baseline)

/// A trial whose losses are 1, 2, 3, and so on from each snapshot.
let private counting () =
    let mutable calls = 0.0

    let train _ =
        calls <- calls + 1.0
        Measurement calls

    Trial.Of(train, (fun () -> calls <- 0.0))

/// The debiased average with beta = 1/2 of 1 .. n: sum k 2^k / sum 2^k.
let private average (n: int) =
    List.sum [ for k in 1..n -> float k * 2.0 ** float k ]
    / List.sum [ for k in 1..n -> 2.0 ** float k ]

[<Fact>]
let ``what must end below the level is the average, and every step is reported with it`` () =
    let progress = Recorder<ProbeProgress>()
    // the last loss is 10, its average with those before 9.01
    let settings = ConfirmSettings(0.5, 1.0, Steps = 10, Beta = 0.5, Baseline = Nullable 9.5)
    let found = RangeTest.Confirm(counting (), settings, progress)
    Assert.Equal<Answer>(Answer.AtLeast 1.0, found.Limit)

    for probe in found.Probes do
        Assert.Equal((10, true), (probe.Steps, probe.IsStable))
        Assert.Equal(average 10, probe.EndLoss, 12)

    Assert.Equal(20, progress.Seen.Count)

    for i, told in Seq.indexed progress.Seen do
        let probe, step = i / 10, i % 10
        Assert.Equal((probe, step, 10), (told.Probe, told.Step, told.Steps))
        Assert.Equal((if probe = 0 then 0.5 else 1.0), told.LearningRate)
        Assert.Equal(average (step + 1), told.Average, 12)

[<Fact>]
let ``a loss that ends at the level is not below it`` () =
    let ending (loss: float) =
        let settings = ConfirmSettings(0.5, 1.0, Steps = 10, Baseline = Nullable 1.0)
        (RangeTest.Confirm(Trial.Of((fun _ -> Measurement loss), ignore), settings)).Probes[0].IsStable

    Assert.False(ending 1.0)
    Assert.True(ending (Math.BitDecrement 1.0))

[<Fact>]
let ``an end that is a candidate too is tried once`` () =
    let found = confirm [ 1.0; 0.5; 0.75; 0.25; 2.0; 0.75 ] 1.0 (0.5, 1.0) (fun _ -> true)
    Assert.Equal<float list>([ 0.5; 0.75; 1.0 ], tried found)

[<Fact>]
let ``the search goes on below the least that is not stable`` () =
    // 4 is not, nor is 16: the next is between 1 and 4; a tolerance of 2 ends it where the upper one is at most twice the lower
    let found = confirm [ 4.0 ] 2.0 (1.0, 16.0) (fun lr -> lr < 3.0)
    Assert.Equal<float list>([ 1.0; 4.0; 16.0; 2.0 ], tried found)
    Assert.Equal<Answer>(Answer.Value 2.0, found.Limit)
    // 9 is stable again, but above one that is not
    let found = confirm [ 4.0; 9.0 ] 2.0 (1.0, 16.0) (fun lr -> lr < 3.0 || lr = 9.0)
    Assert.Equal<float list>([ 1.0; 4.0; 9.0; 16.0; 2.0 ], tried found)
    Assert.Equal<Answer>(Answer.Value 2.0, found.Limit)

[<Fact>]
let ``it ends where the two differ by half the tolerance, and goes on where they differ by more`` () =
    Assert.Equal<float list>([ 1.0; 1.5 ], tried (confirm [] 1.0 (1.0, 1.5) (fun lr -> lr < 1.5)))
    Assert.Equal(3, (confirm [] 0.99 (1.0, 1.5) (fun lr -> lr < 1.5)).Probes.Length)

[<Fact>]
let ``a trial or settings that are null are refused by name`` () =
    let refusal trial settings =
        Assert.Throws<ArgumentNullException>(fun () -> RangeTest.Confirm(trial, settings) |> ignore).ParamName

    let settings = ConfirmSettings(0.5, 1.0)
    Assert.Equal("trial", refusal Unchecked.defaultof<ITrial> settings)
    Assert.Equal("settings", refusal (counting ()) Unchecked.defaultof<ConfirmSettings>)

[<Fact>]
let ``a failure is reported though the caller cancelled as well`` () =
    let fails (source: CancellationTokenSource) train restore =
        Assert.Throws<RangeTestException>(fun () ->
            RangeTest.Confirm(Trial.Of(train, restore), ConfirmSettings(0.5, 1.0), cancellation = source.Token)
            |> ignore)

    use source = new CancellationTokenSource()

    let cancelThenFail (_: float) : Measurement =
        source.Cancel()
        failwith "no such batch"

    let failed = fails source cancelThenFail ignore
    Assert.Equal("The confirmation stopped, and everything was restored: no such batch", failed.Message)
    use source = new CancellationTokenSource()

    let cancel (_: float) =
        source.Cancel()
        Measurement 1.0

    // the first restoring, before the search begins, succeeds
    let restore () =
        if source.IsCancellationRequested then
            failwith "disk on fire"

    let broken = fails source cancel restore
    Assert.False broken.IsRestored
    let inner = Assert.IsType<AggregateException> broken.InnerException
    Assert.IsType<OperationCanceledException>(inner.InnerExceptions[0]) |> ignore
    Assert.Equal("disk on fire", inner.InnerExceptions[1].Message)
