module Clr.Tests.Core.Ramps.ExponentialTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

[<Law(1000)>]
let ``keeps the laws of transitions`` () =
    Transitions.keepsLaws (Gen.zip Transitions.positive Transitions.positive) (fun from until steps ->
        Gen.constant (Ramp.Exponential(from, until, steps)))

[<Fact>]
let ``the example of the documentation`` () =
    Ramp.Exponential(1.0, 0.0001, 4L) |> Claimed.gives [ -1L, 1.0; 0L, 1.0; 4L, 0.0001; 5L, 0.0001 ]

    Ramp.Exponential(1.0, 0.0001, 4L) |> Claimed.givesAbout [ 1L, 0.1; 2L, 0.01; 3L, 0.001 ]

[<Fact>]
let ``across all magnitudes of a double, where the ratio of the ends is none`` () =
    let least, greatest = System.Double.Epsilon, System.Double.MaxValue

    for from, until in [ least, greatest; greatest, least; 1e-200, 1e200 ] do
        let middle = Ramp.Exponential(from, until, 1000000L).Invoke 500000L
        let expected = sqrt from * sqrt until
        Bits.within (1e-12 * expected) expected middle $"the middle between {from} and {until}"

[<Law(1000)>]
let ``half way between two steps of even distance lies their geometric mean, to 2 ulp and the rounding of the share``
    ()
    =
    let drawn =
        gen {
            let! from = Transitions.positive
            let! until = Transitions.positive
            let! steps = Gen.choose64 (1L, 1000L)
            let! step = Gen.choose64 (0L, steps)
            let! beside = Gen.choose64 (0L, min step (steps - step))
            return from, until, steps, step, beside
        }

    FsCheck.FSharp.Prop.forAll (Arb.fromGen drawn) (fun (from, until, steps, step, beside) ->
        let ramp = Ramp.Exponential(from, until, steps)
        let mean = sqrt (ramp.Invoke(step - beside)) * sqrt (ramp.Invoke(step + beside))
        let ulps = 4.0 + 2.0 * abs (log until - log from)
        abs (ramp.Invoke step / mean - 1.0) <= ulps * System.Math.ScaleB(1.0, -52))

[<Fact>]
let ``half the way is the square root of the factor, to the last bit`` () =
    // 5 to 20 through 10: by logarithms it would be 9.999999999999998
    Ramp.Exponential(5.0, 20.0, 2L) |> Claimed.gives [ 1L, 10.0 ]
