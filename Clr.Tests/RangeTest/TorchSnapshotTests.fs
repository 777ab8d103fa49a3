/// What the snapshot holds: the parts that TorchSharp's own state dictionary would miss, and nothing twice.
[<Xunit.Collection("random generator of TorchSharp")>]
module Clr.Tests.RangeTest.TorchSnapshotTests

open System
open Clr.RangeTesting
open Clr.Torch
open Clr.Torch.RangeTesting
open Clr.Tests.RangeTest.TorchWorld
open TorchSharp
open TorchSharp.Modules
open Xunit

let private settings =
    RangeTestSettings(Plan = SweepPlan.Exponential(1e-4, 1e-1, 50), Repeats = 2, Resamplings = 0)

/// A model with a buffer that is saved and one that is not, both counting its calls.
type private Counting() as this =
    inherit torch.nn.Module<torch.Tensor, torch.Tensor>("counting")
    let weight = new Parameter(torch.ones 4L)
    let saved = torch.zeros 1L
    let unsaved = torch.zeros 1L

    do
        this.register_parameter ("weight", weight)
        this.register_buffer ("saved", saved)
        this.register_buffer ("unsaved", unsaved, persistent = false)

    member _.Counts = saved.ToSingle(), unsaved.ToSingle()

    override _.forward x =
        use _ = torch.no_grad ()
        saved.add_ (1.0.ToScalar()) |> ignore
        unsaved.add_ (2.0.ToScalar()) |> ignore
        use _ = torch.enable_grad ()
        weight.mul(x).square().mean()

[<Fact>]
let ``buffers are restored whether or not they are saved with the model`` () =
    use model = new Counting()
    let optimizer = torch.optim.SGD(model.parameters (), 0.01)
    use x = torch.ones 4L
    model.forward(x).Dispose()
    Assert.Equal((1f, 2f), model.Counts)

    TorchRangeTest.Create(model, optimizer, [ x ], (fun x -> BatchLoss(model.forward x))).Run settings
    |> ignore

    Assert.Equal((1f, 2f), model.Counts)

[<Fact>]
let ``the snapshot is one copy of model and optimizer, gradients being set aside and not copied`` () =
    let model = net ()
    let optimizer = torch.optim.Adam(model.parameters (), 0.01)
    train model optimizer (batches 2) 3
    let size (t: torch.Tensor) = t.numel () * t.element_size ()

    let own =
        Seq.sumBy size (model.parameters () |> Seq.cast<torch.Tensor>)
        + Seq.sumBy size (model.buffers ())
        // exp_avg and exp_avg_sq
        + 2L * Seq.sumBy size (model.parameters () |> Seq.cast<torch.Tensor>)

    use random = torch.random.get_rng_state ()
    use snapshot = new TrainingSnapshot(model, optimizer)
    Assert.Equal(own + size random, snapshot.Bytes)

[<Fact>]
let ``no tensor is left behind`` () =
    let model = net ()
    let optimizer = torch.optim.SGD(model.parameters (), 0.02, momentum = 0.9)
    let data = batches 4
    train model optimizer data 3
    let test = TorchRangeTest.Create(model, optimizer, data, loss model)
    test.Run settings |> ignore

    GC.Collect()
    GC.WaitForPendingFinalizers()
    let before = torch.Tensor.TotalCount
    test.Run settings |> ignore
    test.Confirm(ConfirmSettings(1e-3, 1e-1, Steps = 10, Tolerance = 0.5)) |> ignore
    // disposed of, not left to the garbage collector
    Assert.Equal(before, torch.Tensor.TotalCount)

[<Fact>]
let ``tensors of the test outlive the caller's dispose scope, and the caller's outlive the test`` () =
    let model = net ()
    let optimizer = torch.optim.SGD(model.parameters (), 0.02, momentum = 0.9)
    let data = batches 4

    // the first momentum buffers are made inside the test and must be gone after it; the next ones are the caller's
    (use _ = torch.NewDisposeScope()
     TorchRangeTest.Create(model, optimizer, data, loss model).Run settings |> ignore)

    train model optimizer data 3
    let before = state model optimizer

    (use _ = torch.NewDisposeScope()
     TorchRangeTest.Create(model, optimizer, data, loss model).Run settings |> ignore)

    Assert.Equal<(string * string) list>(before, state model optimizer)
    train model optimizer data 1
