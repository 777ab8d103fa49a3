/// The F# of docs/train.md.
[<Xunit.Collection("random generator of TorchSharp")>]
module Clr.Tests.Docs.TrainingCode

open System
open TorchSharp
open Xunit
open Clr.FSharp
open Clr.Torch
open Clr.Tests.TempFolder

let private model () = torch.nn.Linear(2L, 1L)

let private batchOf (step: int64) = (torch.ones (3L, 2L)).add(torch.tensor (float32 step / 10.0f))

let private trainOn (model: Modules.Linear) (batch: torch.Tensor) =
    model.zero_grad ()
    use loss = model.forward(batch).square().mean()
    loss.backward ()
    float (loss.item<float32>())

[<Fact>]
let ``rate, momentum and weight decay are those of the update`` () =
    use model = model ()
    use optimizer = torch.optim.SGD(model.parameters (), 0.1, momentum = 0.9)
    let batches = List.map batchOf [ 0L .. 3L ]
    let train batch = trainOn model batch |> ignore

    let policy = Policy.triangular 0.001 0.006 (Cycle.symmetric 2000L<step>)
    let momentum = policy |> Schedule.opposite 0.001 0.006 0.85 0.95
    let scheduler = policy.ApplyTo(optimizer, momentum = momentum, weightDecay = Ramp.constant 1e-4)

    for batch in batches do
        train batch
        optimizer.step () |> ignore
        scheduler.Step()

    Assert.Equal(policy |> Schedule.at 4L, scheduler.LearningRate)
    Assert.Equal(Nullable(momentum |> Schedule.at 4L), scheduler.Read HyperParameter.Momentum)
    Assert.Equal(Nullable 1e-4, scheduler.Read HyperParameter.WeightDecay)

let private run folder steps =
    torch.manual_seed 1L |> ignore
    use model = model ()
    use optimizer = torch.optim.SGD(model.parameters (), 0.1, momentum = 0.9)
    let policy = Policy.triangular2 0.001 0.006 (Cycle.symmetric 4L<step>)
    let scheduler = policy.ApplyTo optimizer
    let train batch = trainOn model batch

    let history = History(scheduler, "loss")
    let checkpoint = TrainingCheckpoint(folder, model, optimizer, scheduler).Attach("history", history)
    let first = checkpoint.Restore() |> Option.ofNullable |> Option.defaultValue 0L

    for step in first .. steps - 1L do
        let loss = train (batchOf step)
        optimizer.step () |> ignore
        history.Record(loss: float)
        scheduler.Step()

        if (step + 1L) % 5L = 0L then
            checkpoint.Save(step + 1L)

    model.weight.data<float32>().ToArray(), history.Count

[<Fact>]
let ``a training that was broken off goes on to the same weights`` () =
    inFolder (fun brokenOff ->
        inFolder (fun whole ->
            run brokenOff 7L |> ignore
            Assert.Equal(run whole 20L, run brokenOff 20L)))

[<Fact>]
let ``a plateau multiplies the schedule`` () =
    use model = model ()
    use optimizer = torch.optim.SGD(model.parameters (), 0.1)
    let policy = Policy.triangular 0.001 0.006 (Cycle.symmetric 2000L<step>)
    let scheduler = policy.ApplyTo optimizer

    scheduler.Attach(Plateau(factor = 0.5, patience = 1L, minRate = 1e-5))

    for validationLoss in [ 3.0; 2.0; 2.0; 2.0 ] do
        scheduler.Observe validationLoss |> ignore

    Assert.Equal(0.5 * (policy |> Schedule.at 0L), scheduler.LearningRate)
