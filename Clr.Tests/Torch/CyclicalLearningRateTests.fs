module Clr.Tests.Torch.CyclicalLearningRateTests

open System
open System.Text.Json
open Clr.Torch
open TorchSharp
open Xunit
open Clr.Tests.Bits
open Clr.Tests.Conformance
open Clr.Tests.Torch.Optimizers

/// What the optimizer's own group holds for each update, up to the last one of the case; resets happen on the way.
let private run (case: Vectors.Case) optimizer (clr: CyclicalLearningRate) reset =
    let group = Seq.head (optimizer: torch.optim.Optimizer).ParamGroups
    let history = History(clr.Scheduler)

    for step in 0L .. Array.last case.Steps do
        reset step
        Assert.Equal(step, clr.Scheduler.TrainingIteration)
        history.Record()
        Assert.Equal(group.LearningRate, history["lr"][int step])
        clr.Step()

    history

let private agrees (case: Vectors.Case) (column: string) (expected: float[]) tolerance (history: History) =
    let values = history[column].ToArray()
    Vectors.agrees case.Steps expected tolerance (Func<int64, float>(fun step -> values[int step]))

let private optional (case: Vectors.Case) (name: string) (read: JsonElement -> 'T) =
    match case.Parameters.TryGetProperty name with
    | true, value -> Some(read value)
    | _ -> None

let private number (element: JsonElement) = element.GetDouble()

let private mode (element: JsonElement) =
    match element.GetString() with
    | "triangular" -> CyclicalMode.Triangular
    | "triangular2" -> CyclicalMode.Triangular2
    | "exp_range" -> CyclicalMode.ExpRange
    | other -> failwith $"{other} is no mode"

/// The scale functions of its README.
let private scale =
    dict
        [
            "sin_cycle", Func<int64, float>(fun cycle -> 0.5 * (1.0 + sin (float cycle * Math.PI / 2.0)))
            "fifth_root_decay", Func<int64, float>(fun iteration -> 1.0 / Math.Pow(5.0, float iteration * 0.0001))
        ]

let private bckenstler (case: Vectors.Case) optimizer =
    let scaleFunction = optional case "scale_fn" (fun name -> scale[string (name.GetString())])

    CyclicalLearningRate(
        optimizer,
        case.Number "base_lr",
        case.Number "max_lr",
        case.StepsOf "step_size",
        ?mode = optional case "mode" mode,
        ?gamma = optional case "gamma" number,
        ?scaleFunction = scaleFunction,
        ?scaleMode = optional case "scale_mode" (fun name -> Enum.Parse<ScaleMode>(string (name.GetString()), true))
    )

let bckenstlerCases = TheoryData<string>(Vectors.names "clr-")

[<Theory; MemberData(nameof bckenstlerCases)>]
let ``agrees with bckenstler/CLR, resets included, on SGD and Adam`` name =
    let case = Vectors.case name

    let resets =
        optional case "resets" (fun resets ->
            dict [ for reset in resets.EnumerateArray() -> reset.GetProperty("at").GetInt64(), reset ])

    for kind in [ "SGD"; "Adam" ] do
        use optimizer = make kind [ weight () ] 0.7
        let clr = bckenstler case optimizer

        let reset step =
            match resets with
            | Some resets when resets.ContainsKey step ->
                let given (name: string) =
                    match resets[step].TryGetProperty name with
                    | true, value -> Nullable(value.GetDouble())
                    | _ -> Nullable()

                let stepSize = given "new_step_size"

                clr.Reset(
                    newBaseLr = given "new_base_lr",
                    newMaxLr = given "new_max_lr",
                    newStepSize =
                        (if stepSize.HasValue then
                             Nullable(int64 stepSize.Value)
                         else
                             Nullable())
                )

                Assert.Equal(0L, clr.Scheduler.CycleIteration)
            | _ -> ()

        // after a reset the bounds are wider than at the start
        let tolerance = 1e-12 * Array.max (Array.map abs case.Lr)
        run case optimizer clr reset |> agrees case "lr" case.Lr tolerance

let torchCases = TheoryData<string>(Vectors.names "torch-cyclic-")

/// PyTorch's default momentum bounds are 0.8 and 0.9.
[<Theory; MemberData(nameof torchCases)>]
let ``agrees with PyTorch's CyclicLR, momentum included`` name =
    let case = Vectors.case name
    let mode = optional case "mode" mode |> Option.defaultValue CyclicalMode.Triangular

    for momentum in [ true; false ] do
        use optimizer: torch.optim.Optimizer =
            if momentum then
                torch.optim.SGD([ weight () ], 0.7, momentum = 0.1)
            else
                torch.optim.AdamW([ weight () ], 0.7)

        let clr =
            CyclicalLearningRate(
                optimizer,
                case.Number "base_lr",
                case.Number "max_lr",
                case.StepsOf "step_size_up",
                mode = mode,
                gamma =
                    (if mode = CyclicalMode.ExpRange then
                         case.Number "gamma"
                     else
                         1.0),
                ?stepSizeDown = (optional case "step_size_down" number |> Option.map int64),
                baseMomentum = 0.8,
                maxMomentum = 0.9
            )

        let history = run case optimizer clr ignore
        agrees case "lr" case.Lr 1e-12 history
        agrees case "momentum" (Option.get case.Momentum) 1e-12 history

[<Fact>]
let ``the defaults are those of bckenstler/CLR`` () =
    use optimizer = make "SGD" [ weight () ] 0.7
    let clr = CyclicalLearningRate optimizer
    Assert.Equal((0.001, 0.006, 2000L), (clr.BaseLr, clr.MaxLr, clr.StepSize))

    for _ in 1..2000 do
        clr.Step()

    Assert.Equal(0.006, clr.Scheduler.LearningRate)

/// The defect of TorchSharp's own CyclicLR: on the way up its momentum rises too.
[<Fact>]
let ``momentum is exactly highest where the rate is lowest, and lowest where it is highest`` () =
    use optimizer = torch.optim.SGD([ weight () ], 0.7, momentum = 0.1)
    let clr = CyclicalLearningRate(optimizer, 0.001, 0.006, 4L, baseMomentum = 0.8, maxMomentum = 0.9)

    let momenta =
        [
            for _ in 0..8 ->
                let momentum = clr.Scheduler.Read(HyperParameter.Momentum).Value
                clr.Step()
                momentum
        ]

    [ 0.9; 0.875; 0.85; 0.825; 0.8; 0.825; 0.85; 0.875; 0.9 ]
    |> List.iter2 (fun actual expected -> within 1e-15 expected actual "momentum") momenta

    Assert.Equal(0.8, momenta[4])
    Assert.Equal(0.9, momenta[8])

[<Fact>]
let ``a reset that makes no sense changes nothing`` () =
    use optimizer = make "SGD" [ weight () ] 0.7
    let clr = CyclicalLearningRate(optimizer, 0.001, 0.006, 4L)
    clr.Step()
    let before = clr.Scheduler.LearningRate
    let refused (act: unit -> unit) = Assert.ThrowsAny<ArgumentException> act |> ignore
    refused (fun () -> clr.Reset(newBaseLr = 0.01))
    refused (fun () -> clr.Reset(newStepSize = 0L))
    refused (fun () -> clr.Reset(newMaxLr = nan))
    Assert.Equal((0.001, 0.006, 4L), (clr.BaseLr, clr.MaxLr, clr.StepSize))
    Assert.Equal((1L, 1L), (clr.Scheduler.TrainingIteration, clr.Scheduler.CycleIteration))
    Assert.Equal(before, clr.Scheduler.LearningRate)

[<Fact>]
let ``the falling part goes with the step size, unless it was given`` () =
    use optimizer = make "SGD" [ weight () ] 0.7

    let symmetric = CyclicalLearningRate(optimizer, 0.0, 1.0, 4L)
    symmetric.Reset(newStepSize = 2L)
    let asymmetric = CyclicalLearningRate(optimizer, 0.0, 1.0, 4L, stepSizeDown = 1L)
    asymmetric.Reset(newStepSize = 2L)

    let rates (clr: CyclicalLearningRate) =
        [
            for _ in 0..4 ->
                clr.Scheduler.Reapply()
                let rate = clr.Scheduler.LearningRate
                clr.Step()
                rate
        ]

    Assert.Equal<float list>([ 0.0; 0.5; 1.0; 0.5; 0.0 ], rates symmetric)
    Assert.Equal<float list>([ 0.0; 0.5; 1.0; 0.0; 0.5 ], rates asymmetric)

[<Fact>]
let ``arguments that contradict each other are refused`` () =
    use optimizer = make "SGD" [ weight () ] 0.7
    let half = Func<int64, float>(fun _ -> 0.5)
    let refused (act: unit -> CyclicalLearningRate) = Assert.ThrowsAny<ArgumentException>(act >> ignore) |> ignore
    refused (fun () -> CyclicalLearningRate(optimizer, gamma = 0.9))
    refused (fun () -> CyclicalLearningRate(optimizer, scaleFunction = half, gamma = 0.9))
    refused (fun () -> CyclicalLearningRate(optimizer, scaleFunction = half, mode = CyclicalMode.Triangular2))
    refused (fun () -> CyclicalLearningRate(optimizer, scaleMode = ScaleMode.Iterations))
    refused (fun () -> CyclicalLearningRate(optimizer, baseMomentum = 0.8))
    refused (fun () -> CyclicalLearningRate(optimizer, baseMomentum = 0.9, maxMomentum = 0.8))
    refused (fun () -> CyclicalLearningRate(optimizer, baseLr = 0.01))
    refused (fun () -> CyclicalLearningRate(optimizer, mode = enum<CyclicalMode> 7))
    refused (fun () -> CyclicalLearningRate(optimizer, scaleMode = enum<ScaleMode> 7))
    refused (fun () -> CyclicalLearningRate(optimizer, stepSize = 0L))
    refused (fun () -> CyclicalLearningRate(optimizer, stepSizeDown = 0L))
    refused (fun () -> CyclicalLearningRate(optimizer, mode = CyclicalMode.ExpRange, gamma = 1.5))
    Assert.Equal(0.7, (Seq.head optimizer.ParamGroups).LearningRate)
