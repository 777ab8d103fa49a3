module Clr.Tests.Core.Ramps.CosinePowerTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run


[<Law(1000)>]
let ``keeps the laws of transitions`` () =
    Transitions.keepsLaws Transitions.ends (fun from until steps ->
        Transitions.powers |> Gen.map (fun power -> Ramp.CosinePower(from, until, steps, power)))

[<Fact>]
let ``the example of the documentation`` () =
    Ramp.CosinePower(1.0, 0.0, 4L, 2.0)
    |> Claimed.gives [ 0L, 1.0; 1L, 0.7285533905932737; 2L, 0.25; 4L, 0.0; 5L, 0.0 ]

[<Law>]
let ``of exponent 1 it is the plain cosine, bit for bit`` () =
    FsCheck.FSharp.Prop.forAll
        (Gen.zip (Gen.zip Transitions.ends Transitions.lengths) Steps.anywhere |> Arb.fromGen)
        (fun (((from, until), steps), step) ->
            Bits.same
                (Ramp.Cosine(from, until, steps).Invoke step)
                (Ramp.CosinePower(from, until, steps, 1.0).Invoke step))

// optax, optax/schedules/_schedule_test.py, CosineDecayTest.test_with_exponent.
[<Fact>]
let ``optax's cosine_decay_schedule with an exponent`` () =
    let schedule = Ramp.CosinePower(0.1, 0.0, 100L, 2.0)

    for step, value in [ 0L, 0.1; 10L, 0.0951655; 50L, 0.025; 75L, 0.00214466; 100L, 0.0 ] do
        Bits.within 1e-7 value (schedule.Invoke step) $"step {step}"

[<Fact>]
let ``of exponent 1 it is described as the plain cosine`` () =
    Assert.Equal(Ramp.Cosine(1.0, 0.0, 4L).Describe(), Ramp.CosinePower(1.0, 0.0, 4L, 1.0).Describe())
