// Trains a small TorchSharp model under triangular2; every update uses exactly the policy's value at its step.
//
//     dotnet build
//     dotnet fsi --lib:Clr.Tests/bin/Debug/net10.0 Clr.Examples/train.fsx
//
// With the packages instead of this repository: #r "nuget: Clr.FSharp", "nuget: Clr.Torch" and the native library of your
// platform, such as "nuget: libtorch-cpu-linux-x64".
#r "Clr.Core.dll"
#r "Clr.FSharp.dll"
#r "Clr.Torch.dll"
#r "TorchSharp.dll"

open Clr.FSharp
open Clr.Torch
open TorchSharp

TorchNative.EnsureLoaded()
torch.manual_seed 1L |> ignore

let policy = Policy.triangular2 0.01 0.1 (Cycle.symmetric 5L<step>)
let model = torch.nn.Linear(4L, 1L)
let optimizer = torch.optim.SGD(model.parameters (), 0.01)
let scheduler = policy.ApplyTo optimizer
let inputs = torch.randn (32L, 4L)
let targets = inputs.sum (1L, keepdim = true)

for step in 0L .. 19L do
    let used = (Seq.head optimizer.ParamGroups).LearningRate
    optimizer.zero_grad ()
    use loss = torch.nn.functional.mse_loss (model.forward inputs, targets)
    loss.backward ()
    optimizer.step () |> ignore
    scheduler.Step()

    if used <> (policy |> Schedule.at step) then
        failwith $"update {step} used {used}"

    if step % 5L = 4L then
        printfn "update %2d   lr %-6g   loss %.4f" step used (loss.item<float32>())
