module Clr.Tests.Core.Nodes.CircleTests

open System
open Xunit
open Clr.Nodes
open FsCheck
open FsCheck.FSharp
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

/// Fixed-point arithmetic of 60 digits: an oracle that shares nothing with the library's sines.
module private Exact =
    let one = bigint.Pow(10I, 60)
    let pi = bigint.Parse "3141592653589793238462643383279502884197169399375105820974944"

    let times (a: bigint) (b: bigint) = a * b / one

    /// cos x by its series, for 0 <= x <= pi.
    let cos x =
        let square = times x x

        Seq.unfold
            (fun (term: bigint, n) ->
                if term.IsZero then
                    None
                else
                    Some(term, (-(times term square) / bigint ((n + 1) * (n + 2)), n + 2)))
            (one, 0)
        |> Seq.sum

    /// The relative error of a double that should be so much.
    let error (expected: bigint) (found: float) =
        // 2^200 is beyond what any drawn ratio needs, and keeps the double whole
        let whole = bigint.Pow(2I, 200)
        let scaled = bigint (Math.ScaleB(found, 200))

        if expected.IsZero then
            found
        else
            float ((scaled * one - expected * whole) * 1000000000000000000I / (expected * whole)) * 1e-18

let private ratio =
    gen {
        let! steps = Gen.oneof [ Gen.choose64 (1L, 300L); Gen.choose64 (1L, 1L <<< 50) ]
        let! done' = Gen.oneof [ Gen.choose64 (0L, steps); Steps.near [ 0L; steps / 3L; steps / 2L; steps ] ]
        return max 0L (min done' steps), steps
    }

/// Rounding errors are counted in u = 2^-53, the relative error of one rounding. The ratio k/n is rounded once, which moves
/// its sine by at most 1 u, as x cot x <= 1; .NET's SinPi was seen to err by up to 2.6 u in 600,000 draws. So a sine errs by
/// up to 3.6 u (seen: 3.2), and its square, which doubles that and rounds once more, by up to 8.2 u (seen: 6.3, of Rise at
/// k = 117405, n = 485548388): errors of the sines, not of the oracle, whose 60 digits leave 10^-28 at the least ratio drawn.
let private agrees most name (library: int64 * int64 -> float) exact =
    Prop.forAll (Arb.fromGen ratio) (fun (done', steps) ->
        let expected = exact (bigint done') (bigint steps)
        let found = library (done', steps)
        let error = Exact.error expected found * Math.ScaleB(1.0, 53)

        abs error <= most
        |> Prop.label $"{name}({done'}, {steps}) = {Bits.text found} is off by {error} u of itself")

[<Law(2000)>]
let ``Rise is (1 - cos(pi k / n)) / 2, to 8.2 roundings`` () =
    agrees 8.2 "Rise" Circle.Rise (fun k n -> (Exact.one - Exact.cos (Exact.pi * k / n)) / 2I)

[<Law(2000)>]
let ``Arc is sin(pi k / 2n), to 3.6 roundings`` () =
    agrees 3.6 "Arc" Circle.Arc (fun k n -> Exact.cos (Exact.pi * (n - k) / (2I * n)))

[<Law(2000)>]
let ``Bow is 1 - cos(pi k / 2n), to 8.2 roundings`` () =
    agrees 8.2 "Bow" Circle.Bow (fun k n -> Exact.one - Exact.cos (Exact.pi * k / (2I * n)))

[<Fact>]
let ``the worst of Rise that was seen: more than three ulp, as its sine is squared`` () =
    let k, n = 117405L, 485548388L
    let expected = (Exact.one - Exact.cos (Exact.pi * bigint k / bigint n)) / 2I
    let error = abs (Exact.error expected (Circle.Rise(k, n))) * Math.ScaleB(1.0, 53)
    Assert.InRange(error, 6.0, 8.2)

[<Law(5000)>]
let ``monotone from step to step at any length, and within 0 and 1`` () =
    let ratio =
        gen {
            let! steps = Gen.oneof [ Gen.choose64 (1L, 300L); Steps.ahead |> Gen.map (max 1L) ]

            let! done' =
                Gen.oneof
                    [ Gen.choose64 (0L, steps); Steps.near [ 0L; steps / 3L; steps / 2L; steps / 3L * 2L; steps ] ]

            return max 0L (min done' (steps - 1L)), steps
        }

    Prop.forAll (Arb.fromGen ratio) (fun (done', steps) ->
        [ "Rise", Circle.Rise; "Arc", Circle.Arc; "Bow", Circle.Bow ]
        |> List.tryPick (fun (name, library) ->
            let here, next = library (done', steps), library (done' + 1L, steps)

            if 0.0 <= here && here <= next && next <= 1.0 then
                None
            else
                Some $"{name}({done'}, {steps}) = {Bits.text here}, then {Bits.text next}")
        |> function
            | None -> Prop.ofTestable true
            | Some broken -> Prop.ofTestable false |> Prop.label broken)

[<Law(2000)>]
let ``the upper half of Rise is one less the lower, bit for bit, and both add up to exactly 1`` () =
    Prop.forAll (Arb.fromGen ratio) (fun (done', steps) ->
        let lower = min done' (steps - done')
        let below, above = Circle.Rise(lower, steps), Circle.Rise(steps - lower, steps)
        (lower = steps - lower || Bits.same above (1.0 - below)) && below + above = 1.0)

[<Theory>]
[<InlineData(1L)>]
[<InlineData(7L)>]
[<InlineData(1000003L)>]
[<InlineData(1000000000000L)>]
// here the double nearest to the third lies lower, and .NET's sine of it below 1/2 by three ulp
[<InlineData(455461565150885849L)>]
[<InlineData(1537228672809129301L)>]
let ``exact at every third and half, at any length`` (unit: int64) =
    let steps = 6L * unit

    for sixths, rise, arc, bow in
        [ 0L, 0.0, 0.0, 0.0; 2L, 0.25, 0.5, nan; 3L, 0.5, nan, nan; 4L, 0.75, nan, 0.5; 6L, 1.0, 1.0, 1.0 ] do
        for name, library, expected in [ "Rise", Circle.Rise, rise; "Arc", Circle.Arc, arc; "Bow", Circle.Bow, bow ] do
            // not rational there, so nothing to be exact
            if not (Double.IsNaN expected) then
                Bits.equal expected (library (sixths * unit, steps)) $"{name} at {sixths} sixths of {steps}"
