/// Curves and trials with known answers, shared by the tests of the range test.
module Clr.Tests.RangeTest.Curves

open System
open Clr.RangeTesting

/// Plain gradient descent on lambda/2 w^2 from w = 1, or the heavy ball with momentum m, as a trial.
let quadratic (lambda: float) (momentum: float) : ITrial =
    let mutable w = 1.0
    let mutable v = 0.0

    let train (lr: float) =
        let loss = lambda / 2.0 * w * w
        v <- momentum * v + lambda * w
        w <- w - lr * v
        Measurement loss

    let restore () =
        w <- 1.0
        v <- 0.0

    Trial.Of(train, restore)

/// A straight line through points (u, loss), flat outside.
let piecewise (points: (float * float) list) (u: float) =
    match points |> List.tryFindIndex (fun (x, _) -> x >= u) with
    | None -> snd (List.last points)
    | Some 0 -> snd points[0]
    | Some i ->
        let (x0, y0), (x1, y1) = points[i - 1], points[i]
        y0 + (y1 - y0) * (u - x0) / (x1 - x0)

/// K4: 2.3 for log10 lr < -4, linear to 1.0 at -2, flat to -1, linear to 2.3 at 0.
let basin = piecewise [ -4.0, 2.3; -2.0, 1.0; -1.0, 1.0; 0.0, 2.3 ]

/// Standard normal numbers, the same for the same seed.
let normals (seed: int) : unit -> float =
    let random = Random seed

    fun () -> sqrt (-2.0 * log (1.0 - random.NextDouble())) * cos (2.0 * Math.PI * random.NextDouble())

/// A curve over the learning rates of a plan: loss(log10 lr).
let curve (plan: SweepPlan) (loss: float -> float) =
    Curve.Of(plan.LearningRates, plan.LearningRates |> Seq.map (fun lr -> loss (log10 lr)), spacing = plan.Spacing)

/// The same with normal noise added.
let noisy (plan: SweepPlan) (seed: int) (sd: float) (loss: float -> float) =
    let normal = normals seed
    curve plan (fun u -> loss u + sd * normal ())

/// A curve whose losses depend on the index too.
let indexed (plan: SweepPlan) (loss: int -> float -> float) =
    Curve.Of(plan.LearningRates, plan.LearningRates |> Seq.mapi (fun k lr -> loss k (log10 lr)), spacing = plan.Spacing)

/// d/2 and -d/2 in turn: noise of sigma = d/.9539 without any chance in it. The running median keeps it, and a kernel of three
/// steps or more averages it to nothing but at the ends, so that what is left is known on paper.
let alternating (d: float) (k: int) = if k % 2 = 0 then d / 2.0 else -d / 2.0

/// Levels that hold from log10 lr = from on.
let staircase (first: float) (steps: (float * float) list) (u: float) =
    steps |> List.fold (fun level (from, next) -> if u >= from then next else level) first

/// The number of an answer that must be a value.
let value (answer: Answer) =
    match answer with
    | :? Answer.Value as found -> found.LearningRate
    | other -> failwith $"expected a value, but got {other}"

/// What must be there.
let present (value: 'T | null) : 'T =
    match value with
    | null -> failwith "expected a value, but got null"
    | value -> value
