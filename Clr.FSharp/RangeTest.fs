module Clr.FSharp.RangeTest

open System
open Clr.RangeTesting

let (|Value|AtLeast|NoSignal|) (answer: Answer) =
    answer.Match<Choice<float, float, string>>(Func<_, _> Choice1Of3, Func<_, _> Choice2Of3, Func<_, _> Choice3Of3)

let tryRate (answer: Answer) = Option.ofNullable answer.Rate

let exponential points lowest highest = SweepPlan.Exponential(lowest, highest, points)

let linear points lowest highest = SweepPlan.Linear(lowest, highest, points)

let curve (points: (float * float) seq) =
    let points = Seq.toArray points
    Curve.Of(Array.map fst points, Array.map snd points)

let curveWithAccuracy (points: (float * float * float) seq) =
    let rates, losses, accuracies = points |> Seq.toArray |> Array.unzip3
    Curve.Of(rates, losses, accuracies)

let readLoss (curve: Curve) = RangeTest.ReadLoss curve

let readAccuracy (curve: Curve) = RangeTest.ReadAccuracy curve

let sweepMeasured (rule: StopRule) (plan: SweepPlan) (step: float -> Measurement) = RangeTest.Sweep(step, plan, rule)

let sweep rule plan (step: float -> float) = sweepMeasured rule plan (fun lr -> Measurement(step lr))

let conclude (settings: RangeTestSettings) (records: SweepRecord seq) = RangeTest.Conclude(records, settings)

let trial (restore: unit -> unit) (reseed: int -> unit) (train: float -> Measurement) = Trial.Of(train, restore, reseed)

let run (settings: RangeTestSettings) (trial: ITrial) = RangeTest.Run(trial, settings)

let confirm (settings: ConfirmSettings) (trial: ITrial) = RangeTest.Confirm(trial, settings)

let tryBounds (result: RangeTestResult) =
    Option.map2 (fun low high -> low, high) (tryRate result.BaseLr) (tryRate result.MaxLr)

let private bounds (result: RangeTestResult) =
    let struct (low, high) = result.Bounds()
    low, high

let private halfCycle (stepsPerEpoch: int64<step / epoch>) (stepSize: int64<epoch>) =
    let steps = stepSize |> Duration.ofEpochs stepsPerEpoch
    Clr.Cycle.Symmetric(int64 steps)

let triangular stepsPerEpoch stepSize result =
    let low, high = bounds result
    Policy.triangular low high (halfCycle stepsPerEpoch stepSize)

let triangular2 stepsPerEpoch stepSize result =
    let low, high = bounds result
    Policy.triangular2 low high (halfCycle stepsPerEpoch stepSize)
