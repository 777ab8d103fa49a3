[<Xunit.Collection("random generator of TorchSharp")>]
module Clr.Tests.Torch.CheckpointAttachmentTests

open System
open System.IO
open Clr
open Clr.Tests.TempFolder
open Clr.Tests.Torch.SmallTraining
open Clr.Torch
open TorchSharp
open Xunit

[<Fact>]
let ``what was attached must be attached again, and nothing else`` () =
    inFolder (fun folder ->
        let training = Training()
        training.Checkpoint(folder).Attach("history", training.History).Attach("best", nothing, nothing).Save 0L
        let other = Training()

        let lost =
            refusedBy<InvalidDataException>(fun () ->
                other.Checkpoint(folder).Attach("history", other.History).Restore() |> ignore)

        Assert.Contains("without a place here: attached-best.bin; here and not saved: nothing", lost)

        let absent =
            refusedBy<InvalidDataException>(fun () ->
                other
                    .Checkpoint(folder)
                    .Attach("history", other.History)
                    .Attach("best", nothing, nothing)
                    .Attach("average", torch.nn.Linear(1L, 1L))
                    .Restore()
                |> ignore)

        Assert.Contains("without a place here: nothing; here and not saved: model-average.bin", absent))

[<Fact>]
let ``where an attachment cannot be read, all that was put in place is taken back`` () =
    inFolder (fun folder ->
        let failing _ = raise (InvalidDataException "no such score")
        let saved = Training()
        saved.Learn()
        saved.Checkpoint(folder).Attach("best", nothing, failing).Save 1L
        let other = Training()
        other.Learn()
        other.Learn()
        let before = other.State
        let checkpoint = other.Checkpoint(folder).Attach("best", nothing, failing)
        Assert.Contains("no such score", refusedBy<InvalidDataException>(fun () -> checkpoint.Restore() |> ignore))
        Assert.Equal(before, other.State))

[<Fact>]
let ``another model is refused, and nothing has changed`` () =
    inFolder (fun folder ->
        let attached (training: Training) inner =
            training.Checkpoint(folder).Attach("inner", (torch.nn.Linear(inner, 3L): torch.nn.Module))

        let saved = Training()
        saved.Learn()
        (attached saved 4L).Save 1L
        let other = Training()
        let before = other.State

        let message = refusedBy<InvalidDataException>(fun () -> (attached other 5L).Restore() |> ignore)
        Assert.Contains("model-inner.bin' cannot be restored: it is of another model: ", message)
        Assert.Contains("weight was [3, 4] and is [3, 5] here. Build the model as it was.", message)
        Assert.Equal(before, other.State))

[<Fact>]
let ``what differs in another model is named, three of it at most`` () =
    inFolder (fun folder ->
        let attached (layers: struct (string * torch.nn.Module<torch.Tensor, torch.Tensor>) list) =
            Training().Checkpoint(folder).Attach("inner", (torch.nn.Sequential(ResizeArray layers): torch.nn.Module))

        let linear name (inputs: int64) (outputs: int64) =
            struct (name, (torch.nn.Linear(inputs, outputs): torch.nn.Module<torch.Tensor, torch.Tensor>))

        (attached [ linear "a" 2L 3L; linear "b" 3L 4L ]).Save 1L

        let message layers = refusedBy<InvalidDataException>(fun () -> (attached layers).Restore() |> ignore)

        let lost = message [ linear "a" 2L 3L ]
        Assert.Contains("b.weight [4, 3] is not in this model; b.bias [4] is not in this model. Build", lost)
        let added = message [ linear "a" 2L 3L; linear "b" 3L 4L; linear "c" 4L 1L ]
        Assert.Contains("c.weight [1, 4] was not saved; c.bias [1] was not saved. Build", added)
        let wider = message [ linear "a" 2L 5L; linear "b" 5L 4L; linear "c" 4L 1L ]
        Assert.Contains("c.bias [1] was not saved; a.weight was [3, 2] and is [5, 2] here; and 2 more. Build", wider))

[<Fact>]
let ``an attachment may close its stream, or write nothing`` () =
    inFolder (fun folder ->
        let save (stream: Stream) =
            use writer = new StreamWriter(stream)
            writer.Write "0.97 after epoch 3"

        let restore (stream: Stream) =
            use reader = new StreamReader(stream)
            let text = reader.ReadToEnd()
            Assert.Equal("0.97 after epoch 3", text)

        let checkpoint =
            Training().Checkpoint(folder).Attach("best", save, restore).Attach("none", nothing, nothing)

        checkpoint.Save 3L
        Assert.Equal(Nullable 3L, checkpoint.Restore()))

[<Fact>]
let ``several optimizers are saved, and one that is driven but not given is refused`` () =
    inFolder (fun folder ->
        let make () =
            let model = torch.nn.Linear(2L, 1L)
            let a: torch.optim.Optimizer = torch.optim.SGD([ model.weight ], 0.1, momentum = 0.9)
            let b: torch.optim.Optimizer = torch.optim.Adam([ nonNull model.bias ], 0.1)
            let schedule = GroupSchedule.Same(Policy.Triangular(0.01, 0.1, 4L))
            model, [| a; b |], Scheduler([| a; b |], learningRate = schedule)

        let learn (model: Modules.Linear, optimizers: torch.optim.Optimizer[], scheduler: Scheduler) =
            for optimizer in optimizers do
                optimizer.zero_grad ()

            use loss = (model.forward (torch.ones (4L, 2L))).square().sum()
            loss.backward ()

            for optimizer in optimizers do
                optimizer.step () |> ignore

            scheduler.Step()

        let weights (model: Modules.Linear, _, _) =
            [
                for parameter in model.parameters () do
                    yield! parameter.data<float32>().ToArray()
            ]

        let one, other = make (), make ()

        let checkpoint (model: Modules.Linear, optimizers: torch.optim.Optimizer[], scheduler: Scheduler) =
            TrainingCheckpoint(folder, model, optimizers, scheduler)

        for _ in 1..5 do
            learn one

        (checkpoint one).Save 5L
        (checkpoint other).Restore() |> ignore

        for _ in 1..5 do
            learn one
            learn other
            Assert.Equal<float32 list>(weights one, weights other)

        let model, optimizers, scheduler = one

        let refused =
            refusedBy<ArgumentException>(fun () ->
                TrainingCheckpoint(folder, model, optimizers[0], scheduler) |> ignore)

        Assert.Contains("its Adam was not given", refused)

        Assert.Throws<ArgumentException>(fun () ->
            TrainingCheckpoint(folder, model, [| optimizers[0]; optimizers[0] |], scheduler) |> ignore)
        |> ignore)

[<Fact>]
let ``names that cannot be a file's, or are taken, are refused`` () =
    let training = Training()
    let checkpoint = training.Checkpoint "unused"

    for name in [ ""; " "; "a/b"; ".."; "a.b"; "ü"; String('a', 101) ] do
        Assert.Throws<ArgumentException>(fun () -> checkpoint.Attach(name, training.History) |> ignore)
        |> ignore

    checkpoint.Attach("best", nothing, nothing) |> ignore

    let twice =
        refusedBy<ArgumentException>(fun () -> checkpoint.Attach("Best", training.History) |> ignore)

    Assert.Contains("'Best' was given twice", twice)
