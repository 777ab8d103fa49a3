/// What the TorchSharp front does while it runs.
[<Xunit.Collection("random generator of TorchSharp")>]
module Clr.Tests.RangeTest.TorchRangeTestTests

open System
open System.Collections.Generic
open Clr.RangeTesting
open Clr.Torch
open Clr.Tests.RangeTest.TorchWorld
open Clr.Tests.RangeTest.TorchPoint
open TorchSharp
open type TorchSharp.TensorExtensionMethods
open Xunit

[<Fact>]
let ``bounds are read off a small network, with progress`` () =
    torch.manual_seed 3L |> ignore
    let model = net ()
    let optimizer = torch.optim.SGD(model.parameters (), 0.02, momentum = 0.9)
    let progress = Recorder<SweepProgress>()
    let settings = RangeTestSettings(Plan = SweepPlan.Exponential(1e-5, 10.0, 150))
    let result = TorchRangeTest.Create(model, optimizer, batches 40, loss model).Run(settings, progress)
    let struct (low, high) = result.Bounds()
    Assert.True(1e-4 < low && low < high && high < 3.0, $"{low} .. {high}")
    Assert.Equal(3, result.Readings.Length)
    Assert.Equal(result.Records |> Seq.sumBy _.Points.Length, progress.Seen.Count)
    Assert.True(progress.Seen |> Seq.pairwise |> Seq.forall (fun (a, b) -> a.Fraction < b.Fraction))

let private rates = settings.Plan.LearningRates |> Seq.toList

let private close (expected: float list) (actual: float list) =
    Assert.Equal(expected.Length, actual.Length)

    for e, a in List.zip expected actual do
        Assert.True(abs (e - a) <= 1e-13, $"{e} is not {a}")

[<Fact>]
let ``the loss is the one before the update, and short data begins anew`` () =
    let point = new Point 1.0
    let optimizer = torch.optim.SGD(point.parameters (), 0.1)
    let data = [ 0.0; 0.5; -0.25 ]
    let result = TorchRangeTest.Create(point, optimizer, data, squared point).Run settings

    let expected, _ =
        List.mapFold
            (fun w (k, lr) ->
                let x = data[k % 3]
                (w - x) * (w - x) / 2.0, w - lr * (w - x))
            1.0
            (List.indexed rates)

    close expected (losses result)

[<Fact>]
let ``ASGD, which reads its rate an update late elsewhere, is swept without a shift`` () =
    let point = new Point 1.0
    let lambd, alpha = 1e-4, 0.75
    let optimizer = torch.optim.ASGD(point.parameters (), 0.1, lambd, alpha)
    let result = TorchRangeTest.Create(point, optimizer, [ 0.0 ], squared point).Run settings

    let expected, _ =
        List.mapFold
            (fun w (k, lr) ->
                let eta = lr / (1.0 + lambd * lr * float k) ** alpha
                w * w / 2.0, w * (1.0 - lambd * eta) - eta * w)
            1.0
            (List.indexed rates)

    close expected (losses result)

[<Fact>]
let ``accumulation averages the batches of one update, and k advances by updates`` () =
    let point = new Point 1.0
    let optimizer = torch.optim.SGD(point.parameters (), 0.1, momentum = 0.5)
    let data = [ 0.0; 0.5; -0.25; 1.0 ]
    let options = TorchRangeTestOptions(AccumulationSteps = 2)
    let result = TorchRangeTest.Create(point, optimizer, data, squared point, options).Run settings

    let expected, _ =
        List.mapFold
            (fun (w, v) (k, lr) ->
                let xs = if k % 2 = 0 then data[0..1] else data[2..3]
                let loss = xs |> List.averageBy (fun x -> (w - x) * (w - x) / 2.0)
                let v = 0.5 * v + List.averageBy (fun x -> w - x) xs
                loss, (w - lr * v, v))
            (1.0, 0.0)
            (List.indexed rates)

    close expected (losses result)

[<Fact>]
let ``groups keep their ratio to the first`` () =
    let first, second = new Point 1.0, new Point 1.0

    let groups =
        [
            Modules.SGD.ParamGroup(first.parameters (), 0.2)
            Modules.SGD.ParamGroup(second.parameters (), 0.05)
        ]

    let optimizer = torch.optim.SGD(groups, 0.1)
    let seen = List<float * float>()

    let loss (x: float) =
        seen.Add(
            let groups = optimizer.ParamGroups |> Seq.map _.LearningRate |> Seq.toList
            groups[0], groups[1]
        )

        BatchLoss((squared first x).Loss + (squared second x).Loss)

    TorchRangeTest.Create(first, optimizer, [ 0.0 ], loss).Run settings |> ignore
    Assert.Equal<float list>(rates, seen |> Seq.map fst |> Seq.toList)

    for one, other in seen do
        Assert.Equal(one / 4.0, other)

    Assert.Equal<float list>([ 0.2; 0.05 ], optimizer.ParamGroups |> Seq.map _.LearningRate |> Seq.toList)

[<Fact>]
let ``validation is measured after the update, in evaluation mode and without gradients`` () =
    let point = new Point 1.0
    let optimizer = torch.optim.SGD(point.parameters (), 0.1)

    let validate () =
        Assert.False point.training
        Assert.False(torch.is_grad_enabled ())
        ValidationResult((squared point 0.0).Loss.ToDouble(), 1.0 - abs (point.W.ToDouble()))

    let options = TorchRangeTestOptions(Validate = validate)
    let result = TorchRangeTest.Create(point, optimizer, [ 0.0 ], squared point, options).Run settings
    let points = result.Records[0].Points
    Assert.True result.ReadsValidation
    Assert.Equal(1, result.AccuracyReadings.Length)

    for before, after in Seq.pairwise points do
        Assert.Equal(after.Loss, before.ValidationLoss.Value)
        Assert.True(abs (1.0 - sqrt (2.0 * after.Loss) - before.Accuracy.Value) < 1e-12)

[<Fact>]
let ``repeats go on in the data, and are reseeded`` () =
    let point = new Point 1.0
    let optimizer = torch.optim.SGD(point.parameters (), 0.1)
    let seeds = List<int>()
    let options = TorchRangeTestOptions(Reseed = (fun seed -> seeds.Add seed))
    let seen = List<float>()

    let loss x =
        seen.Add x
        squared point x

    let settings = RangeTestSettings(Plan = settings.Plan, Repeats = 3, Seed = 40, Resamplings = 0)
    TorchRangeTest.Create(point, optimizer, [ 0.0 .. 6.0 ], loss, options).Run settings |> ignore
    Assert.Equal<int list>([ 40; 41; 42 ], List.ofSeq seeds)
    Assert.Equal<float list>([ for i in 0..149 -> float (i % 7) ], List.ofSeq seen)

[<Fact>]
let ``a loss that is not finite ends the sweep and is kept`` () =
    let point = new Point 1.0
    let optimizer = torch.optim.SGD(point.parameters (), 0.1)
    let mutable calls = 0

    let loss x =
        calls <- calls + 1
        let loss = squared point x

        if calls = 30 then
            BatchLoss(loss.Loss * nan.ToScalar())
        else
            loss

    let result = TorchRangeTest.Create(point, optimizer, [ 0.0 ], loss).Run settings
    let record = result.Records[0]
    Assert.Equal(StopReason.NonFinite, record.Stop)
    Assert.Equal(30, record.Points.Length)
    Assert.True(Double.IsNaN record.Points[29].Loss)
    Assert.True(Double.IsFinite record.Points[29].Average)
