/// TorchSharp's own optimizers over one weight, in double precision, so that an update can be followed by hand.
module Clr.Tests.Torch.Optimizers

open System
open TorchSharp
open TorchSharp.Modules

/// One weight that starts at 1.
let weight () = new Parameter(torch.tensor ([| 1.0 |], dtype = torch.float64))

let valueOf (weight: Parameter) = weight.item<float>()

/// One update with a constant gradient of 1.
let update (weight: Parameter) (optimizer: torch.optim.Optimizer) =
    optimizer.zero_grad ()

    let loss () =
        let loss = weight.sum ()
        loss.backward ()
        loss

    match optimizer with
    | :? LBFGS -> optimizer.step(loss).Dispose()
    | _ ->
        loss().Dispose()
        optimizer.step () |> ignore

/// How far an update moves the weight down.
let moved weight optimizer =
    let before = valueOf weight
    update weight optimizer
    before - valueOf weight

/// Every optimizer that a scheduled rate reaches, by name, made with a rate.
let kinds: (string * (Parameter seq -> float -> torch.optim.Optimizer)) list =
    [
        "SGD", (fun weights rate -> torch.optim.SGD(weights, rate))
        "RMSProp", (fun weights rate -> torch.optim.RMSProp(weights, rate))
        "Adam", (fun weights rate -> torch.optim.Adam(weights, rate))
        "AdamW", (fun weights rate -> torch.optim.AdamW(weights, rate, weight_decay = 0.0))
        "Adamax", (fun weights rate -> torch.optim.Adamax(weights, rate))
        "NAdam", (fun weights rate -> torch.optim.NAdam(weights, rate))
        "RAdam", (fun weights rate -> torch.optim.RAdam(weights, rate))
        "Adagrad", (fun weights rate -> torch.optim.Adagrad(weights, rate))
        "Adadelta", (fun weights rate -> torch.optim.Adadelta(weights, rate))
        // lambd moves the weight towards 0 in proportion to itself; without it the rate alone counts
        "ASGD", (fun weights rate -> torch.optim.ASGD(weights, rate, lambd = 0.0))
        // one iteration, without a line search: a step along the gradient
        "LBFGS", (fun weights rate -> torch.optim.LBFGS(weights, rate, max_iter = 1L))
    ]

let make name (weights: Parameter seq) rate = (kinds |> List.find (fst >> (=) name) |> snd) weights rate

/// A schedule of arbitrary values, none like another.
let varied = Func<int64, float>(fun step -> 0.01 + 0.005 * sin (float step))

/// Tells where this assembly is.
type Marker = class end
