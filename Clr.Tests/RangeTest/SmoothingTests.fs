/// The kernel mean at its borders: which points it reaches, and which places count as an even grid.
module Clr.Tests.RangeTest.SmoothingTests

open System
open Clr.RangeTesting
open Clr.Tests
open Xunit

/// The smoothed value at the first of two places, where the values are 0 and 1: the weight of the second in the mean.
let private share (distance: float) (h: float) (dx: float) =
    Smoothing.Gaussian(ReadOnlySpan [| 0.0; distance |], ReadOnlySpan [| 0.0; 1.0 |], h, dx)[0]

let private weight (distance: float) =
    let w = exp (-distance * distance / 2.0)
    w / (1.0 + w)

[<Fact>]
let ``a point four bandwidths away counts, to a billionth and that included; one farther away does not`` () =
    let border = 4.0 * (1.0 + 1e-9)

    // an even grid and one that is none
    for dx in [ Some id; None ] do
        let at distance = share distance 1.0 (if dx.IsSome then distance else 1.0)
        Bits.within 1e-15 (weight 4.0) (at 4.0) "four bandwidths"
        Bits.within 1e-15 (weight border) (at border) "at the border"
        Assert.Equal(0.0, at (Math.BitIncrement border))

[<Fact>]
let ``places that miss their grid by a millionth of a step are still even, by more they are not`` () =
    // a step of a million: off by one is a millionth, exactly
    Assert.Equal(1.0, 1e-6 * 1e6)
    let at distance = share distance 1e6 1e6
    Bits.within 1e-15 (weight 1.0) (at 1000001.0) "off by a millionth, smoothed as if it were even"
    Bits.within 1e-15 (weight 1.0) (at 999999.0) "the same to the other side"
    Bits.within 1e-15 (weight 1.0000011) (at 1000001.1) "off by more, smoothed by its own distance"
