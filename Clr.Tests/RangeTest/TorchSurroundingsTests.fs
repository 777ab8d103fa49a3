/// What the TorchSharp front does with modes, gradients, random numbers and memory around its updates, and what it refuses.
[<Xunit.Collection("random generator of TorchSharp")>]
module Clr.Tests.RangeTest.TorchSurroundingsTests

open System
open System.Collections.Generic
open Clr.RangeTesting
open Clr.Torch
open Clr.Tests.RangeTest.TorchWorld
open Clr.Tests.RangeTest.TorchPoint
open TorchSharp
open Xunit

[<Fact>]
let ``a model in evaluation mode trains in training mode, between validations too, and within no_grad`` () =
    let point = new Point 1.0
    let optimizer = torch.optim.SGD(point.parameters (), 0.1)
    point.eval ()

    let loss x =
        Assert.True point.training
        squared point x

    let validate () =
        Assert.False point.training
        ValidationResult(Accuracy = 0.5)

    use _ = torch.no_grad ()
    let options = TorchRangeTestOptions(Validate = validate)
    let result = TorchRangeTest.Create(point, optimizer, [ 0.0 ], loss, options).Run settings
    Assert.Equal(50, result.Records[0].Points.Length)
    Assert.False point.training
    Assert.False(torch.is_grad_enabled ())

[<Fact>]
let ``a parameter that the loss function freezes is free again`` () =
    let model = net ()
    let optimizer = torch.optim.SGD(model.parameters (), 0.02)
    let first = Seq.head (model.parameters ())

    let freezing batch =
        first.requires_grad <- false
        loss model batch

    TorchRangeTest.Create(model, optimizer, batches 4, freezing).Run settings |> ignore
    Assert.True first.requires_grad

[<Fact>]
let ``the same seed gives the same sweep, wherever the random generator stands`` () =
    let model = net ()
    let optimizer = torch.optim.SGD(model.parameters (), 0.02)
    let data = batches 10
    let test = TorchRangeTest.Create(model, optimizer, data, loss model)

    let sweep (start: int64) seed =
        torch.manual_seed start |> ignore
        losses (test.Run(RangeTestSettings(Plan = settings.Plan, Repeats = 1, Resamplings = 0, Seed = seed)))

    Assert.Equal<float list>(sweep 1L 7, sweep 2L 7)
    Assert.NotEqual<float list>(sweep 1L 7, sweep 1L 8)

[<Fact>]
let ``all probes of a confirmation see the same batches`` () =
    let point = new Point 1.0
    let optimizer = torch.optim.SGD(point.parameters (), 0.1)
    let seen = List<float>()

    let loss x =
        seen.Add x
        squared point x

    let confirm = ConfirmSettings(1e-3, 1.0, Steps = 10, Tolerance = 1.0)
    let found = TorchRangeTest.Create(point, optimizer, [ 0.0 .. 6.0 ], loss).Confirm confirm
    // five steps measure the loss at the start, then come the probes of ten
    let starts = [ 0; yield! [ 5..10 .. seen.Count - 1 ] ]
    Assert.Equal(found.Probes.Length + 1, starts.Length)
    Assert.Equal<float list>([ for _ in starts -> 0.0 ], [ for at in starts -> seen[at] ])

[<Fact>]
let ``what the loss function makes is disposed of with its batch`` () =
    let point = new Point 1.0
    let optimizer = torch.optim.SGD(point.parameters (), 0.1)
    let made = List<torch.Tensor>()

    let loss x =
        Assert.True(made |> Seq.forall _.IsInvalid)
        let extra = torch.zeros 1L
        made.Add extra
        BatchLoss((squared point x).Loss + extra.sum ())

    TorchRangeTest.Create(point, optimizer, [ 0.0 ], loss).Run settings |> ignore
    Assert.Equal(50, made.Count)

let private refused (part: string) (action: unit -> unit) =
    let error = Assert.ThrowsAny<Exception> action
    Assert.Contains(part, error.Message, StringComparison.Ordinal)

[<Fact>]
let ``what cannot be tested is refused with the remedy`` () =
    let point = new Point 1.0
    let sgd = torch.optim.SGD(point.parameters (), 0.1)

    let create (optimizer: torch.optim.Optimizer) =
        TorchRangeTest.Create(point, optimizer, [ 0.0 ], squared point) |> ignore

    refused "Rprop reads its learning rate only when it is made" (fun () ->
        create (torch.optim.Rprop(point.parameters (), 0.1)))

    refused "LBFGS keeps its state in native code" (fun () -> create (torch.optim.LBFGS(point.parameters (), 0.1)))

    refused "positive learning rate in its first parameter group, but it was 0" (fun () ->
        create (torch.optim.SGD(point.parameters (), 0.0)))

    let run (data: float seq) (loss: float -> BatchLoss) () =
        TorchRangeTest.Create(point, sgd, data, loss).Run settings |> ignore

    let once = Queue [ 1.0; 2.0 ]

    let oneShot =
        seq {
            while once.Count > 0 do
                once.Dequeue()
        }

    refused "not a one-shot iterator" (run oneShot (squared point))

    refused
        "must return one number, but returned a tensor of 2 elements"
        (run [ 0.0 ] (fun _ -> BatchLoss(torch.ones [| 2L |])))

    let nothing = Unchecked.defaultof<torch.Tensor>
    refused "Loss must be given, but was null." (run [ 0.0 ] (fun _ -> BatchLoss nothing))
    refused "loss must be given, but was null." (run [ 0.0 ] (fun _ -> BatchLoss.FromTensor nothing))
    refused "must return one number, but returned null" (run [ 0.0 ] (fun _ -> BatchLoss()))
