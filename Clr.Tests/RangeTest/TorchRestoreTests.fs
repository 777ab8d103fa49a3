/// A range test leaves no trace: every piece of state is the same to the last bit, however the test ended.
[<Xunit.Collection("random generator of TorchSharp")>]
module Clr.Tests.RangeTest.TorchRestoreTests

open System
open System.Threading
open Clr.RangeTesting
open Clr.Torch
open Clr.Tests.RangeTest.TorchWorld
open Clr.Tests.Run
open TorchSharp
open TorchSharp.Modules
open Xunit

let private plan = SweepPlan.Exponential(1e-4, 10.0, 50)
let private settings = RangeTestSettings(Plan = plan, Repeats = 2, Resamplings = 0)
let optimizerNames = optimizers |> List.map (fun (name, _) -> [| box name |])

[<Theory>]
[<MemberData(nameof optimizerNames)>]
let ``everything is as it was, after training and before the first step`` (name: string) =
    let make = optimizers |> List.find (fun (n, _) -> n = name) |> snd

    for updates in [ 0; 7 ] do
        let model, optimizer = world make updates
        let before = state model optimizer
        let test = TorchRangeTest.Create(model, optimizer, data.Value, loss model)
        let result = test.Run settings
        Assert.Equal(2, result.Records.Length)
        unchanged before (state model optimizer)

[<Theory>]
[<MemberData(nameof optimizerNames)>]
let ``training after a range test is training without one`` (name: string) =
    let make = optimizers |> List.find (fun (n, _) -> n = name) |> snd

    let weights (tested: bool) =
        let model, optimizer = world make 5

        if tested then
            TorchRangeTest.Create(model, optimizer, data.Value, loss model).Run settings |> ignore

        train model optimizer data.Value 20

        state model optimizer
        |> List.filter (fun (name, _) -> not (name.StartsWith("handle", StringComparison.Ordinal)))

    unchanged (weights false) (weights true)

[<Fact>]
let ``modes, frozen parameters and missing gradients stay as they were`` () =
    let model, optimizer = world sgd 3
    model.eval ()
    (model.named_children () |> Seq.head).ToTuple() |> snd |> (fun first -> first.train ())
    optimizer.zero_grad ()
    (model.parameters () |> Seq.head).grad <- null
    let before = state model optimizer
    TorchRangeTest.Create(model, optimizer, data.Value, loss model).Run settings |> ignore
    unchanged before (state model optimizer)

exception private Broken of step: int

/// Where code of the caller runs in the middle of a sweep.
type Place =
    | Loss
    | Validation
    | Batches
    | Reseeding
    | Progress

[<Law(40)>]
let ``an exception at any step of any code of the caller leaves no trace`` (place: Place) (seed: uint16) =
    // two sweeps of 50 points each, and two reseedings
    let at = 1 + int seed % (if place = Reseeding then 2 else 100)
    let model, optimizer = world sgd 4
    let before = state model optimizer
    let mutable calls = 0

    let breaking here =
        if here = place then
            calls <- calls + 1

            if calls = at then
                raise (Broken calls)

    let options =
        TorchRangeTestOptions(
            Validate =
                (fun () ->
                    breaking Validation
                    ValidationResult(Accuracy = 0.5)),
            Reseed = fun _ -> breaking Reseeding
        )

    let batches =
        data.Value
        |> Seq.map (fun batch ->
            breaking Batches
            batch)

    let test =
        TorchRangeTest.Create(
            model,
            optimizer,
            batches,
            (fun batch ->
                breaking Loss
                loss model batch),
            options
        )

    let progress =
        { new IProgress<SweepProgress> with
            member _.Report _ = breaking Progress
        }

    // without a stop rule that may end the sweep before the step: the net does not diverge below 1e-3
    let settings =
        RangeTestSettings(Plan = SweepPlan.Exponential(1e-6, 1e-3, 50), Repeats = 2, Resamplings = 0)

    let error = Assert.Throws<RangeTestException>(fun () -> test.Run(settings, progress) |> ignore)

    Assert.Equal(
        at,
        (match error.InnerException with
         | Broken step -> step
         | _ -> -1)
    )

    Assert.True error.IsRestored
    unchanged before (state model optimizer)

[<Fact>]
let ``cancellation keeps the points so far and restores`` () =
    let model, optimizer = world sgd 4
    let before = state model optimizer
    use source = new CancellationTokenSource()
    let mutable calls = 0

    let cancelling batch =
        calls <- calls + 1

        if calls = 20 then
            source.Cancel()

        loss model batch

    let result =
        TorchRangeTest.Create(model, optimizer, data.Value, cancelling).Run(settings, cancellation = source.Token)

    Assert.True result.WasCancelled
    Assert.Equal(20, result.Records[0].Points.Length)
    unchanged before (state model optimizer)

[<Fact>]
let ``a failure in restoring is reported, with the failure that went before it`` () =
    let model, optimizer = world sgd 4
    let before = state model optimizer
    let options = TorchRangeTestOptions(Restore = fun () -> invalidOp "cannot rewind the tape")
    let failing _ : BatchLoss = invalidOp "no such batch"
    let test = TorchRangeTest.Create(model, optimizer, data.Value, failing, options)
    let error = Assert.Throws<RangeTestException>(fun () -> test.Run settings |> ignore)
    Assert.False error.IsRestored
    let both = Assert.IsType<AggregateException> error.InnerException
    Assert.Equal("no such batch", both.InnerExceptions[0].Message)
    Assert.Equal("cannot rewind the tape", both.InnerExceptions[1].Message)
    // what can be restored is
    unchanged before (state model optimizer)

[<Fact>]
let ``a parameter that is gone is named, and all else is restored`` () =
    let model, optimizer = world sgd 4
    let before = state model optimizer
    let last = model.named_parameters () |> Seq.last |> (fun struct (_, p) -> p)

    let resizing batch =
        use _ = torch.no_grad ()
        last.set_ (torch.zeros 5L) |> ignore
        loss model batch

    let error =
        Assert.Throws<RangeTestException>(fun () ->
            TorchRangeTest.Create(model, optimizer, data.Value, resizing).Run settings |> ignore)

    Assert.False error.IsRestored
    Assert.Contains("last.bias was replaced, resized or disposed", error.Message, StringComparison.Ordinal)

    let others =
        List.filter (fun (name: string, _) -> not (name.Contains("last.bias", StringComparison.Ordinal)))

    unchanged (others before) (others (state model optimizer))
