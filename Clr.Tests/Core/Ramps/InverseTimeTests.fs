module Clr.Tests.Core.Ramps.InverseTimeTests

open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

[<Law(1000)>]
let ``keeps the laws of decays`` () =
    let drawn =
        gen {
            let! from = Parameters.finite
            let! rate = Parameters.rate
            let! steps = Parameters.duration
            let! power = Transitions.powers
            let! staircase = Gen.elements [ true; false ]
            return from, Ramp.InverseTime(from, rate, steps, power, staircase)
        }

    Prop.forAll (Arb.fromGen drawn) (fun (from, schedule) -> Decays.between from 0.0 schedule)

[<Fact>]
let ``the examples of the documentation`` () =
    Ramp.InverseTime(1.0, 0.5, 2L)
    |> Claimed.gives [ -1L, 1.0; 0L, 1.0; 2L, 0.6666666666666666; 4L, 0.5; 12L, 0.25 ]

    Ramp.InverseTime(1.0, 0.5, 2L, staircase = true)
    |> Claimed.gives [ 1L, 1.0; 2L, 0.6666666666666666; 3L, 0.6666666666666666 ]

// Keras, learning_rate_schedule_test.py, InverseTimeDecayTest: 0.1, 10 steps, rate 0.96.
[<Fact>]
let ``Keras's InverseTimeDecay`` () =
    Ramp.InverseTime(0.1, 0.96, 10L)
    |> Claimed.givesAbout [ for step in 0L .. 10L -> step, 0.1 / (1.0 + float step / 10.0 * 0.96) ]

    Ramp.InverseTime(0.1, 0.96, 10L, staircase = true)
    |> Claimed.givesAbout [ for step in 0L .. 10L -> step, 0.1 / (1.0 + 0.96 * float (step / 10L)) ]

// ParameterSchedulers.jl, test/decay.jl, "Inv": start / (1 + (t - 1) decay)^degree, t from 1.
[<Fact>]
let ``Inv of ParameterSchedulers.jl`` () =
    for power in [ 1.0; 2.0; 5.0 ] do
        Ramp.InverseTime(0.7, 0.3, 1L, power)
        |> Claimed.givesAbout [ for t in 1L .. 100L -> t - 1L, 0.7 / (1.0 + float (t - 1L) * 0.3) ** power ]
