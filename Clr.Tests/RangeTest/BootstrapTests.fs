/// The bootstrap within one sweep, beside the same written out step by step from its description.
module Clr.Tests.RangeTest.BootstrapTests

open System
open Clr.RangeTesting
open Clr.Tests
open Clr.Tests.RangeTest.Curves
open Xunit

/// The weighted mean of the sizes around each place, by the formula of the kernel.
let private around (places: Places) (sizes: float list) =
    let h = places.Bandwidth

    [
        for x in places.X ->
            let weights = [ for other in places.X -> exp (-(((other - x) / h) ** 2.0) / 2.0) ]
            let near = [ for other in places.X -> abs (other - x) <= 4.0 * h * (1.0 + 1e-9) ]
            let terms = List.zip3 near weights sizes |> List.filter (fun (near, _, _) -> near)
            (terms |> List.sumBy (fun (_, w, size) -> w * size)) / (terms |> List.sumBy (fun (_, w, _) -> w))
    ]

/// Blocks of ceil(cbrt n) standardized residuals, each from a place that the seed says, put on the smoothed loss.
let private resampled (curve: Curve) (seed: int) (count: int) =
    let smooth = SmoothedCurve.OfLoss curve |> present
    let n = smooth.Length
    let ceiling = Seq.max smooth.Values

    let residuals = [ for raw, s in Seq.zip smooth.Raw smooth.Values -> min raw (max s ceiling) - s ]
    let sizes = residuals |> List.map abs |> around smooth.Places
    let relative = List.map2 (fun e size -> if size = 0.0 then 0.0 else e / size) residuals sizes
    let standard = relative |> List.map (fun e -> e - List.average relative)

    let block = List.find (fun k -> k * k * k >= n) [ 1..n ]
    let random = Random seed

    [
        for _ in 1..count ->
            let blocks = [ for _ in 1 .. (n + block - 1) / block -> random.Next(n - block + 1) ]
            let drawn = blocks |> List.collect (fun from -> standard[from .. from + block - 1]) |> List.truncate n
            Curve.Of(curve.LearningRates, Seq.map3 (fun s size e -> s + size * e) smooth.Values sizes drawn)
    ]

/// The standard deviation of log10 of the answers, for the rules that most of the readings answer.
let private spreads (rules: RangeRule list) (curves: Curve list) =
    let readings = curves |> List.map RangeTest.ReadLoss

    [
        for rule in rules do
            let decades = readings |> List.choose (fun one -> Option.ofNullable one[rule].Rate) |> List.map log10

            if 2 * decades.Length > curves.Length then
                let mean = List.average decades
                let squares = decades |> List.sumBy (fun u -> (u - mean) ** 2.0)
                rule, sqrt (squares / float (decades.Length - 1))
    ]

/// Without any noise before the loss falls, so that there are no residuals to divide; then noise to one side, of a size that
/// is not the same everywhere, and a divergence.
let private lopsided (k: int) (u: float) =
    if k < 48 then
        2.0
    else
        let noise = [| 0.0; 0.3; 0.02; 0.1; 0.0; 0.02; 0.25 |][k % 7]
        let loss = piecewise [ -4.0, 2.0; -2.5, 1.0; -1.5, 1.0; -0.5, 2.5; -0.2, 90.0 ] u
        loss + noise * loss / 2.0

[<Theory>]
// blocks of five: 120 points are whole blocks, 118 are not
[<InlineData(120, 7)>]
[<InlineData(118, 8)>]
let ``the spread is that of the curve read again with residuals drawn in blocks`` (points: int, seed: int) =
    let curve = indexed (SweepPlan.Exponential(1e-6, 1.0, points)) lopsided
    let ours = Bootstrap.Spread(curve, 20, seed)
    let expected = resampled curve seed 20 |> spreads (List.ofSeq ours.Keys)
    Assert.Contains(RangeRule.Minimum, ours.Keys)
    Assert.Equal(ours.Count, expected.Length)

    for rule, spread in expected do
        Assert.NotEqual(0.0, spread)
        Bits.within 1e-9 spread ours[rule] $"{rule}"

[<Fact>]
let ``two resamplings have a spread, one has none`` () =
    let curve = noisy (SweepPlan.Exponential(1e-6, 1.0, 100)) 1 0.02 basin
    Assert.NotEmpty(Bootstrap.Spread(curve, 2, 1))
    Assert.Empty(Bootstrap.Spread(curve, 1, 1))

[<Fact>]
let ``a rule that half of the resamplings leave without an answer is left out`` () =
    // noise about as large as the fall: some of the curves have a signal, others have none
    let counts =
        [
            for sd in [ 0.5; 1.0; 1.5; 2.0; 3.0; 5.0 ] do
                for seed in 1..10 do
                    let curve = noisy (SweepPlan.Exponential(1e-6, 1.0, 100)) seed sd basin
                    let answers = resampled curve seed 4 |> List.map (fun one -> (RangeTest.ReadLoss one).Minimum.Rate)
                    let answered = answers |> List.filter _.HasValue |> List.length
                    let isThere = Bootstrap.Spread(curve, 4, seed).ContainsKey RangeRule.Minimum
                    Assert.True((isThere = (answered > 2)), $"sd {sd}, seed {seed}: {answered} of 4 answer, {isThere}")
                    answered
        ]

    Assert.Contains(2, counts)
    Assert.Contains(3, counts)
