/// Laws of the pure reading of a loss curve.
module Clr.Tests.RangeTest.ReadLossTests

open System
open System.Diagnostics
open System.Reflection
open Clr.RangeTesting
open Clr.Tests.RangeTest.Curves
open Xunit
open FsCheck
open FsCheck.FSharp
open Clr.Tests.Run

let private rules = Enum.GetValues<RangeRule>() |> Array.toList

/// A noisy basin whose corners, depth, noise and length are drawn; some so narrow that the edge lies within a factor of two
/// of where the loss has fallen, and half of it is the upper bound.
type Sample =
    {
        Seed: int
        Points: int
        Start: float
        Fall: float
        Flat: float
        Rise: float
        Depth: float
        Noise: float
    }

let private loss (s: Sample) =
    let bottom = s.Start + s.Fall

    piecewise
        [
            s.Start, 2.3
            bottom, 2.3 - s.Depth
            bottom + s.Flat, 2.3 - s.Depth
            bottom + s.Flat + s.Rise, 4.0
        ]

type Samples =
    static member Sample() : Arbitrary<Sample> =
        let between low high = Gen.choose (0, 1000) |> Gen.map (fun i -> low + (high - low) * float i / 1000.0)

        gen {
            let! seed = Gen.choose (0, 1_000_000)
            let! points = Gen.choose (50, 400)
            let! start = between -5.0 -3.0
            let! fall = Gen.oneof [ between 0.05 0.5; between 0.5 2.0 ]
            let! flat = Gen.oneof [ between 0.0 0.1; between 0.0 1.0 ]
            let! rise = Gen.oneof [ between 0.05 0.1; between 0.1 1.0 ]
            let! depth = between 0.1 2.0
            let! noise = between 0.001 0.1

            return
                {
                    Seed = seed
                    Points = points
                    Start = start
                    Fall = fall
                    Flat = flat
                    Rise = rise
                    Depth = depth
                    Noise = noise
                }
        }
        |> Arb.fromGen

let private sampled (s: Sample) = noisy (SweepPlan.Exponential(1e-6, 1.0, s.Points)) s.Seed s.Noise (loss s)

/// The same case, and the same rate but for a factor, to rounding.
let private same (factor: float) (a: Answer) (b: Answer) =
    match a, b with
    | (:? Answer.Value as a), (:? Answer.Value as b) -> abs (b.LearningRate / a.LearningRate / factor - 1.0) < 1e-9
    | (:? Answer.AtLeast as a), (:? Answer.AtLeast as b) -> abs (b.LearningRate / a.LearningRate / factor - 1.0) < 1e-9
    | (:? Answer.NoSignal as a), (:? Answer.NoSignal as b) -> a.Reason = b.Reason
    | _ -> false

let private agree (factor: float) (one: LossReading) (other: LossReading) =
    rules
    |> List.map (fun rule -> same factor one[rule] other[rule] |> Prop.label $"{rule}: {one[rule]} and {other[rule]}")
    |> List.reduce (.&.)

[<Law(Arbitrary = [| typeof<Samples> |])>]
let ``loss -> a * loss + b changes no answer`` (s: Sample) (a: NormalFloat) (b: NormalFloat) =
    let curve = sampled s
    let a = 10.0 ** Math.IEEERemainder(a.Get, 3.0)
    let b = 100.0 * Math.IEEERemainder(b.Get, 10.0)

    let other = Curve.Of(curve.LearningRates, curve.Losses |> Seq.map (fun x -> a * x + b))

    agree 1.0 (RangeTest.ReadLoss curve) (RangeTest.ReadLoss other)

[<Law(Arbitrary = [| typeof<Samples> |])>]
let ``lr -> c * lr multiplies every answer by c`` (s: Sample) (c: NormalFloat) (linear: bool) =
    let plan =
        if linear then
            SweepPlan.Linear(1e-4, 1.0, s.Points)
        else
            SweepPlan.Exponential(1e-6, 1.0, s.Points)

    let curve = noisy plan s.Seed s.Noise (loss s)
    let c = 10.0 ** Math.IEEERemainder(c.Get, 5.0)

    let other =
        Curve.Of(curve.LearningRates |> Seq.map (fun lr -> c * lr), curve.Losses, spacing = plan.Spacing)

    agree c (RangeTest.ReadLoss curve) (RangeTest.ReadLoss other)

[<Law(Arbitrary = [| typeof<Samples> |])>]
let ``the rules are in order, and the bounds are bounds`` (s: Sample) =
    let reading = RangeTest.ReadLoss(sampled s)
    let rate rule = reading[rule].Rate |> Option.ofNullable

    match rate RangeRule.Start, rate RangeRule.Eighty, rate RangeRule.Minimum, rate RangeRule.Edge with
    | Some start, Some eighty, Some minimum, Some edge ->
        let low, high = (rate RangeRule.BaseLr).Value, (rate RangeRule.MaxLr).Value

        // the middle of a minimum set lies between its ends
        let ordered = start <= eighty && eighty <= minimum * (1.0 + 1e-9) && minimum <= edge * (1.0 + 1e-9)

        let upper = min eighty (edge / 2.0)
        let lower = max start (upper / 4.0)
        let isBeyond = reading.Edge :? Answer.AtLeast && edge / 2.0 < eighty

        let formulas =
            high = upper
            && low = (if lower < upper then lower else upper / 4.0)
            && (reading[RangeRule.MaxLr] :? Answer.AtLeast) = isBeyond
            && rate RangeRule.SingleLr = (rate RangeRule.Steepest |> Option.map (fun lr -> lr / 2.0))
            && abs ((rate RangeRule.MinimumTenth).Value / minimum * 10.0 - 1.0) < 1e-15

        (ordered && formulas)
        |> Prop.label $"{start} {eighty} {minimum} {edge}, {low} .. {high}"
        |> Prop.classify (upper < eighty) "half the edge is the upper bound"
        |> Prop.classify (low = start) "the start is the lower bound"
    | None, None, None, None ->
        (not reading.HasSignal && rules |> List.forall (fun rule -> reading[rule] :? Answer.NoSignal))
        |> Prop.label "no signal at all"
    | other -> false |> Prop.label $"%A{other}"

