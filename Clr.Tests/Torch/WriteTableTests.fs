/// What is scheduled acts in the very update, for every optimizer and every hyper-parameter that it has: built with one value
/// and scheduled to another, it moves as one that was built with the other.
module Clr.Tests.Torch.WriteTableTests

open System
open Clr.Torch
open TorchSharp
open TorchSharp.Modules
open Xunit
open Clr.Tests.Torch.Optimizers

/// An optimizer built with a value; the other arguments let it act: a momentum needs gradients that differ, no more.
let private built kind parameter (value: float) (weight: Parameter) : torch.optim.Optimizer =
    let weights = [ weight ]

    match kind, parameter with
    | "SGD", "Momentum" -> torch.optim.SGD(weights, 0.01, momentum = value)
    | "SGD", _ -> torch.optim.SGD(weights, 0.01, weight_decay = value)
    | "RMSProp", "Momentum" -> torch.optim.RMSProp(weights, 0.01, momentum = value)
    | "RMSProp", _ -> torch.optim.RMSProp(weights, 0.01, weight_decay = value)
    | "Adam", "Momentum" -> torch.optim.Adam(weights, 0.01, beta1 = value)
    | "Adam", "Beta2" -> torch.optim.Adam(weights, 0.01, beta2 = value)
    | "Adam", _ -> torch.optim.Adam(weights, 0.01, weight_decay = value)
    | "AdamW", "Momentum" -> torch.optim.AdamW(weights, 0.01, beta1 = value)
    | "AdamW", "Beta2" -> torch.optim.AdamW(weights, 0.01, beta2 = value)
    | "AdamW", _ -> torch.optim.AdamW(weights, 0.01, weight_decay = value)
    | "Adamax", "Momentum" -> torch.optim.Adamax(weights, 0.01, beta1 = value)
    | "Adamax", "Beta2" -> torch.optim.Adamax(weights, 0.01, beta2 = value)
    | "Adamax", _ -> torch.optim.Adamax(weights, 0.01, weight_decay = value)
    | "NAdam", "Momentum" -> torch.optim.NAdam(weights, 0.01, beta1 = value)
    | "NAdam", "Beta2" -> torch.optim.NAdam(weights, 0.01, beta2 = value)
    | "NAdam", _ -> torch.optim.NAdam(weights, 0.01, weight_decay = value)
    | "RAdam", "Momentum" -> torch.optim.RAdam(weights, 0.01, beta1 = value)
    | "RAdam", "Beta2" -> torch.optim.RAdam(weights, 0.01, beta2 = value)
    | "RAdam", _ -> torch.optim.RAdam(weights, 0.01, weight_decay = value)
    | "Adagrad", _ -> torch.optim.Adagrad(weights, 0.01, weight_decay = value)
    | "Adadelta", _ -> torch.optim.Adadelta(weights, 0.01, weight_decay = value)
    | "ASGD", _ -> torch.optim.ASGD(weights, 0.01, weight_decay = value)
    | other -> failwith $"no optimizer for {other}"

/// Ten updates with gradients that fall: Adamax keeps the greatest, and forgets by its second beta.
let private moves (weight: Parameter) (optimizer: torch.optim.Optimizer) step =
    [
        for update in 1..10 do
            optimizer.zero_grad ()
            use loss = (weight * (1.0 + 3.0 / float update)).sum()
            loss.backward ()
            optimizer.step () |> ignore
            valueOf weight
            step ()
    ]

let there = HyperParameterTests.there

[<Theory; MemberData(nameof there)>]
let ``acts as if it had been built with it`` (kind: string) (parameter: string) =
    // the optimizers make more or less of these; all of them are allowed everywhere
    let other, wanted = if parameter = "Beta2" then 0.99, 0.9 else 0.1, 0.6
    let constant = Func<int64, float>(fun _ -> wanted)

    let trained value schedule =
        use weight = weight ()
        use optimizer = built kind parameter value weight
        let scheduler: Scheduler option = schedule optimizer
        moves weight optimizer (fun () -> scheduler |> Option.iter _.Step())

    let scheduled (optimizer: torch.optim.Optimizer) =
        match parameter with
        | "Momentum" -> Scheduler(optimizer, momentum = constant)
        | "Beta2" -> Scheduler(optimizer, beta2 = constant)
        | _ -> Scheduler(optimizer, weightDecay = constant)
        |> Some

    let asWanted = trained wanted (fun _ -> None)
    Assert.NotEqual<float list>(asWanted, trained other (fun _ -> None))
    Assert.Equal<float list>(asWanted, trained other scheduled)

[<Fact>]
let ``Rprop is refused for whatever is scheduled, and says why`` () =
    use weight = weight ()
    use optimizer = torch.optim.Rprop([ weight ], 0.01)
    let constant = Func<int64, float>(fun _ -> 0.5)

    for make in
        [
            (fun () -> Scheduler(optimizer, learningRate = constant))
            (fun () -> Scheduler(optimizer, momentum = constant))
            (fun () -> Scheduler(optimizer, beta2 = constant))
            (fun () -> Scheduler(optimizer, weightDecay = constant))
        ] do
        Assert.Contains("Rprop", Assert.Throws<ArgumentException>(make >> ignore).Message)

/// `add_param_group` takes it, but it is no IMomentum: what is written to it would be lost.
[<Fact>]
let ``a momentum for a bare group of SGD's options is refused, and its rate can be scheduled`` () =
    use first = weight ()
    use second = weight ()
    use optimizer = torch.optim.SGD([ first ], 0.01, momentum = 0.5)
    optimizer.add_param_group (ParamGroup<SGD.Options>([ second ], SGD.Options(momentum = Nullable 0.5)))
    let group = Seq.last optimizer.ParamGroups
    Assert.False(box group :? torch.optim.IMomentum)

    let refused =
        Assert.Throws<ArgumentException>(fun () -> Scheduler(optimizer, momentum = fun _ -> 0.8) |> ignore)

    Assert.Contains("Momentum of parameter group 1 (SGD) cannot be scheduled", refused.Message)
    Scheduler(optimizer, learningRate = fun _ -> 0.25) |> ignore
    Assert.Equal(0.25, group.LearningRate)
