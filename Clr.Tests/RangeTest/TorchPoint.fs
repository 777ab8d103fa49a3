/// A model of one number, swept in few steps, so that every loss can be computed on paper.
module Clr.Tests.RangeTest.TorchPoint

open Clr.RangeTesting
open Clr.Torch
open TorchSharp
open type TorchSharp.TensorExtensionMethods

let settings =
    RangeTestSettings(Plan = SweepPlan.Exponential(1e-4, 1.0, 50), Repeats = 1, Resamplings = 0)

/// A model of one number.
type Point(start: float) as this =
    inherit torch.nn.Module("point")
    let w = new Modules.Parameter(torch.tensor [| start |])
    do this.register_parameter ("w", w)
    member _.W = w

/// (w - x)^2 / 2 in double precision: every number of a sweep can be computed on paper.
let squared (point: Point) (x: float) = BatchLoss((point.W - x.ToScalar()).square().mul((0.5).ToScalar()).sum())

let losses (result: RangeTestResult) = result.Records[0].Points |> Seq.map _.Loss |> Seq.toList
