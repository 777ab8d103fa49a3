/// The paper's reading of an accuracy curve: where it starts to rise, slows, becomes ragged or falls.
module Clr.Tests.RangeTest.ReadAccuracyTests

open System
open Clr.RangeTesting
open Clr.Tests.RangeTest.Curves
open Xunit

let private plan = SweepPlan.Exponential()

let private read (seed: int) (sd: float -> float) (accuracy: float -> float) =
    let normal = normals seed
    let places = plan.LearningRates |> Seq.map log10 |> Seq.toList
    let accuracies = places |> List.map (fun u -> accuracy u + sd u * normal ())
    RangeTest.ReadAccuracy(Curve.Of(plan.LearningRates, places |> List.map (fun _ -> 1.0), accuracies))

let private around (expected: float) (tolerance: float) (answer: Answer) =
    Assert.InRange(log10 (value answer), expected - tolerance, expected + tolerance)

[<Fact>]
let ``a rise that ends in a plateau slows`` () =
    for seed in 0..19 do
        let reading = read seed (fun _ -> 0.005) (piecewise [ -4.0, 0.1; -2.0, 0.7 ])
        // a tenth of the rise is gained at -3.8
        around -3.8 0.1 reading.BaseLr
        Assert.Equal(AccuracyTurn.Slows, reading.Turn)
        around -2.0 0.2 reading.MaxLr

[<Fact>]
let ``a rise that turns into a fall falls`` () =
    for seed in 0..19 do
        let reading = read seed (fun _ -> 0.002) (piecewise [ -4.0, 0.1; -2.0, 0.7; -1.8, 0.2 ])
        Assert.Equal(AccuracyTurn.Falls, reading.Turn)
        around -2.05 0.15 reading.MaxLr

[<Fact>]
let ``a rise that begins to scatter is ragged`` () =
    for seed in 0..19 do
        let sd u = if u < -2.5 then 0.01 else 0.08
        let reading = read seed sd (piecewise [ -4.0, 0.1; -1.0, 0.8 ])
        Assert.Equal(AccuracyTurn.Ragged, reading.Turn)
        // a window of ten points is a third of a decade
        around -2.6 0.3 reading.MaxLr

[<Fact>]
let ``a rise to the end has its upper bound beyond it`` () =
    let reading = read 1 (fun _ -> 0.0) (piecewise [ -4.0, 0.1; 0.0, 0.8 ])
    Assert.Equal<Answer>(Answer.AtLeast 1.0, reading.MaxLr)
    Assert.Equal(AccuracyTurn.None, reading.Turn)

[<Fact>]
let ``noise alone is no signal, and a curve without accuracies is refused`` () =
    let silent =
        Seq.init 200 (fun seed -> read seed (fun _ -> 0.02) (fun _ -> 0.1))
        |> Seq.filter (fun reading -> reading.BaseLr :? Answer.NoSignal && reading.MaxLr :? Answer.NoSignal)
        |> Seq.length

    Assert.InRange(silent, 190, 200)

    let error =
        Assert.Throws<ArgumentException>(fun () -> RangeTest.ReadAccuracy(curve plan basin) |> ignore)

    Assert.Contains("must have accuracies", error.Message, StringComparison.Ordinal)
