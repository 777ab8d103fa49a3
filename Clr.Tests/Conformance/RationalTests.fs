/// Policies against exact rational arithmetic, at steps up to 10^15.
module Clr.Tests.Conformance.RationalTests

open System
open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Tests
open Clr.Tests.Run

/// A double times 2^1200, exactly.
let private exact (x: float) =
    let bits = BitConverter.DoubleToInt64Bits x
    let exponent = int ((bits >>> 52) &&& 0x7FFL)
    let fraction = bits &&& 0xFFFFFFFFFFFFFL

    if exponent = 0 then
        bigint fraction <<< (1200 - 1074)
    else
        bigint (fraction ||| 0x10000000000000L) <<< (1200 + exponent - 1075)

/// How far found is from low + (high - low) n / d 2^-halvings, in ulp of high.
let private error (low: float) (high: float) (n: bigint) (d: bigint) halvings (found: float) =
    let expected = (exact low * d <<< halvings) + (exact high - exact low) * n
    let off = abs (expected - (exact found * d <<< halvings))
    let ulp = exact (Math.BitIncrement high - high) * d <<< halvings
    float (off * 1000000I / ulp) / 1e6

let private cases =
    gen {
        let! up = Gen.choose64 (1L, 1_000_000L)
        let! down = Gen.choose64 (1L, 1_000_000L)
        let! step = Gen.choose64 (0L, 1_000_000_000_000_000L)
        let! low = Gen.choose (0, 1000)
        let! range = Gen.choose (1, 1_000_000)
        return Cycle.Of(up, down), step, float low / 100_000.0, float (low + range) / 1_000_000.0 + 0.01
    }

let private wave (cycle: Cycle) (step: int64) =
    let p = step % cycle.Period

    if p < cycle.StepsUp then
        bigint p, bigint cycle.StepsUp
    else
        bigint (cycle.Period - p), bigint cycle.StepsDown

// Three roundings: the ratio, the product, the sum; each of at most half an ulp of the greater bound, and the range rounds too.
let private most = 2.0

[<Law(2000)>]
let ``Triangular is off by at most 2 ulp of maxLr, at any step up to 10^15`` () =
    Prop.forAll (Arb.fromGen cases) (fun (cycle, step, low, high) ->
        let n, d = wave cycle step
        let off = error low high n d 0 (Policy.Triangular(low, high, cycle).Invoke step)
        holds (off <= most) (fun () -> $"{cycle} at {step}, {Bits.text low} to {Bits.text high}: {off} ulp"))

[<Law(2000)>]
let ``Triangular2 is off by at most 2 ulp of maxLr, in its first thirty cycles`` () =
    Prop.forAll (Arb.fromGen cases) (fun (cycle, step, low, high) ->
        let step = step % (30L * cycle.Period)
        let n, d = wave cycle step
        let found = Policy.Triangular2(low, high, cycle).Invoke step
        let off = error low high n d (int (step / cycle.Period)) found
        holds (off <= most) (fun () -> $"{cycle} at {step}, {Bits.text low} to {Bits.text high}: {off} ulp"))

[<Law(2000)>]
let ``a straight line over up to 10^15 steps is off by at most 2 ulp of its greater end`` () =
    Prop.forAll (Arb.fromGen cases) (fun (cycle, length, low, high) ->
        let length = max length 1L
        let step = length - length / (1L + cycle.StepsUp)
        let off = error low high (bigint step) (bigint length) 0 (Ramp.Linear(low, high, length).Invoke step)
        holds (off <= most) (fun () -> $"{step} of {length}, {Bits.text low} to {Bits.text high}: {off} ulp"))
