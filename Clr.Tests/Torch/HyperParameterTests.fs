module Clr.Tests.Torch.HyperParameterTests

open System
open Clr.Torch
open TorchSharp
open TorchSharp.Modules
open Xunit
open Clr.Tests.Torch.Optimizers

let private rates = Array.init 12 (fun step -> 0.01 + 0.001 * float step)
let private momenta = Array.init 12 (fun step -> 0.9 - 0.02 * float step)
let private decays = Array.init 12 (fun step -> 0.1 + 0.05 * float step)
let private schedule (values: float[]) = Func<int64, float>(fun step -> values[int step])

/// Trains ten updates under the scheduler and compares the weight with a calculation by hand after each.
let private follows (weight: Parameter) optimizer (scheduler: Scheduler) (byHand: int -> float) =
    for step in 0..9 do
        update weight optimizer
        Assert.Equal(byHand step, valueOf weight, 1e-12)
        scheduler.Step()

[<Fact>]
let ``momentum and weight decay of SGD act in their update`` () =
    use weight = weight ()
    use optimizer = torch.optim.SGD([ weight ], 0.7, momentum = 0.1)

    let scheduler =
        Scheduler(optimizer, learningRate = schedule rates, momentum = schedule momenta, weightDecay = schedule decays)

    let mutable value, velocity = 1.0, 0.0

    follows weight optimizer scheduler (fun step ->
        let gradient = 1.0 + decays[step] * value

        velocity <-
            if step = 0 then
                gradient
            else
                momenta[step] * velocity + gradient

        value <- value - rates[step] * velocity
        value)

[<Fact>]
let ``momentum of RMSProp acts in its update`` () =
    use weight = weight ()
    use optimizer = torch.optim.RMSProp([ weight ], 0.7, momentum = 0.1)
    let scheduler = Scheduler(optimizer, learningRate = schedule rates, momentum = schedule momenta)
    let mutable value, velocity, square = 1.0, 0.0, 0.0

    follows weight optimizer scheduler (fun step ->
        square <- 0.99 * square + 0.01
        velocity <- momenta[step] * velocity + 1.0 / (sqrt square + 1e-8)
        value <- value - rates[step] * velocity
        value)

[<Fact>]
let ``both betas of Adam act in their update`` () =
    use weight = weight ()
    use optimizer = torch.optim.Adam([ weight ], 0.7)
    let betas2 = Array.init 12 (fun step -> 0.99 + 0.0005 * float step)

    let scheduler =
        Scheduler(optimizer, learningRate = schedule rates, momentum = schedule momenta, beta2 = schedule betas2)

    let mutable value, mean, square = 1.0, 0.0, 0.0

    follows weight optimizer scheduler (fun step ->
        mean <- momenta[step] * mean + (1.0 - momenta[step])
        square <- betas2[step] * square + (1.0 - betas2[step])
        let correction power = 1.0 - Math.Pow(power, float (step + 1))
        let denominator = sqrt square / sqrt (correction betas2[step]) + 1e-8
        value <- value - rates[step] / correction momenta[step] * mean / denominator
        value)

/// What each kind has, besides the rate.
let has: Map<string, string list> =
    Map
        [
            "SGD", [ "Momentum"; "WeightDecay" ]
            "RMSProp", [ "Momentum"; "WeightDecay" ]
            "Adam", [ "Momentum"; "Beta2"; "WeightDecay" ]
            "AdamW", [ "Momentum"; "Beta2"; "WeightDecay" ]
            "Adamax", [ "Momentum"; "Beta2"; "WeightDecay" ]
            "NAdam", [ "Momentum"; "Beta2"; "WeightDecay" ]
            "RAdam", [ "Momentum"; "Beta2"; "WeightDecay" ]
            "Adagrad", [ "WeightDecay" ]
            "Adadelta", [ "WeightDecay" ]
            "ASGD", [ "WeightDecay" ]
            "LBFGS", []
        ]

let private schedulerOf (optimizer: torch.optim.Optimizer) parameter (schedule: Func<int64, float>) =
    match parameter with
    | "Momentum" -> Scheduler(optimizer, momentum = schedule)
    | "Beta2" -> Scheduler(optimizer, beta2 = schedule)
    | _ -> Scheduler(optimizer, weightDecay = schedule)

let private combinations wanted =
    let data = TheoryData<string, string>()

    for KeyValue(kind, parameters) in has do
        for parameter in [ "Momentum"; "Beta2"; "WeightDecay" ] do
            if List.contains parameter parameters = wanted then
                data.Add(kind, parameter)

    data

let there = combinations true
let lacking = combinations false

/// Read by way of the optimizer's own saved options, not by ours.
let private optionOf (optimizer: torch.optim.Optimizer) parameter =
    let options = (optimizer :?> OptimizerHelper).state_dict().Options[0]
    let field (name: string) = (options.GetType().GetField name |> nonNull).GetValue options |> nonNull :?> float

    match parameter, options with
    | "Momentum", (:? SGD.Options | :? RMSProp.Options) -> field "momentum"
    | "Momentum", _ -> field "beta1"
    | "Beta2", _ -> field "beta2"
    | _ -> field "weight_decay"

[<Theory; MemberData(nameof there)>]
let ``every hyper-parameter that an optimizer has can be scheduled`` kind parameter =
    use weight = weight ()
    use optimizer = make kind [ weight ] 0.7
    let scheduler = schedulerOf optimizer parameter (schedule momenta)

    for step in 0..5 do
        Assert.Equal(momenta[step], optionOf optimizer parameter)
        Assert.Equal(Nullable momenta[step], scheduler.Read(Enum.Parse<HyperParameter> parameter))
        scheduler.Step()

    // the rate was left alone
    Assert.Equal(0.7, scheduler.LearningRate)

[<Theory; MemberData(nameof lacking)>]
let ``one that it has not is refused with the reason`` kind parameter =
    use weight = weight ()
    use optimizer = make kind [ weight ] 0.7

    let refused =
        Assert.Throws<ArgumentException>(fun () -> schedulerOf optimizer parameter (schedule momenta) |> ignore)

    Assert.StartsWith($"{parameter} of parameter group 0 ({kind}) cannot be scheduled.", refused.Message)

[<Fact>]
let ``Rprop is refused with the reason`` () =
    use weight = weight ()
    use optimizer = torch.optim.Rprop([ weight ], 0.7)

    let refused =
        Assert.Throws<ArgumentException>(fun () -> Scheduler(optimizer, learningRate = varied) |> ignore)

    Assert.Contains("reads its learning rate once", refused.Message)

[<Fact>]
let ``a beta of 1 is refused, a momentum of 1 is not`` () =
    use weight = weight ()
    use adam = torch.optim.Adam([ weight ], 0.7)
    use sgd = torch.optim.SGD([ weight ], 0.7)
    let one = Func<int64, float>(fun _ -> 1.0)

    for refused in
        [
            fun () -> Scheduler(adam, momentum = one) |> ignore
            fun () -> Scheduler(adam, beta2 = one) |> ignore
        ] do
        let message = Assert.Throws<InvalidOperationException>(refused).Message
        Assert.Contains("below 1", message)

    Scheduler(sgd, momentum = one) |> ignore

[<Fact>]
let ``a scheduler without a schedule is refused`` () =
    use weight = weight ()
    use optimizer = make "SGD" [ weight ] 0.7
    let none: GroupSchedule | null = null

    Assert.Throws<ArgumentException>(fun () -> Scheduler(optimizer, learningRate = none) |> ignore)
    |> ignore
