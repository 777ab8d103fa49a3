/// The kernel: h = max(.12 decade, 3 grid steps), for a linear sweep max(a fiftieth of the range, 3 steps), and its shape.
module Clr.Tests.RangeTest.BandwidthTests

open System
open Clr.RangeTesting
open Clr.Tests.RangeTest.Curves
open Xunit

let private bandwidth (plan: SweepPlan) = (RangeTest.ReadLoss(curve plan (fun u -> -u))).Bandwidth

[<Theory>]
// over six decades three steps are .12 where there are 151 points
[<InlineData(200, 0.12)>]
[<InlineData(152, 0.12)>]
[<InlineData(150, 0.12080537)>]
[<InlineData(50, 0.36734694)>]
let ``an exponential sweep: .12 decade or three steps`` (points: int, h: float) =
    Assert.Equal(h, bandwidth (SweepPlan.Exponential(1e-6, 1.0, points)), 8)

[<Theory>]
// three steps are a fiftieth of the range where there are 151 points
[<InlineData(200, 0.02)>]
[<InlineData(152, 0.02)>]
[<InlineData(150, 0.02013423)>]
[<InlineData(50, 0.06122449)>]
let ``a linear sweep: a fiftieth of its range or three steps`` (points: int, share: float) =
    for low, high in [ 1.0, 2.0; 1e-3, 5.0 ] do
        Assert.Equal(share, bandwidth (SweepPlan.Linear(low, high, points)) / (high - low), 8)

/// The normal distribution function by Simpson's rule: 1/2 and the integral of the density from 0.
let private normal (z: float) =
    let n = 200
    let density t = exp (-t * t / 2.0) / sqrt (2.0 * Math.PI)

    let weight i =
        if i = 0 || i = n then 1.0
        elif i % 2 = 1 then 4.0
        else 2.0

    0.5
    + z / float n / 3.0 * Seq.sum (seq { for i in 0..n -> weight i * density (z * float i / float n) })

[<Theory>]
[<InlineData(200)>]
[<InlineData(50)>]
[<InlineData(1000)>]
let ``a step becomes the normal distribution function of standard deviation h`` (points: int) =
    let plan = SweepPlan.Exponential(1e-6, 1.0, points)
    let half = points / 2
    let reading = RangeTest.ReadLoss(indexed plan (fun k _ -> if k < half then 1.0 else 0.0))
    let step = 6.0 / float (points - 1)
    let h = max 0.12 (3.0 * step)

    for k in 0 .. points - 1 do
        // the step lies half way between two points; a sum over points three to a width is the integral to 1e-3 and a bit
        let z = (float (half - k) - 0.5) * step / h

        if float (min k (points - 1 - k)) * step > 4.0 * h then
            Assert.Equal(normal z, reading.Smoothed[k], 2e-3)

[<Fact>]
let ``points at uneven distances are averaged by their distances`` () =
    // two steps of .021 decade, then one of .052; no sum of these is near four widths, .48, where the kernel ends
    let places = [| for k in 0..119 -> -5.0 + 0.094 * float (k / 3) + 0.021 * float (k % 3) |]
    // of a curve that only falls the running median is the curve itself
    let losses = places |> Array.map (fun u -> 2.0 / (1.0 + exp (u + 3.0)) - 0.1 * u)
    let reading = RangeTest.ReadLoss(Curve.Of(Array.map (fun u -> 10.0 ** u) places, losses))
    Assert.Equal(0.12, reading.Bandwidth, 12)

    for i in 0..119 do
        let near =
            [ for j in 0..119 -> places[j] - places[i], losses[j] ] |> List.filter (fun (d, _) -> abs d < 0.48)

        let weight d = exp (-d * d / (2.0 * 0.12 * 0.12))
        let mean = List.sumBy (fun (d, loss) -> weight d * loss) near / List.sumBy (fst >> weight) near
        Assert.Equal(mean, reading.Smoothed[i], 10)

[<Theory>]
[<InlineData(1, true)>]
[<InlineData(2, true)>]
[<InlineData(3, false)>]
let ``the running median of five removes a single spike and a double one, not a triple`` (width: int, removed: bool) =
    let plan = SweepPlan.Exponential()

    let read spike =
        RangeTest.ReadLoss(indexed plan (fun k u -> basin u + (if k >= 40 && k < 40 + width then spike else 0.0)))

    for spike in [ 0.7; -0.7; 1e6 ] do
        let one, other = read 0.0, read spike
        Assert.Equal(removed, Seq.forall2 (=) one.Smoothed other.Smoothed)
