/// Constant learning rates from the snapshot: which are tried, what is answered, and what is refused.
module Clr.Tests.RangeTest.ConfirmTests

open System
open System.Threading
open Clr.RangeTesting
open Clr.Tests.RangeTest.Curves
open Xunit

// gradient descent on w^2/2 breaks at 2
let private confirm settings = RangeTest.Confirm(quadratic 1.0 0.0, settings)

let private tried (found: Confirmation) = [ for probe in found.Probes -> probe.LearningRate ]

[<Fact>]
let ``candidates are tried in order between the ends, once, and narrow the search`` () =
    let candidates = Collections.Immutable.ImmutableArray.Create(1.0, 0.5, 0.05, 20.0, 0.5, nan)
    let found = confirm (ConfirmSettings(0.1, 10.0, Candidates = candidates))
    // then the geometric middle of the greatest stable and the least unstable one
    let first = tried found |> List.take 5
    Assert.Equal<float list>([ 0.1; 0.5; 1.0; 10.0 ], List.take 4 first)
    Assert.Equal(sqrt 10.0, first[4], 12)
    Assert.InRange(value found.Limit, 0.99 * 2.0, 1.01 * 2.0)
    Assert.All(found.Probes, (fun probe -> Assert.Equal(probe.LearningRate < 2.0, probe.IsStable)))

[<Fact>]
let ``where even the highest is stable the limit is at least that`` () =
    let found = confirm (ConfirmSettings(0.1, 1.0))
    Assert.Equal<Answer>(Answer.AtLeast 1.0, found.Limit)
    Assert.Equal<float list>([ 0.1; 1.0 ], tried found)

[<Fact>]
let ``where even the lowest is not there is no signal, and it is named`` () =
    let found = confirm (ConfirmSettings(3.0, 10.0))
    Assert.StartsWith("even 3, the lowest learning rate tried,", Assert.IsType<Answer.NoSignal>(found.Limit).Reason)
    Assert.Equal<float list>([ 3.0; 10.0 ], tried found)

[<Fact>]
let ``the loss to end below is measured at the start, or what is given`` () =
    // the median of ten losses at a thousandth of 0.1: w = .9999^k, between the fifth and the sixth
    let loss k = (1.0 - 1e-4) ** (2.0 * float k) / 2.0
    Assert.Equal((loss 4 + loss 5) / 2.0, (confirm (ConfirmSettings(0.1, 1.0))).Baseline, 12)
    let found = confirm (ConfirmSettings(0.1, 1.0, Baseline = -1.0))
    Assert.Equal(-1.0, found.Baseline)
    Assert.IsType<Answer.NoSignal> found.Limit |> ignore

[<Fact>]
let ``a probe whose loss is no number ends there, unstable`` () =
    let found = confirm (ConfirmSettings(0.1, 1e300))
    let last = found.Probes[1]
    Assert.Equal((1e300, false), (last.LearningRate, last.IsStable))
    Assert.InRange(last.Steps, 2, 5)
    Assert.False(Double.IsFinite last.EndLoss)
    Assert.Equal(100, found.Probes[0].Steps)

/// Gradient descent that does something else at one of its steps, and what w is.
let private acting (at: int) (act: unit -> unit) =
    let mutable w = 1.0
    let mutable calls = 0

    let train lr =
        calls <- calls + 1

        if calls = at then
            act ()

        let loss = w * w / 2.0
        w <- w - lr * w
        Measurement loss

    train, (fun () -> w <- 1.0), (fun () -> w)

[<Theory>]
[<InlineData(1)>] // measuring the start
[<InlineData(11)>] // the first probe
[<InlineData(250)>] // the bisection
let ``an exception of the trial is reported, and everything restored`` (at: int) =
    let train, restore, w = acting at (fun () -> failwith "no such batch")

    let error =
        Assert.Throws<RangeTestException>(fun () ->
            RangeTest.Confirm(Trial.Of(train, restore), ConfirmSettings(0.1, 10.0)) |> ignore)

    Assert.True error.IsRestored
    Assert.Null error.Partial
    Assert.Equal("The confirmation stopped, and everything was restored: no such batch", error.Message)
    Assert.Equal(1.0, w ())

