/// The rules of other finders on curves whose answer can be told by hand.
module Clr.Tests.Examples.PeerFindersTests

open System
open Clr.Examples.RangeTests
open Clr.RangeTesting
open Xunit

let private rates = [| for k in 0..99 -> 1e-7 * Math.Pow(1e8, float k / 99.0) |]

let private answer name losses =
    let struct (_, rule) =
        PeerFinders.All
        |> Seq.find (fun entry ->
            let struct (own, _) = entry
            own = name)

    rule.Invoke(rates, losses) |> Option.ofNullable

/// Flat at 2 to number 40, down by 0.02 a point to number 80, then flat.
let private ramp = [| for k in 0..99 -> 2.0 - 0.02 * float (min 40 (max 0 (k - 40))) |]

[<Fact>]
let ``a falling average: the steepest slope by index, by logarithm and by learning rate lie where calculus puts them``
    ()
    =
    // an average with weight w of a ramp has its steepest slope at the ramp's last point
    Assert.Equal(
        Some rates[79],
        answer "pytorch-lr-finder" ramp |> Option.map (fun lr -> Array.find (fun r -> r >= lr) rates)
    )
    // the debiased average of weight 0.02 still falls after the ramp's end, and fastest there
    Assert.InRange((answer "fastai steep" ramp).Value, rates[78], rates[80])
    // a slope over the learning rate itself favours the smallest rates: the first points of the fall
    Assert.InRange((answer "Lightning" ramp).Value, rates[39], rates[44])

[<Fact>]
let ``valley is the library's own where nothing stops early; where something does, the library reads on`` () =
    let curve = Curve.Of(rates, ramp)
    Assert.Equal(PeerRules.FastaiValley(curve).Rate |> Option.ofNullable, answer "fastai valley" ramp)
    // one leap ends fastai's sweep; in the recording the average falls back from it for longer than ever before
    let broken = ramp |> Array.mapi (fun k loss -> if k = 55 then 1e4 else loss)
    let longer = PeerRules.FastaiValley(Curve.Of(rates, broken)).Rate |> Option.ofNullable
    Assert.NotEqual(longer, answer "fastai valley" broken)

[<Fact>]
let ``minimum is a tenth of the rate of the least average`` () =
    // the average falls to the last point that is not cut off: number 94
    Assert.Equal(Some(rates[94] / 10.0), answer "fastai minimum" ramp)

[<Fact>]
let ``slide stops at once on a straight line, 16 points from the end of what is left`` () =
    Assert.Equal(Some rates[94 - 15], answer "fastai slide" (Array.create 100 2.0))

[<Fact>]
let ``an early stop cuts the curve, and too few points give no answer`` () =
    let losses = Array.init 100 (fun k -> if k < 10 then 1.0 else 1e6)

    for entry in PeerFinders.All do
        let struct (name, _) = entry
        Assert.True((answer name losses).IsNone, name)
