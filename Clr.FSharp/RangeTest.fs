module Clr.FSharp.RangeTest

open System
open System.Threading
open Clr.RangeTesting

let (|Value|AtLeast|NoSignal|) (answer: Answer) =
    answer.Match<Choice<float, float, string>>(Func<_, _> Choice1Of3, Func<_, _> Choice2Of3, Func<_, _> Choice3Of3)

let tryRate (answer: Answer) = Option.ofNullable answer.Rate

let exponential points lowest highest = SweepPlan.Exponential(lowest, highest, points)

let linear points lowest highest = SweepPlan.Linear(lowest, highest, points)

let toSchedule (plan: SweepPlan) = Schedule plan.At

let private unzip points = points |> Seq.toArray |> Array.unzip

let private unzip3 points = points |> Seq.toArray |> Array.unzip3

let curve points =
    let rates, losses = unzip points
    Curve.Of(rates, losses)

let linearCurve points =
    let rates, losses = unzip points
    Curve.Of(rates, losses, spacing = SweepSpacing.Linear)

let curveWithAccuracy points =
    let rates, losses, accuracies = unzip3 points
    Curve.Of(rates, losses, accuracies)

let linearCurveWithAccuracy points =
    let rates, losses, accuracies = unzip3 points
    Curve.Of(rates, losses, accuracies, SweepSpacing.Linear)

let debiasedAverage beta (values: float seq) = DebiasedAverage.Of(values, beta) |> Seq.toArray

let firstStop points losses (rule: StopRule) =
    rule.FirstStop(losses, points)
    |> Option.ofNullable
    |> Option.map (fun verdict -> verdict.Index, verdict.Reason)

let readLoss (curve: Curve) = RangeTest.ReadLoss curve

let readAccuracy (curve: Curve) = RangeTest.ReadAccuracy curve

let fastaiValley curve = PeerRules.FastaiValley curve

let times factor (answer: Answer) = answer.Times factor

// Told at once and in order, as System.Progress does not promise.
let private telling (progress: 'p -> unit) =
    { new IProgress<'p> with
        member _.Report value = progress value
    }

let sweepWith progress cancellation (rule: StopRule) (plan: SweepPlan) (step: float -> Measurement) =
    RangeTest.Sweep(step, plan, rule, telling progress, cancellation)

let sweepMeasured rule plan step = sweepWith ignore CancellationToken.None rule plan step

let sweep rule plan (step: float -> float) = sweepMeasured rule plan (fun lr -> Measurement(step lr))

let conclude (settings: RangeTestSettings) (records: SweepRecord seq) = RangeTest.Conclude(records, settings)

let trial (restore: unit -> unit) (reseed: int -> unit) (train: float -> Measurement) = Trial.Of(train, restore, reseed)

let runWith progress cancellation (settings: RangeTestSettings) (trial: ITrial) =
    RangeTest.Run(trial, settings, telling progress, cancellation)

let run settings trial = runWith ignore CancellationToken.None settings trial

let confirmWith progress cancellation (settings: ConfirmSettings) (trial: ITrial) =
    RangeTest.Confirm(trial, settings, telling progress, cancellation)

let confirm settings trial = confirmWith ignore CancellationToken.None settings trial

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

let oneCycle stepsPerEpoch stepSize tail result =
    let low, high = bounds result
    let cycle = halfCycle stepsPerEpoch stepSize

    let run = 2L * Duration.ofEpochs stepsPerEpoch stepSize + Duration.ofEpochs stepsPerEpoch tail

    Policy.oneCyclePaper low high (low / 1000.0) run cycle

let oneCycleMomentum stepsPerEpoch stepSize baseMomentum maxMomentum =
    Policy.oneCyclePaperMomentum baseMomentum maxMomentum (halfCycle stepsPerEpoch stepSize)