[<Law(Arbitrary = [| typeof<Samples> |])>]
let ``points that are not finite are left out`` (s: Sample) (where: int list) =
    let curve = sampled s
    let gone = where |> List.map (fun i -> abs (i % s.Points)) |> Set.ofList |> Set.remove (s.Points - 1)
    let keep xs = Seq.indexed xs |> Seq.filter (fun (i, _) -> not (gone.Contains i)) |> Seq.map snd |> Seq.toList

    let holes =
        curve.Losses
        |> Seq.mapi (fun i x ->
            if gone.Contains i then
                (if i % 2 = 0 then nan else infinity)
            else
                x)

    let one = RangeTest.ReadLoss(Curve.Of(curve.LearningRates, holes))
    let other = RangeTest.ReadLoss(Curve.Of(keep curve.LearningRates, keep curve.Losses))
    agree 1.0 one other

[<Fact>]
let ``an infinite loss at the end is an edge`` () =
    let plan = SweepPlan.Exponential()
    let falling = piecewise [ -4.0, 2.3; -1.0, 1.0 ]
    let losses = plan.LearningRates |> Seq.map (fun lr -> if lr > 0.2 then nan else falling (log10 lr))
    let first = plan.LearningRates |> Seq.find (fun lr -> lr > 0.2)
    let reading = RangeTest.ReadLoss(Curve.Of(plan.LearningRates, losses))
    Assert.Equal<Answer>(Answer.Value first, reading.Edge)
    // eighty: 1.0 + a fifth of 1.3 at -1.6
    Assert.InRange(log10 (value reading.Suggestion.MaxLr), -1.7, -1.5)

[<Fact>]
let ``a divergence over decades does not drag the edge to the left`` () =
    let plan = SweepPlan.Exponential()
    // breaks at 10^-1, then grows tenfold every one or two points: uncut, its kernel mean would rise a third of a decade before
    let broken u =
        if u < -1.0 then
            basin u
        else
            1.0 + 10.0 ** ((u + 1.0) / 0.05)

    let edge = RangeTest.ReadLoss(noisy plan 1 0.02 broken).Edge
    Assert.InRange(log10 (value edge), -1.15, -0.9)

[<Fact>]
let ``too few points, a constant, a rise, a fall at once: no signal, with its reason`` () =
    let plan = SweepPlan.Exponential()

    let silent part (curve: Curve) =
        let reading = RangeTest.ReadLoss curve
        Assert.False reading.HasSignal

        for rule in rules do
            Assert.Contains(part, Assert.IsType<Answer.NoSignal>(reading[rule]).Reason, StringComparison.Ordinal)

    let all = plan.LearningRates |> Seq.toList
    silent "only 9 points have a finite loss" (Curve.Of(all, all |> List.mapi (fun i _ -> if i < 9 then 1.0 else nan)))
    silent "only 0 points" (Curve.Of([], []))
    silent "does not fall by more than its noise" (curve plan (fun _ -> 0.1))
    silent "does not fall by more than its noise" (noisy plan 1 0.1 (fun _ -> 2.3))
    silent "least where the sweep begins" (curve plan (fun u -> 6.0 + u))

[<Fact>]
let ``learning that starts above the upper bound gives a quarter, with a warning`` () =
    // everything happens within a factor of two: half the edge lies below the start
    let narrow lr = piecewise [ 0.6, 2.3; 0.7, 1.0; 0.8, 1.0; 0.9, 5.0 ] lr
    let reading = RangeTest.ReadLoss(curve (SweepPlan.Linear(0.5, 1.0)) (fun u -> narrow (10.0 ** u)))
    let suggestion = reading.Suggestion
    Assert.True(value suggestion.MaxLr < value reading.Start)
    Assert.Equal(value suggestion.MaxLr / 4.0, value suggestion.BaseLr)
    Assert.Contains(suggestion.Warnings, fun w -> w.Contains("a quarter of the upper bound", StringComparison.Ordinal))

[<Fact>]
let ``reading 1,000 points takes less than 5 ms`` () =
    let curve = noisy (SweepPlan.Exponential(points = 1000)) 1 0.05 basin
    RangeTest.ReadLoss curve |> ignore

    let median =
        Seq.init 20 (fun _ ->
            let watch = Stopwatch.StartNew()
            RangeTest.ReadLoss curve |> ignore
            watch.Elapsed.TotalMilliseconds)
        |> Seq.sort
        |> Seq.item 10

    // the claim is about optimised code; a debug build of the library is several times slower, and proves only the order of growth
    let isOptimized =
        typeof<Curve>.Assembly.GetCustomAttributes<DebuggableAttribute>()
        |> Seq.forall (fun debuggable -> not debuggable.IsJITOptimizerDisabled)

    let most = if isOptimized then 5.0 else 50.0
    Assert.True(median < most, $"{median} ms, and at most {most} are claimed")
