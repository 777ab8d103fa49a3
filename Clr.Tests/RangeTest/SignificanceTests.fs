/// When a loss has a signal: drop > 5 sigma / sqrt(n_eff), its minimum beyond the first N/20 points, 10 points at least.
module Clr.Tests.RangeTest.SignificanceTests

open System
open Clr.RangeTesting
open Clr.Tests.RangeTest.Curves
open Xunit

let private silence (reading: LossReading) =
    match reading.Start with
    | :? Answer.NoSignal as silent -> Some silent.Reason
    | _ -> None

/// 2 to -5, lower by a depth from -4.5 to -1.5, far above 2 from -1 on: the flat bottom is wider than the kernel.
let private trough (depth: float) = piecewise [ -5.0, 2.0; -4.5, 2.0 - depth; -1.5, 2.0 - depth; -1.0, 2.0 + depth ]

[<Theory>]
// n_eff = 2 sqrt(pi) h/dx: h is .12 decade in 200 points, three steps in 60
[<InlineData(200, 0.12)>]
[<InlineData(400, 0.12)>]
[<InlineData(60, 0.30508475)>]
let ``a drop of five standard errors of a smoothed value is the least that is a signal`` (points: int, h: float) =
    let d = 0.1
    let independent = 2.0 * sqrt Math.PI * h / (6.0 / float (points - 1))
    let least = 5.0 * (d / 0.9539) / sqrt independent

    let read depth =
        RangeTest.ReadLoss(
            indexed (SweepPlan.Exponential(1e-6, 1.0, points)) (fun k u -> trough depth u + alternating d k)
        )

    Assert.Equal(None, silence (read (1.01 * least)))

    Assert.Contains(
        "does not fall by more than its noise",
        (silence (read (0.99 * least))).Value,
        StringComparison.Ordinal
    )

[<Fact>]
let ``the level at the start is the median of the first tenth, at least five points`` () =
    let level points (losses: int -> float) =
        let places = [ for k in 0 .. points - 1 -> 10.0 ** (float k / 10.0 - 6.0) ]
        (RangeTest.ReadLoss(Curve.Of(places, List.init points losses))).Baseline

    for points, count in [ 10, 5; 50, 5; 59, 5; 60, 6; 200, 20 ] do
        // 1 in the first points, 0 afterwards: the median changes where half of those read are 0
        Assert.Equal(1.0, level points (fun k -> if k < count / 2 + 1 then 1.0 else 0.0))

        Assert.Equal((if count % 2 = 0 then 0.5 else 0.0), level points (fun k -> if k < count / 2 then 1.0 else 0.0))

/// 400 points .05 decade apart, so that the kernel of three steps reaches 12 points to each side and is nowhere cut off; flat
/// but for a dip of three points, whose middle is then the least point.
let private dip (middle: int) =
    let rates = [ for k in 0..399 -> 10.0 ** (float k / 20.0 - 12.0) ]
    RangeTest.ReadLoss(Curve.Of(rates, List.init 400 (fun k -> if abs (k - middle) <= 1 then 0.0 else 1.0)))

[<Fact>]
let ``a minimum among the first N/20 points is no signal, the one after them is`` () =
    Assert.Contains("least where the sweep begins", (silence (dip 19)).Value, StringComparison.Ordinal)
    Assert.Equal(None, silence (dip 20))

[<Fact>]
let ``ten finite points are read, nine are not`` () =
    let read count =
        let places = [ for k in 0..19 -> 10.0 ** (float k / 5.0 - 4.0) ]

        RangeTest.ReadLoss(
            Curve.Of(
                places,
                List.init 20 (fun k ->
                    if k >= count then nan
                    elif k < 5 then 2.0
                    else 0.0)
            )
        )

    Assert.Equal(None, silence (read 10))
    Assert.Contains("only 9 points", (silence (read 9)).Value, StringComparison.Ordinal)

[<Fact>]
let ``a loss that does not fall is told to widen the sweep, but for one that breaks in it`` () =
    let plan = SweepPlan.Exponential()
    let reason loss = (silence (RangeTest.ReadLoss(indexed plan loss))).Value

    let narrow =
        "the loss does not fall by more than its noise; widen the sweep, or use more points, larger batches or gradient accumulation"

    let broken =
        "the loss does not fall by more than its noise before it breaks; use more points, larger batches or gradient accumulation"

    Assert.Equal(narrow, reason (fun _ _ -> 0.0))
    Assert.Equal(narrow, reason (fun _ _ -> 2.3))
    Assert.Equal(narrow, reason (fun k _ -> 2.3 + alternating 0.1 k))
    // it rises far above its noise at the end, if it has noise, or is no number there
    Assert.Equal(broken, reason (fun _ u -> piecewise [ -1.0, 2.3; 0.0, 4.0 ] u))
    Assert.Equal(broken, reason (fun k u -> piecewise [ -1.0, 2.3; 0.0, 4.0 ] u + alternating 0.1 k))
    Assert.Equal(broken, reason (fun k u -> if u > -0.1 then nan else 2.3 + alternating 0.1 k))

[<Fact>]
let ``a loss that is no number at first is told so where too few others are`` () =
    let places = [ for k in 0..19 -> 10.0 ** (float k / 5.0 - 4.0) ]

    let reason first =
        let losses = first :: List.init 19 (fun k -> if k < 9 then 1.0 else nan)
        (silence (RangeTest.ReadLoss(Curve.Of(places, losses)))).Value

    for first, text in [ nan, "NaN"; infinity, "Infinity"; -infinity, "-Infinity" ] do
        Assert.StartsWith($"the loss is {text} before the first update; look at the loss", reason first)

    // the tenth that is finite
    Assert.StartsWith("the loss does not fall", reason 1.0)
    let nine = RangeTest.ReadLoss(Curve.Of(places, List.init 20 (fun k -> if k < 9 then 1.0 else nan)))
    Assert.Equal("only 9 points have a finite loss, and 10 are needed; begin the sweep lower", (silence nine).Value)
