/// Positions of a stretched schedule against whole numbers without bounds.
module Clr.Tests.Core.Nodes.RatioTests

open System
open Xunit
open FsCheck.FSharp
open Clr.Nodes
open Clr.Properties
open Clr.Tests.Run

let private floor (a: bigint) (b: bigint) =
    let quotient = bigint.Divide(a, b)
    if a % b <> 0I && a < 0I then quotient - 1I else quotient

let private longs = bigint Int64.MinValue, bigint Int64.MaxValue

let private numbers =
    let number = Gen.oneof [ Gen.choose64 (1L, 12L); Gen.choose64 (1L, Int64.MaxValue) ]
    Gen.zip3 number number Steps.anywhere |> Arb.fromGen

[<Law(1000)>]
let ``step t is at position floor(t d / n), exactly so where that fits a long`` () =
    Prop.forAll numbers (fun (n, d, step) ->
        let exact = floor (bigint step * bigint d) (bigint n)
        let fits = fst longs <= exact && exact <= snd longs
        let ratio = Ratio(n, d)

        ratio.Position step = int64 (exact |> max (fst longs) |> min (snd longs))
        && ratio.IsExact step = fits)

[<Law(1000)>]
let ``the first step at or after a position, of a cycle, of a period`` () =
    Prop.forAll numbers (fun (n, d, position) ->
        let ratio = Ratio(n, d)
        let first = -(floor (-(bigint position) * bigint n) (bigint d))

        let step =
            if first <= snd longs then
                Nullable(int64 (max first (fst longs)))
            else
                Nullable()

        let length = bigint.Abs(bigint position) |> max 1I |> min (snd longs)
        // the shortest time after which both the step and the position have gone a whole number of ways
        let common =
            length
            / bigint.GreatestCommonDivisor(length, bigint d / bigint.GreatestCommonDivisor(bigint n, bigint d))

        let common = common * (bigint n / bigint.GreatestCommonDivisor(bigint n, bigint d))

        let commonly =
            if common <= snd longs then
                Nullable(int64 common)
            else
                Nullable()

        let whole = length * bigint n % bigint d = 0I

        ratio.FirstStep(Nullable position) = step
        && not (ratio.FirstStep(Nullable())).HasValue
        && ratio.Common(int64 length) = commonly
        && ratio.Exactly(int64 length) = (if whole then commonly else Nullable()))

[<Fact>]
let ``beyond 2^64 no first step is told`` () =
    let most = Int128.op_Implicit Int64.MaxValue * Int128.op_Implicit 2L + Int128.op_Implicit 2L
    let one = Int128.op_Implicit 1L
    let ratio = Ratio(3L, 1L)
    Assert.Equal(Nullable(most * Int128.op_Implicit 3L), ratio.First most)
    Assert.Equal(Nullable(-most * Int128.op_Implicit 3L), ratio.First -most)
    Assert.False((ratio.First(most + one)).HasValue)
    Assert.False((ratio.First(-most - one)).HasValue)
