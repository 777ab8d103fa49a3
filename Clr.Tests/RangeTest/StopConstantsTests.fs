/// The numbers in the stop rule, each by a curve just inside and one just outside.
module Clr.Tests.RangeTest.StopConstantsTests

open Clr.RangeTesting
open Clr.Tests.RangeTest.Curves
open Xunit

let private stop (beta: float) (losses: float list) =
    StopRule(Beta = beta).FirstStop(losses, losses.Length)
    |> Option.ofNullable
    |> Option.map (fun verdict -> verdict.Index, verdict.Reason)

[<Theory>]
[<InlineData(0.9)>]
[<InlineData(0.5)>]
let ``a drop is one from 6 sigma sqrt((1-b)/(1+b)) on`` (beta: float) =
    let ratio = (1.0 - beta) / (1.0 + beta)
    let least = 6.0 / 0.9539 * sqrt ratio

    // down by a depth for 80 points, long enough for the average to settle, then back; the average of what alternates by 1
    // still swings by ratio/2, which the best average gains
    let fallsAndComesBack drop =
        let depth = drop - ratio / 2.0
        List.init 200 (fun k -> (if k >= 60 && k < 140 then -depth else 0.0) + alternating 1.0 k)

    Assert.Equal(None, stop beta (fallsAndComesBack (0.99 * least)))
    let index, reason = (stop beta (fallsAndComesBack (1.01 * least))).Value
    Assert.Equal(StopReason.Diverged, reason)
    Assert.InRange(index, 142, 165)

/// 2.3, from point 20 on 1.3, and at 30 back to a level for some points. Without an average, beta 0, and without noise each
/// number is what it is.
let private back (level: float) (points: int) =
    stop
        0.0
        (List.init 100 (fun k ->
            if k < 20 then 2.3
            elif k >= 30 && k < 30 + points then level
            else 1.3))

[<Fact>]
let ``80 per cent of the drop must be given back`` () =
    Assert.Equal(None, back (1.3 + 0.79) 20)
    Assert.Equal(Some(32, StopReason.Diverged), back (1.3 + 0.81) 20)

[<Fact>]
let ``on three steps running`` () =
    Assert.Equal(None, back 2.3 2)
    Assert.Equal(Some(32, StopReason.Diverged), back 2.3 3)

/// Flat at a level with noise, but for one point.
let private leap (level: float) (d: float) (height: float) =
    stop 0.0 (List.init 100 (fun k -> if k = 50 then height else level + alternating d k))

[<Fact>]
let ``a rise of 20 sigma above the start stops`` () =
    let sigma = 1.0 / 0.9539
    Assert.Equal(None, leap 0.0 1.0 (19.9 * sigma))
    Assert.Equal(Some(50, StopReason.Diverged), leap 0.0 1.0 (20.1 * sigma))

[<Fact>]
let ``and where there is next to no noise, one of 20 thousandths of the level, of either sign`` () =
    for level in [ 100.0; -100.0 ] do
        Assert.Equal(None, leap level 0.0 (level + 1.99))
        Assert.Equal(Some(50, StopReason.Diverged), leap level 0.0 (level + 2.01))
        // a sigma below a thousandth of the level does not count
        Assert.Equal(None, leap level 0.09 (level + 1.99))

[<Theory>]
[<InlineData(200, 20)>]
[<InlineData(59, 5)>]
[<InlineData(50, 5)>]
let ``the first tenth, at least five points, only tells the level`` (points: int, first: int) =
    let leapAt at = stop 0.0 (List.init points (fun k -> if k = at then 1e6 else 1.0))
    Assert.Equal(None, leapAt (first - 1))
    Assert.Equal(Some(first, StopReason.Diverged), leapAt first)

/// Without an average and without noise each number is what it is, so that a border is met exactly.
let private after (start: float) (next: float list) =
    stop 0.0 (List.replicate 20 start @ next @ List.replicate 80 start)

[<Fact>]
let ``each border belongs to the side that its definition says`` () =
    // 80 % of the drop, given back exactly, are given back: 0.8 of 1
    Assert.Equal(
        Some(23, StopReason.Diverged),
        stop 0.0 (List.replicate 20 1.0 @ [ 0.0; 0.8; 0.8; 0.8 ] @ List.replicate 76 0.5)
    )
    // 20 times a thousandth of the start above it are not more than that
    let border = 1.0 + 20.0 * 1e-3
    Assert.Equal(None, after 1.0 [ border ])
    Assert.Equal(Some(20, StopReason.Diverged), after 1.0 [ System.Math.BitIncrement border ])
    // a drop of what rounding may cost is none
    Assert.Equal(1.0, 1e-14 * 1e14)
    Assert.Equal(None, after 1e14 [ 1e14 - 1.0 ])
    Assert.Equal(Some(23, StopReason.Diverged), after 1e14 [ 1e14 - 2.0 ])

[<Fact>]
let ``four times the best is not more than four times the best`` () =
    let stop last =
        // so much noise that no other rule fires
        let losses = List.init 100 (fun k -> if k = 50 then last else 1.0 + float (k % 2))

        StopRule(Beta = 0.0, Ratio = 4.0).FirstStop(losses, 100)
        |> Option.ofNullable
        |> Option.map (fun verdict -> verdict.Index, verdict.Reason)

    Assert.Equal(None, stop 4.0)
    Assert.Equal(Some(50, StopReason.RatioExceeded), stop (System.Math.BitIncrement 4.0))
