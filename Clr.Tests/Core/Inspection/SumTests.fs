/// Sums of doubles against sums of whole numbers of any length.
module Clr.Tests.Core.Inspection.SumTests

open System
open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Tests.Run

/// The terms are multiples of this, and so are all sums of them, rounded or not.
[<Literal>]
let private Grain = 60

/// A multiple of 2^-60 as the whole number of them.
let private units (value: float) =
    let bits = BitConverter.DoubleToInt64Bits value
    let exponent = int (bits >>> 52) &&& 0x7ff
    let fraction = bits &&& ((1L <<< 52) - 1L)

    let mantissa, power =
        if exponent = 0 then
            fraction, -1074
        else
            fraction ||| (1L <<< 52), exponent - 1075

    let size =
        if power + Grain >= 0 then
            bigint mantissa <<< power + Grain
        else
            bigint mantissa >>> -(power + Grain)

    if value < 0.0 then -size else size

/// Both signs, from 2^-60 to 2^113: most sums of two lose digits.
let private term =
    gen {
        let! digits = Gen.choose64 (-(1L <<< 53), 1L <<< 53)
        let! power = Gen.choose (-Grain, Grain)
        return Math.ScaleB(float digits, power)
    }

let private terms = Gen.nonEmptyListOf term |> Arb.fromGen

/// The rounding of the result, and 2^-95 of the terms' sizes: the sum beside has 53 digits for what the first 53 leave over.
let private agrees (expected: bigint) (sizes: bigint) (sum: Sum) =
    let off = abs (units sum.Value - expected)

    holds ((off <<< 95) <= ((abs expected) <<< 42) + sizes) (fun () ->
        $"{sum.Value} is off by {float off / float (abs expected)} of the sum")

let private total (values: float list) =
    (Unchecked.defaultof<Sum>, values) ||> List.fold (fun sum value -> sum.Plus value)

let private exact (values: float list) = values |> List.sumBy units
let private sizes (values: float list) = values |> List.sumBy (units >> abs)

[<Law(500)>]
let ``a sum is rounded once, whatever its terms`` () =
    Prop.forAll terms (fun values -> agrees (exact values) (sizes values) (total values))

[<Law(500)>]
let ``so is the sum of two sums, and their difference`` () =
    Prop.forAll (Arb.zip (terms, terms)) (fun (first, second) ->
        let all = sizes first + sizes second

        (agrees (exact first + exact second) all ((total first).Plus(total second)) |> Prop.label "plus")
        .&. (agrees (exact first - exact second) all ((total first).Minus(total second)) |> Prop.label "minus"))

[<Fact>]
let ``what is lost from a large number is there in the end`` () =
    // 10^16 and 1 is 10^16 as a double, twice
    Assert.Equal(10_000_000_000_000_002.0, (total [ 1e16; 1.0; 1.0 ]).Value)
    Assert.Equal(-1.0, (total [ 1e16; -1.0; -1e16 ]).Value)
    Assert.Equal(2.0, ((total [ 1e16; 1.0; 1.0 ]).Minus(total [ 1e16 ])).Value)

[<Fact>]
let ``a sum that is not finite is that, and no NaN`` () =
    Assert.Equal(infinity, (total [ Double.MaxValue; Double.MaxValue ]).Value)
    Assert.Equal(infinity, (total [ 1.0; infinity; 1.0 ]).Value)
    Assert.Equal(-infinity, (total [ 1.0; -infinity ]).Value)
    Assert.True(Double.IsNaN (total [ infinity; -infinity ]).Value)
