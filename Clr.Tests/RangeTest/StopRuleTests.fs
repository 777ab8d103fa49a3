/// When a sweep stops early, and above all when it does not.
module Clr.Tests.RangeTest.StopRuleTests

open System
open Clr.RangeTesting
open Clr.Tests.RangeTest.Curves
open Xunit
open FsCheck
open FsCheck.FSharp
open Clr.Tests.Run

let private firstStop (losses: float seq) (points: int) =
    StopRule.Default.FirstStop(losses, points) |> Option.ofNullable

let private losses (seed: int) (sd: float) (points: int) (loss: float -> float) =
    let normal = normals seed
    [ for k in 0 .. points - 1 -> loss (-6.0 + 6.0 * float k / float (points - 1)) + sd * normal () ]

let private falling u = 2.3 - 1.9 / (1.0 + exp (-2.0 * (u + 2.0)))

/// How many of 2,400 curves of a shape the rule stops.
let private falseStops (loss: float -> float) =
    Seq.init 2400 (fun seed ->
        let sd = [| 0.01; 0.05; 0.1; 0.3 |][seed % 4]
        let points = [| 50; 100; 200; 400 |][seed / 4 % 4]
        firstStop (losses seed sd points loss) points)
    |> Seq.filter Option.isSome
    |> Seq.length

[<Fact>]
let ``noise alone and falling curves are let run, all but one in 250`` () =
    // 5 flat and 2 falling ones are stopped, as StopRule's documentation says; other libraries of mathematics may differ by one
    // or two. The rule's threshold is six standard errors of the average, but its baseline, a median of few points, errs too
    Assert.InRange(falseStops (fun _ -> 2.3), 0, 9)
    Assert.InRange(falseStops falling, 0, 9)

[<Fact>]
let ``300 softmax nets that die at ln C are all caught`` () =
    // learning down to half of ln 10 or less, then dead at ln 10 within a tenth of a decade: no rise above the start
    let death floor = piecewise [ -5.0, log 10.0; -2.5, floor; -1.0, floor; -0.9, log 10.0 ]

    for seed in 0..299 do
        let floor = [| 0.3; 0.8; 1.2 |][seed % 3]
        let curve = losses seed 0.08 200 (death floor)
        let stop = firstStop curve 200
        Assert.True(stop.IsSome, $"seed {seed}")
        Assert.Equal(StopReason.Diverged, stop.Value.Reason)
        // not before it dies (point 165.8), and within a decade after
        Assert.InRange(stop.Value.Index, 166, 195)

[<Fact>]
let ``a loss below zero that blows up is caught, also after earlier training`` () =
    // fastai's rule (4 times the best) fails on the first and Lightning stops at once on the second
    for start in [ -5.0; 0.001; 700.0 ] do
        let curve =
            losses 3 0.02 200 (piecewise [ -4.0, start; -2.0, start - 0.5; -1.0, start - 0.5; 0.0, start + 40.0 ])

        let stop = (firstStop curve 200).Value
        Assert.Equal(StopReason.Diverged, stop.Reason)
        Assert.InRange(stop.Index, 166, 190)

[<Theory>]
[<InlineData(Double.NaN)>]
[<InlineData(Double.PositiveInfinity)>]
[<InlineData(Double.NegativeInfinity)>]
let ``a loss that is not finite stops at once, at any index`` (bad: float) =
    for at in [ 0; 1; 7; 120 ] do
        let curve = losses 5 0.1 200 (fun _ -> 2.3) |> List.mapi (fun k x -> if k = at then bad else x)
        Assert.Equal(Some(StopVerdict(at, StopReason.NonFinite)), firstStop curve 200)

[<Fact>]
let ``the ratio is opt-in, and means nothing below zero`` () =
    let climbing = losses 1 0.0 200 (piecewise [ -5.0, 1.0; -3.5, 0.1; -2.5, 0.1; 0.0, 0.7 ])
    let rule = StopRule(Ratio = 4.0)
    Assert.Equal(None, firstStop climbing 200)
    Assert.Equal(StopReason.RatioExceeded, (rule.FirstStop(climbing, 200)).Value.Reason)
    Assert.False((rule.FirstStop(climbing |> List.map (fun x -> x - 0.2), 200)).HasValue)

/// The rule as it is written, with every quantity computed afresh: the oracle for the incremental form.
module private Reference =
    let private median (xs: float list) =
        let sorted = List.sort xs
        let n = sorted.Length

        if n % 2 = 1 then
            sorted[n / 2]
        else
            (sorted[n / 2 - 1] + sorted[n / 2]) / 2.0

    let private averages beta (xs: float list) =
        xs
        |> List.scan (fun (m, b) x -> beta * m + (1.0 - beta) * x, b * beta) (0.0, 1.0)
        |> List.tail
        |> List.map (fun (m, b) -> m / (1.0 - b))

    let firstStop beta (xs: float list) points =
        let warmUp = max 5 (points / 10)

        let facts k =
            let seen = List.take (k + 1) xs
            let average = averages beta seen
            let l0 = median (List.take warmUp xs)
            let sigma = (seen |> List.pairwise |> List.map (fun (a, b) -> abs (b - a)) |> median) / 0.9539
            let best = average |> List.skip warmUp |> List.min
            l0, sigma, best, List.last average

        let back k =
            let l0, sigma, best, a = facts k
            let drop = l0 - best

            drop > max (6.0 * sigma * sqrt ((1.0 - beta) / (1.0 + beta))) (1e-14 * abs l0)
            && a >= best + 0.8 * drop

        let diverged k =
            let l0, sigma, _, a = facts k

            a > l0 + 20.0 * max sigma (1e-3 * abs l0)
            || (k >= warmUp + 2 && List.forall back [ k - 2; k - 1; k ])

        Seq.tryFind diverged (seq { warmUp .. xs.Length - 1 })

[<Law(60)>]
let ``the incremental rule is the rule as written`` (seed: uint16) (shape: byte) (long: bool) =
    let points = if long then 90 else 50
    let sd = [| 0.0; 0.02; 0.2; 1.0 |][int shape % 4]
    let floor = [| 0.2; 1.0; 2.0; 2.3 |][int shape / 4 % 4]
    let top = [| 2.3; 2.1; 30.0; 1.5 |][int shape / 16 % 4]
    let curve = losses (int seed) sd points (piecewise [ -5.0, 2.3; -3.0, floor; -2.0, floor; -1.0, top ])
    let ours = firstStop curve points |> Option.map _.Index
    let reference = Reference.firstStop 0.9 curve points
    (ours = reference) |> Prop.label $"ours {ours}, as written {reference}"

[<Fact>]
let ``the example of its documentation`` () =
    let verdict = firstStop [ yield! List.replicate 20 1.0; nan; 1.0 ] 100
    Assert.Equal(Some(StopVerdict(20, StopReason.NonFinite)), verdict)

[<Fact>]
let ``nonsense is refused`` () =
    let refused part (action: unit -> obj) =
        let error = Assert.ThrowsAny<ArgumentException>(action >> ignore)
        Assert.Contains(part, error.Message, StringComparison.Ordinal)

    for bad in [ -0.1; 1.0; nan ] do
        refused "at least 0 and below 1" (fun () -> StopRule(Beta = bad))

    for bad in [ 1.0; -4.0; nan; infinity ] do
        refused "finite and above 1" (fun () -> StopRule(Ratio = bad))

    refused "at least 1 step" (fun () -> StopRule.Default.FirstStop([ 1.0 ], 0))
