// What Program.cs does, as a script: F# Interactive loads the packages, and the native library is mended where it must be.
#i "nuget: {packages}"
#r "nuget: Clr.FSharp, {version}"
#r "nuget: Clr.Torch, {version}"
#r "nuget: libtorch-cpu-linux-x64, {libtorch}"

open Clr.FSharp
open Clr.Torch
open TorchSharp

TorchNative.EnsureLoaded()
torch.manual_seed 1L |> ignore

let policy = Policy.triangular2 0.01 0.1 (Cycle.symmetric 5L<step>)
let model = torch.nn.Linear(4L, 1L)
let optimizer = torch.optim.SGD(model.parameters (), 0.01)
let scheduler = Scheduler(optimizer, learningRate = policy)
let inputs = torch.randn (32L, 4L)
let targets = inputs.sum (1L, keepdim = true)

let losses =
    [
        for step in 0L .. 19L do
            let used = (Seq.head optimizer.ParamGroups).LearningRate

            if used <> (policy |> Schedule.at step) then
                failwith $"update {step} used {used}"

            optimizer.zero_grad ()
            use loss = torch.nn.functional.mse_loss (model.forward inputs, targets)
            loss.backward ()
            loss.item<float32>()
            optimizer.step () |> ignore
            scheduler.Step()
    ]

printfn "loss %.4f -> %.4f" losses.Head (List.last losses)

if not (List.last losses < losses.Head / 2.0f) then
    failwith "the model did not learn"
