/// The F# of README.
module Clr.Tests.Docs.ReadmeCode

open TorchSharp
open Xunit
open Clr.FSharp
open Clr.Torch

[<Fact>]
let ``writes triangular2 as its formula`` () =
    let cycle = Cycle.symmetric 2000L<step>

    let policy =
        schedule {
            let! wave = Wave.triangle cycle
            and! amplitude = Amplitude.halving cycle
            return 0.001 + 0.005 * wave * amplitude
        }

    Assert.Equal(0.006, policy |> Schedule.at 2000L)
    Assert.Equal(0.0035, policy |> Schedule.at 6000L)

[<Fact>]
let ``composes triangular2, and trains with it`` () =
    use model = torch.nn.Linear(2L, 1L)
    use optimizer = torch.optim.SGD(model.parameters (), 0.001)
    use batch = torch.ones (3L, 2L)
    let batches = List.replicate 4 batch

    let train (batch: torch.Tensor) =
        optimizer.zero_grad ()
        use loss = model.forward(batch).square().mean()
        loss.backward ()

    let cycle = Cycle.symmetric 2000L<step>
    let wave = Wave.triangle cycle |> Schedule.times (Amplitude.halving cycle)
    let policy = wave |> Schedule.between 0.001 0.006
    printfn "%g" (policy |> Schedule.at 2000L) // 0.006

    TorchNative.EnsureLoaded() // for older Linux
    let scheduler = policy.ApplyTo optimizer

    for batch in batches do
        train batch
        optimizer.step () |> ignore
        scheduler.Step()

    Assert.Equal(0.006, policy |> Schedule.at 2000L)
    Assert.Equal(4L, scheduler.TrainingIteration)
    Assert.Equal(policy |> Schedule.at 4L, scheduler.LearningRate)
