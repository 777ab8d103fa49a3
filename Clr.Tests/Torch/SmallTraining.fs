/// A small training with a history, and what its checkpoints are asked.
module Clr.Tests.Torch.SmallTraining

open System
open System.IO
open Clr
open Clr.Torch
open TorchSharp
open Xunit

/// A small training with a history.
type Training() =
    let model = torch.nn.Linear(2L, 1L)
    let optimizer = torch.optim.SGD(model.parameters (), 0.7, momentum = 0.9)
    let scheduler = Scheduler(optimizer, learningRate = Policy.Triangular(0.01, 0.1, 4L))
    member val History = History(scheduler, 8, "loss", "accuracy")
    member _.Model = model
    member _.Optimizer: torch.optim.Optimizer = optimizer
    member _.Scheduler = scheduler
    member _.Checkpoint folder = TrainingCheckpoint(folder, model, optimizer, scheduler)

    member this.Learn() =
        optimizer.zero_grad ()
        use loss = (model.forward (torch.ones (4L, 2L))).sum()
        loss.backward ()
        optimizer.step () |> ignore
        this.History.Record(loss.item<float32>() |> float)
        scheduler.Step()

    /// Every bit that the training holds.
    member this.State =
        use stream = new MemoryStream()
        this.History.Save stream
        List.ofArray (model.weight.data<float32>().ToArray()), scheduler.ToJson(), Convert.ToHexString(stream.ToArray())

let nothing (_: Stream) = ()
let refusedBy<'E when 'E :> exn> (act: unit -> unit) = Assert.Throws<'E>(act).Message
