/// The numbers in the reading of an accuracy curve, each by a curve just inside and one just outside.
module Clr.Tests.RangeTest.AccuracyConstantsTests

open System
open Clr.RangeTesting
open Clr.Tests.RangeTest.Curves
open Xunit

let private read (plan: SweepPlan) (accuracy: int -> float -> float) =
    let accuracies = plan.LearningRates |> Seq.mapi (fun k lr -> accuracy k (log10 lr)) |> Seq.toList
    RangeTest.ReadAccuracy(Curve.Of(plan.LearningRates, accuracies, accuracies))

let private plan = SweepPlan.Exponential()
let private step = 6.0 / 199.0

/// The standard error factor of a smoothed value: 1 / sqrt(n_eff) with n_eff = 2 sqrt(pi) h/dx.
let private ofSmoothed = 1.0 / sqrt (2.0 * sqrt Math.PI * 0.12 / step)

let private decade answer = log10 (value answer)

let private reason (answer: Answer) =
    match answer with
    | :? Answer.NoSignal as silent -> silent.Reason
    | _ -> ""

/// A shelf from -5 to -3.5, then the top of a rise of 0.5 from 0.1.
let private shelf height = staircase 0.1 [ -5.0, 0.1 + height; -3.5, 0.6 ]

[<Fact>]
let ``base: a tenth of the rise`` () =
    let start share = decade (read plan (fun _ u -> shelf (0.5 * share) u)).BaseLr
    Assert.InRange(start 0.102, -5.0, -4.6)
    Assert.InRange(start 0.098, -3.9, -3.5)

[<Fact>]
let ``base: three sigma, where they are more`` () =
    let d = 0.02
    let threeSigma = 3.0 * d / 0.9539
    let start height = decade (read plan (fun k u -> shelf height u + alternating d k)).BaseLr
    Assert.True(threeSigma > 0.05, "more than a tenth of the rise")
    Assert.InRange(start (1.02 * threeSigma), -5.0, -4.6)
    Assert.InRange(start (0.98 * threeSigma), -3.9, -3.5)

/// Up by a height from -4.5 to -1.5, and down again: at its right end the kernel does not average noise away.
let private mound height = piecewise [ -5.0, 0.1; -4.5, 0.1 + height; -1.5, 0.1 + height; -1.0, 0.0 ]

[<Fact>]
let ``a rise is one from five standard errors of a smoothed value on, and is read from three sigma on`` () =
    let d = 0.1
    let sigma = d / 0.9539
    let read height = read plan (fun k u -> mound height u + alternating d k)
    let silence height = reason (read height).BaseLr
    let least = 5.0 * sigma * ofSmoothed
    Assert.StartsWith("the accuracy does not rise by more than its noise", silence (0.99 * least))
    Assert.StartsWith("the accuracy never rises three noise levels", silence (1.01 * least))
    Assert.StartsWith("the accuracy never rises three noise levels", silence (0.99 * 3.0 * sigma))
    Assert.Equal("", silence (1.01 * 3.0 * sigma))

[<Fact>]
let ``a peak among the first N/20 points is no signal, the one after them is`` () =
    // as in SignificanceTests: the kernel reaches 12 points to each side, and is nowhere cut off
    let bump (middle: int) =
        let rates = [ for k in 0..399 -> 10.0 ** (float k / 20.0 - 12.0) ]
        let accuracies = List.init 400 (fun k -> if abs (k - middle) <= 1 then 0.6 else 0.1)
        reason (RangeTest.ReadAccuracy(Curve.Of(rates, accuracies, accuracies))).BaseLr

    Assert.StartsWith("the accuracy is best where the sweep begins", bump 19)
    Assert.Equal("", bump 20)

[<Fact>]
let ``slows: below 15 per cent of the fastest slope so far`` () =
    // a slope, for a decade a share of it, and the whole again, as the kernel flattens a line at its right end
    let read share =
        let low, high = 0.1, 0.1 + 0.2

        read plan (fun _ u ->
            piecewise [ -5.0, low; -3.0, high; -2.0, high + 0.1 * share; 0.0, high + 0.1 * share + 0.2 ] u)

    Assert.Equal(AccuracyTurn.None, (read 0.155).Turn)
    let slow = read 0.145
    Assert.Equal(AccuracyTurn.Slows, slow.Turn)
    Assert.InRange(decade slow.MaxLr, -3.0, -2.5)

