/// The known answers K1..K5 of the range test: derived on paper or by exact recursion, not from our own code.
module Clr.Tests.RangeTest.KnownAnswersTests

open System
open Clr.RangeTesting
open Clr.Tests.RangeTest.Curves
open Xunit

let private near (tolerance: float) (expected: float) (actual: float) =
    Assert.True(abs (actual - expected) <= tolerance, $"expected {expected} +- {tolerance}, but got {actual}")

// Never stops on its own: the known answers are about the whole curve.
let private wholeSweep (trial: ITrial) (plan: SweepPlan) =
    plan.LearningRates |> Seq.map (fun lr -> trial.Train(lr).Loss) |> Seq.toArray

[<Theory>]
[<InlineData(100, 71, 2.009233, 1.0)>]
[<InlineData(100, 71, 2.009233, 37.5)>]
[<InlineData(100, 71, 2.009233, 1e-5)>]
[<InlineData(200, 143, 2.0490747, 1.0)>]
[<InlineData(200, 143, 2.0490747, 2e6)>]
let ``K1: gradient descent on a quadratic is least at the first learning rate not below 2/lambda``
    (points: int, index: int, product: float, lambda: float)
    =
    let plan = SweepPlan.Exponential(1e-4 / lambda, 1e2 / lambda, points)
    let losses = wholeSweep (quadratic lambda 0.0) plan
    let least = Array.IndexOf(losses, Array.min losses)
    Assert.Equal(index, least)
    near 5e-7 product (plan.LearningRates[least] * lambda)

[<Theory>]
[<InlineData(0.0, 1.0)>]
[<InlineData(0.0, 40.0)>]
[<InlineData(0.9, 1.0)>]
[<InlineData(0.9, 1e-3)>]
[<InlineData(0.5, 7.0)>]
let ``K2: confirm finds the limit 2(1+m)/lambda to one per cent`` (momentum: float, lambda: float) =
    let settings = ConfirmSettings(1e-2 / lambda, 1e2 / lambda)
    let found = RangeTest.Confirm(quadratic lambda momentum, settings)
    let limit = 2.0 * (1.0 + momentum) / lambda
    near (0.01 * limit) limit (value found.Limit)

[<Fact>]
let ``K3: the debiased average`` () =
    let averages = DebiasedAverage.Of([ 2.0; 4.0; 3.0; 1.0 ], 0.98)

    for expected, actual in Seq.zip [ 2.0; 3.0101010; 3.0066658; 2.4896960 ] averages do
        near 5e-8 expected actual

[<Theory>]
[<InlineData(1.0, 0.0, 0.0)>]
[<InlineData(5.0, -100.0, 0.0)>]
[<InlineData(1.0, 0.0, 0.845098040014)>]
let ``K4: start, eighty and edge of the basin`` (a: float, b: float, shift: float) =
    let factor = 10.0 ** shift
    let plan = SweepPlan.Exponential(1e-6 * factor, factor, 200)
    let reading = RangeTest.ReadLoss(curve plan (fun u -> a * basin (u - shift) + b))
    near 0.06 (-3.80 + shift) (log10 (value reading.Start))
    near 0.06 (-2.38 + shift) (log10 (value reading.Eighty))
    near 0.06 (-0.48 + shift) (log10 (value reading.Edge))
    // the fall is a straight line: its middle
    near 0.06 (-3.0 + shift) (log10 (value reading.Steepest))
    near 0.06 (-1.5 + shift) (log10 (value reading.Minimum))

[<Fact>]
let ``K4: the bounds follow from the rules`` () =
    let reading = RangeTest.ReadLoss(curve (SweepPlan.Exponential()) basin)
    // eighty 10^-2.38 is below edge/2 = 10^-0.78; a quarter of it is above start
    near 0.06 -2.38 (log10 (value reading.Suggestion.MaxLr))
    near 0.06 (-2.38 - log10 4.0) (log10 (value reading.Suggestion.BaseLr))
    near 0.06 (-3.0 - log10 2.0) (log10 (value reading.Suggestion.SingleLr))
    Assert.Empty reading.Suggestion.Warnings

[<Fact>]
let ``K5: noise alone is no signal in at least 95 per cent`` () =
    let plan = SweepPlan.Exponential()

    let silent =
        Seq.init 200 (fun seed -> RangeTest.ReadLoss(noisy plan seed 0.1 (fun _ -> 2.3)))
        |> Seq.filter (fun reading -> not reading.HasSignal)
        |> Seq.length

    Assert.True(silent >= 190, $"{silent} of 200")

[<Fact>]
let ``K5: a loss that falls to the end has its edge beyond it`` () =
    let plan = SweepPlan.Exponential()
    let reading = RangeTest.ReadLoss(noisy plan 1 0.01 (piecewise [ -4.0, 2.3; 0.0, 1.0 ]))
    Assert.Equal<Answer>(Answer.AtLeast 1.0, reading.Edge)
    Assert.IsType<Answer.AtLeast> reading.Minimum |> ignore
    Assert.Contains(reading.Suggestion.Warnings, fun w -> w.Contains("end the sweep higher", StringComparison.Ordinal))
