/// The helpers on whole numbers and intervals, against whole numbers without bounds.
module Clr.Tests.Core.Nodes.SaturatingTests

open System
open Xunit
open FsCheck.FSharp
open Clr.Nodes
open Clr.Properties
open Clr.Tests.Run

let private least, greatest = bigint Int64.MinValue, bigint Int64.MaxValue

let private edges =
    [
        Int64.MinValue
        Int64.MinValue + 1L
        -(1L <<< 62)
        -2L
        -1L
        0L
        1L
        2L
        1L <<< 62
        Int64.MaxValue - 1L
        Int64.MaxValue
    ]

let private clamped (value: bigint) = value |> max least |> min greatest |> int64

let private agrees (a: int64) (b: int64) =
    let sum = bigint a + bigint b

    let within =
        if least <= sum && sum <= greatest then
            Nullable(int64 sum)
        else
            Nullable()

    Saturating.Add(a, b) = clamped sum
    && Saturating.Subtract(a, b) = clamped (bigint a - bigint b)
    && Saturating.Within(Nullable a, b) = within
    && Saturating.Of(Int128.op_Implicit a + Int128.op_Implicit b) = clamped sum

[<Fact>]
let ``sums and differences stop at the ends of long, at every edge`` () =
    for a in edges do
        for b in edges do
            Assert.True(agrees a b, $"{a} and {b}")

    Assert.False((Saturating.Within(Nullable(), 5L)).HasValue)

[<Law>]
let ``and anywhere`` () = Prop.forAll (Gen.zip Steps.anywhere Steps.anywhere |> Arb.fromGen) (fun (a, b) -> agrees a b)

let private interval low high = Nullable(Interval(low, high))

[<Fact>]
let ``a product of intervals reaches from the least to the greatest product of ends`` () =
    let ends = [ -3.0; -1.0; 0.0; 0.5; 2.0 ]

    let all =
        [
            for low in ends do
                for high in ends do
                    if low <= high then
                        low, high
        ]

    for a, b in all do
        for c, d in all do
            let products = [ a * c; a * d; b * c; b * d ]
            Assert.Equal(interval (List.min products) (List.max products), Interval.Times(interval a b, interval c d))

    Assert.False((Interval.Times(Nullable(), interval 0.0 1.0)).HasValue)
    Assert.False((Interval.Times(interval 0.0 1.0, Nullable())).HasValue)
    Assert.False((Interval.Times(interval 0.0 1e200, interval 0.0 1e200)).HasValue)

[<Fact>]
let ``a hull holds both, and is unknown where one is`` () =
    Assert.Equal(interval -1.0 5.0, Interval.Hull(interval -1.0 2.0, interval 0.0 5.0))
    Assert.Equal(interval -1.0 5.0, Interval.Hull(interval 0.0 5.0, interval -1.0 2.0))
    Assert.False((Interval.Hull(Nullable(), interval 0.0 1.0)).HasValue)
    Assert.False((Interval.Hull(interval 0.0 1.0, Nullable())).HasValue)

[<Fact>]
let ``no interval has an infinite end`` () =
    Assert.Equal(interval 0.0 1.0, Interval.Of(0.0, 1.0))
    Assert.False((Interval.Of(-infinity, 1.0)).HasValue)
    Assert.False((Interval.Of(0.0, infinity)).HasValue)