/// The longest run of points above base at which the slope, by neighbours on both sides, is below 15 % of the greatest so far.
let private slowRun (reading: AccuracyReading) =
    let x, a = reading.LearningRates |> Seq.map log10 |> Seq.toArray, Seq.toArray reading.Smoothed
    let start = x |> Array.findIndex (fun u -> u >= decade reading.BaseLr)

    let slope =
        Array.init a.Length (fun i ->
            let left, right = max 0 (i - 1), min (a.Length - 1) (i + 1)
            (a[right] - a[left]) / (x[right] - x[left]))

    let fastest = Array.scan max -infinity slope |> Array.tail

    Array.map2 (<) slope (fastest |> Array.map (fun most -> 0.15 * most))
    |> Array.skip (start + 1)
    |> Array.scan (fun run slow -> if slow then run + 1 else 0) 0
    |> Array.max

[<Fact>]
let ``slows: on five points running, not on four`` () =
    let found =
        [
            for i in 0..100 do
                let rest = 0.2 + 0.004 * float i
                let reading = read plan (fun _ -> piecewise [ -5.0, 0.1; -3.0, 0.3; -3.0 + rest, 0.3; 0.0, 0.6 ])
                let run = slowRun reading
                Assert.Equal((run >= 5), (reading.Turn = AccuracyTurn.Slows))
                run
        ]

    Assert.Contains(4, found)
    Assert.Contains(5, found)

/// How far the smoothed accuracy falls below its best so far, above base, and how far it rises above 0.1.
let private fall (reading: AccuracyReading) =
    let a = Seq.toArray reading.Smoothed
    let start = reading.LearningRates |> Seq.findIndex (fun lr -> lr >= value reading.BaseLr)
    let above = Array.skip start a
    let best = Array.scan max -infinity above |> Array.tail
    Array.max (Array.map2 (-) best above), Array.max a - 0.1

[<Theory>]
[<InlineData(0.0)>]
[<InlineData(0.015)>]
let ``falls: by a twentieth of the rise, or by three sigma where they are more`` (d: float) =
    // a line from -4 on, in it a soft step down, as wide as the kernel lets pass, so that the fall follows the slowing at once
    let read size =
        let slope = 0.7 * size / (0.134 * sqrt (2.0 * Math.PI))
        let top = -4.0 + 0.5 / slope
        let soft u = 1.0 / (1.0 + exp (-1.702 * u / 0.06))
        let line u = 0.1 + slope * (min u (top + 0.3) - -4.0 |> max 0.0)
        read plan (fun k u -> line u - size * soft (u - top) + alternating d k)

    let shares =
        [
            for i in 0..300 do
                let reading = read (0.1 + 0.001 * float i)
                let fell, rise = fall reading
                let share = fell / max (0.05 * rise) (3.0 * d / 0.9539)
                Assert.Equal((share > 1.0), (reading.Turn = AccuracyTurn.Falls))
                share
        ]

    Assert.Contains(shares, fun share -> share > 0.98 && share < 1.0)
    Assert.Contains(shares, fun share -> share > 1.0 && share < 1.02)

[<Fact>]
let ``ragged: residuals that scatter more than twice as much as in the rise`` () =
    // from -2.5 on the noise is so many times greater; windows of 10 points and of all the rise have nearly the same SD
    let turn times =
        let noise u k = alternating (if u < -2.5 then 0.03 else 0.03 * times) k
        read plan (fun k u -> piecewise [ -5.0, 0.1; 0.0, 0.9 ] u + noise u k)

    Assert.Equal(AccuracyTurn.None, (turn 1.85).Turn)
    let ragged = turn 2.1
    Assert.Equal(AccuracyTurn.Ragged, ragged.Turn)
    Assert.InRange(decade ragged.MaxLr, -2.5 - 10.0 * step, -2.5)

[<Fact>]
let ``ragged: a rise without noise counts as if it had a fiftieth of itself`` () =
    // what alternates by d differs by d from the middle of its neighbours, which counts sqrt(2/3); the SD of ten such is
    // sqrt(10/9) times that, and must be above 2 * .02 of the rise of .8
    let least = 2.0 * 0.02 * 0.8 / (sqrt (2.0 / 3.0) * sqrt (10.0 / 9.0))

    let turn d =
        (read plan (fun k u -> piecewise [ -5.0, 0.1; 0.0, 0.9 ] u + (if u < -2.5 then 0.0 else alternating d k))).Turn

    Assert.Equal(AccuracyTurn.None, turn (0.93 * least))
    Assert.Equal(AccuracyTurn.Ragged, turn (1.07 * least))
