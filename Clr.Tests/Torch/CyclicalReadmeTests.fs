/// The documented examples of bckenstler/CLR, by way of the facade that has its arguments.
module Clr.Tests.Torch.CyclicalReadmeTests

open System
open Clr.Torch
open TorchSharp
open Xunit
open Clr.Tests.Bits
open Clr.Tests.Torch.Optimizers

/// The examples of its README, each with the values that its own text or formula gives at the corners.
let readmeExamples: (string * (torch.optim.Optimizer -> CyclicalLearningRate) * (int64 * float) list) list =
    let sine = Func<int64, float>(fun x -> 0.5 * (1.0 + sin (float x * Math.PI / 2.0)))
    let root = Func<int64, float>(fun x -> 1.0 / Math.Pow(5.0, float x * 0.0001))

    [
        "clr_triangular = CyclicLR(mode='triangular')",
        (fun optimizer -> CyclicalLearningRate(optimizer, mode = CyclicalMode.Triangular)),
        [ 0L, 0.001; 1000L, 0.0035; 2000L, 0.006; 3000L, 0.0035; 4000L, 0.001; 6000L, 0.006 ]
        "CyclicLR(base_lr=0.001, max_lr=0.006, step_size=2000., mode='triangular')",
        (fun optimizer -> CyclicalLearningRate(optimizer, 0.001, 0.006, 2000L, mode = CyclicalMode.Triangular)),
        [ 0L, 0.001; 2000L, 0.006; 4000L, 0.001 ]
        "mode='triangular2': the max_lr is cut in half each cycle",
        (fun optimizer -> CyclicalLearningRate(optimizer, 0.001, 0.006, 2000L, mode = CyclicalMode.Triangular2)),
        [ 2000L, 0.006; 4000L, 0.001; 6000L, 0.001 + 0.005 / 2.0; 10000L, 0.001 + 0.005 / 4.0 ]
        "mode='exp_range', gamma=0.99994: gamma^iteration",
        (fun optimizer ->
            CyclicalLearningRate(optimizer, 0.001, 0.006, 2000L, mode = CyclicalMode.ExpRange, gamma = 0.99994)),
        [
            2000L, 0.001 + 0.005 * Math.Pow(0.99994, 2000.0)
            4000L, 0.001
            6000L, 0.001 + 0.005 * Math.Pow(0.99994, 6000.0)
        ]
        "scale_fn=clr_fn, scale_mode='cycle': a sine of the cycle",
        (fun optimizer ->
            CyclicalLearningRate(optimizer, 0.001, 0.006, 2000L, scaleFunction = sine, scaleMode = ScaleMode.Cycle)),
        // cycle 1: sin(pi/2) = 1; cycle 2: 0; cycle 3: -1; cycle 4: 0
        [ 2000L, 0.006; 6000L, 0.0035; 10000L, 0.001; 14000L, 0.0035 ]
        "scale_fn=clr_fn, scale_mode='iterations': 1/(5**(x*0.0001))",
        (fun optimizer ->
            CyclicalLearningRate(
                optimizer,
                0.001,
                0.006,
                2000L,
                scaleFunction = root,
                scaleMode = ScaleMode.Iterations
            )),
        [ 2000L, 0.001 + 0.005 / Math.Pow(5.0, 0.2); 4000L, 0.001; 10000L, 0.001 + 0.005 / 5.0 ]
    ]

let readmeNames = TheoryData<string>(readmeExamples |> List.map (fun (name, _, _) -> name))

[<Theory; MemberData(nameof readmeNames)>]
let ``the examples of bckenstler/CLR's README`` name =
    let _, build, corners = readmeExamples |> List.find (fun (known, _, _) -> known = name)
    use optimizer = make "SGD" [ weight () ] 0.7
    let clr = build optimizer
    let history = History(clr.Scheduler)

    for _ in 0L .. (corners |> List.map fst |> List.max) do
        history.Record()
        clr.Step()

    for step, rate in corners do
        within 1e-15 rate (history["lr"][int step]) $"step {step}"

/// "clr.history" of its README: after the training, iterations against rates can be drawn; a reset begins the cycle, not them.
[<Fact>]
let ``its README's reset and history`` () =
    use optimizer = make "SGD" [ weight () ] 0.7
    let clr = CyclicalLearningRate(optimizer, 0.001, 0.006, 4L)
    let history = History(clr.Scheduler)

    let train count =
        for _ in 1..count do
            history.Record()
            clr.Step()

    train 6
    clr.Reset()
    train 2
    clr.Reset(newBaseLr = 0.002, newMaxLr = 0.01, newStepSize = 2L)
    train 3
    Assert.Equal<int64[]>([| 0L .. 10L |], history.Iterations.ToArray())

    List.iter2
        (fun expected found -> within 1e-15 expected found "rate")
        [ 0.001; 0.00225; 0.0035; 0.00475; 0.006; 0.00475; 0.001; 0.00225; 0.002; 0.006; 0.01 ]
        (history["lr"].ToArray() |> List.ofArray)
