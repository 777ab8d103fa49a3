module Clr.Tests.Core.Ramps.PolynomialCyclingTests

open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

[<Law(1000)>]
let ``keeps the laws of decays but monotony, and ends at every multiple of its steps`` () =
    let drawn =
        gen {
            let! from, until = Transitions.ends
            let! steps = Parameters.duration
            let! power = Transitions.powers
            let! times = Gen.choose64 (1L, 1000L)
            return from, until, steps, times, Ramp.PolynomialCycling(from, until, steps, power)
        }

    Prop.forAll (Arb.fromGen drawn) (fun (from, until, steps, times, schedule) ->
        let atEnd =
            steps > System.Int64.MaxValue / times
            || Bits.same (until + 0.0) (schedule.Invoke(steps * times) + 0.0)

        atEnd |> Prop.label "exactly to at a multiple"
        .&. Decays.keeps schedule (Claims(Lowest = min from until, Highest = max from until)))

[<Fact>]
let ``the example of the documentation`` () =
    Ramp.PolynomialCycling(1.0, 0.0, 4L, 1.0)
    |> Claimed.gives [ -1L, 1.0; 0L, 1.0; 1L, 0.75; 4L, 0.0; 5L, 0.375; 8L, 0.0; 9L, 0.25 ]

[<Fact>]
let ``its breakpoints are the first steps of the ways`` () =
    Assert.Equal<int64 list>(
        [ 0L; 5L; 9L; 13L ],
        Clr.Tests.Core.Known.breakpoints 4 (Ramp.PolynomialCycling(1.0, 0.0, 4L, 1.0))
    )

// Keras, learning_rate_schedule_test.py, LinearDecayTest and SqrtDecayTest: test_beyond_end_with_cycle, test_begin_with_cycle.
[<Fact>]
let ``Keras's PolynomialDecay with cycle`` () =
    Ramp.PolynomialCycling(0.05, 0.001, 10L, 1.0)
    |> Claimed.givesAbout [ 15L, (0.05 - 0.001) * 0.25 + 0.001 ]

    Ramp.PolynomialCycling(0.05, 0.001, 10L, 0.5)
    |> Claimed.givesAbout [ 15L, (0.05 - 0.001) * 0.25 ** 0.5 + 0.001 ]

    Ramp.PolynomialCycling(0.001, 0.0001, 10L, 1.0) |> Claimed.gives [ 0L, 0.001 ]