[<Fact>]
let ``a failure to restore is reported, beside what went before it`` () =
    // the first restoring, before the search begins, succeeds
    let run (train: float -> Measurement) =
        let mutable trained = false

        let once lr =
            trained <- true
            train lr

        let failing () =
            if trained then
                failwith "disk on fire"

        Assert.Throws<RangeTestException>(fun () ->
            RangeTest.Confirm(Trial.Of(once, failing), ConfirmSettings(0.1, 10.0)) |> ignore)

    let both = run (fun _ -> failwith "no such batch")
    Assert.False both.IsRestored
    let inner = Assert.IsType<AggregateException> both.InnerException
    Assert.Equal<string list>([ "no such batch"; "disk on fire" ], [ for e in inner.InnerExceptions -> e.Message ])

    Assert.Equal(
        "The confirmation stopped (no such batch), and could not restore what it changed either: disk on fire",
        both.Message
    )

[<Fact>]
let ``a cancellation in the middle of the search restores and is thrown`` () =
    use source = new CancellationTokenSource()
    let train, restore, w = acting 250 source.Cancel

    Assert.Throws<OperationCanceledException>(fun () ->
        RangeTest.Confirm(Trial.Of(train, restore), ConfirmSettings(0.1, 10.0), cancellation = source.Token)
        |> ignore)
    |> ignore

    Assert.Equal(1.0, w ())

[<Fact>]
let ``settings that cannot be meant are refused, with the remedy`` () =
    let refused (part: string) (make: unit -> obj) =
        let error = Assert.ThrowsAny<ArgumentException>(make >> ignore)
        Assert.Contains(part, error.Message, StringComparison.Ordinal)

    refused "lowest must be greater than 0, but was 0" (fun () -> ConfirmSettings(0.0, 1.0))
    refused "lowest must be a finite number, but was NaN" (fun () -> ConfirmSettings(nan, 1.0))
    refused "highest must be a finite number" (fun () -> ConfirmSettings(1.0, infinity))
    refused "lowest must be below highest, but lowest was 2 and highest was 2" (fun () -> ConfirmSettings(2.0, 2.0))
    refused "Steps must be at least 10, but was 9" (fun () -> ConfirmSettings(1.0, 2.0, Steps = 9))

    for bad in [ 0.0; 9e-7; -1.0; nan; infinity ] do
        refused "Tolerance must be finite and at least 1e-6" (fun () -> ConfirmSettings(1.0, 2.0, Tolerance = bad))

    for bad in [ nan; infinity; -infinity ] do
        refused "Baseline must be a finite number" (fun () -> ConfirmSettings(1.0, 2.0, Baseline = bad))

    for bad in [ -0.1; 1.0; nan ] do
        refused "at least 0 and below 1" (fun () -> ConfirmSettings(1.0, 2.0, Beta = bad))

    refused "Repeats must be at least 1, but was 0" (fun () -> RangeTestSettings(Repeats = 0))
    refused "Resamplings must be 0 or more, but was -1" (fun () -> RangeTestSettings(Resamplings = -1))
    refused "value must be given, but was null" (fun () -> RangeTestSettings(Plan = Unchecked.defaultof<_>))
    refused "value must be given, but was null" (fun () -> RangeTestSettings(Stop = Unchecked.defaultof<_>))
    // the least that is taken
    Assert.Equal((10, 1e-6), (let s = ConfirmSettings(1.0, 2.0, Steps = 10, Tolerance = 1e-6) in s.Steps, s.Tolerance))
    Assert.Equal((1, 0), (let s = RangeTestSettings(Repeats = 1, Resamplings = 0) in s.Repeats, s.Resamplings))
