module Clr.Tests.Core.Ramps.PolynomialTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

open Clr.Tests.Conformance

[<Law(1000)>]
let ``keeps the laws of transitions`` () =
    Transitions.keepsLaws Transitions.ends (fun from until steps ->
        Transitions.powers |> Gen.map (fun power -> Ramp.Polynomial(from, until, steps, power)))

[<Fact>]
let ``the example of the documentation`` () =
    Ramp.Polynomial(1.0, 0.0, 4L, 2.0)
    |> Claimed.gives [ -1L, 1.0; 0L, 1.0; 1L, 0.5625; 2L, 0.25; 3L, 0.0625; 4L, 0.0; 5L, 0.0 ]

[<Law>]
let ``of power 1 it is the straight line, bit for bit`` () =
    FsCheck.FSharp.Prop.forAll
        (Gen.zip (Gen.zip Transitions.ends Transitions.lengths) Steps.anywhere |> Arb.fromGen)
        (fun (((from, until), steps), step) ->
            Bits.same
                (Ramp.Linear(from, until, steps).Invoke step)
                (Ramp.Polynomial(from, until, steps, 1.0).Invoke step))

[<Fact>]
let ``PyTorch's PolynomialLR`` () =
    let case = Vectors.case "torch-polynomial"
    let initial = case.Number "initial_lr"

    Ramp.Polynomial(initial, 0.0, case.StepsOf "total_iters", case.Number "power")
    |> Vectors.agrees case.Steps case.Lr (1e-9 * initial)

// optax, optax/schedules/_schedule_test.py, PolynomialTest: test_linear, test_nonlinear, test_with_decay_begin (from its begin on).
[<Fact>]
let ``optax's polynomial_schedule`` () =
    for from, until, power in [ 10.0, 20.0, 1.0; 25.0, 10.0, 2.0; 30.0, 10.0, 2.0 ] do
        Ramp.Polynomial(from, until, 10L, power)
        |> Claimed.givesAbout
            [
                for step in 0L .. 15L -> step, until + (from - until) * (1.0 - float (min step 10L) / 10.0) ** power
            ]

// Keras, learning_rate_schedule_test.py, LinearDecayTest and SqrtDecayTest.
[<Fact>]
let ``Keras's PolynomialDecay`` () =
    Ramp.Polynomial(0.05, 0.001, 10L, 1.0)
    |> Claimed.givesAbout [ 5L, (0.05 + 0.001) * 0.5; 10L, 0.001; 15L, 0.001 ]

    Ramp.Polynomial(0.05, 0.001, 10L, 0.5)
    |> Claimed.givesAbout [ 5L, (0.05 - 0.001) * 0.5 ** 0.5 + 0.001; 10L, 0.001; 15L, 0.001 ]
