module Clr.Tests.Core.Ramps.ExponentialDecayTests

open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Conformance
open Clr.Tests.Run

[<Law(1000)>]
let ``keeps the laws of decays, with and without staircase and limit`` () =
    let drawn =
        gen {
            let! from = Transitions.positive
            let! rate = Gen.oneof [ Parameters.gamma; Gen.elements [ 0.25; 0.96; 1.5; 2.0 ] ]
            let! steps = Parameters.duration
            let! staircase = Gen.elements [ true; false ]
            let! share = Gen.elements [ 0.0; 0.1; 0.999; 1.0 ]
            let! limited = Gen.elements [ true; false ]

            let limit =
                if rate <= 1.0 then
                    share * from
                else
                    from * (1.0 + 1e6 * share)

            return from, rate, steps, staircase, (if limited || rate > 1.0 then Some limit else None)
        }

    Prop.forAll (Arb.fromGen drawn) (fun (from, rate, steps, staircase, limit) ->
        Ramp.ExponentialDecay(from, rate, steps, staircase, Option.toNullable limit)
        |> Decays.between from (defaultArg limit 0.0))

[<Fact>]
let ``the examples of the documentation`` () =
    Ramp.ExponentialDecay(1.0, 0.25, 2L, limit = 0.1)
    |> Claimed.gives [ -1L, 1.0; 0L, 1.0; 1L, 0.5; 2L, 0.25; 3L, 0.125; 4L, 0.1 ]

    Ramp.ExponentialDecay(1.0, 0.25, 2L, staircase = true)
    |> Claimed.gives [ 1L, 1.0; 2L, 0.25; 3L, 0.25 ]

[<Fact>]
let ``the end is the first step at the limit, by search among all`` () =
    for rate, limit in [ 0.9, 0.5; 0.9, 1e-300; 0.5, 0.0; 1.1, 7.0 ] do
        for staircase in [ true; false ] do
            let schedule = Ramp.ExponentialDecay(1.0, rate, 3L, staircase, limit)
            let first = Seq.initInfinite int64 |> Seq.find (fun step -> schedule.Invoke step = limit)
            Assert.Equal(System.Nullable first, (Clr.Tests.Core.Known.node schedule).End)

[<Fact>]
let ``growth without a limit is refused, as is a limit on the wrong side`` () =
    let refused make = Assert.ThrowsAny<System.ArgumentException>(fun () -> make () |> ignore).ParamName
    Assert.Equal("limit", refused (fun () -> Ramp.ExponentialDecay(1.0, 1.5, 2L)))
    Assert.Equal("limit", refused (fun () -> Ramp.ExponentialDecay(1.0, 0.5, 2L, limit = 1.5)))
    Assert.Equal("limit", refused (fun () -> Ramp.ExponentialDecay(1.0, 0.5, 2L, limit = -0.5)))
    Assert.Equal("from", refused (fun () -> Ramp.ExponentialDecay(1.0, 1.5, 2L, limit = 0.5)))

[<Fact>]
let ``PyTorch's ExponentialLR`` () =
    let case = Vectors.case "torch-exponential"
    let initial = case.Number "initial_lr"

    let schedule = Ramp.ExponentialDecay(initial, case.Number "gamma", 1L)

    Array.iter2
        (fun step value -> Bits.within (1e-9 * value) value (schedule.Invoke step) $"step {step}")
        case.Steps
        case.Lr

// optax, optax/schedules/_schedule_test.py, ExponentialTest: test_exponential and test_end_value_with_staircase, without the
// delay. (With a rate of 1 optax clips to the end value from above, here a limit below from is out of reach.)
[<Fact>]
let ``optax's exponential_decay`` () =
    for staircase in [ true; false ] do
        let exponent (step: int64) = if staircase then float (step / 2L) else float step / 2.0

        Ramp.ExponentialDecay(1.0, 2.0, 2L, staircase, 1e300)
        |> Claimed.givesAbout [ for step in 0L .. 14L -> step, 2.0 ** exponent step ]

        for rate, limit, clip in [ 0.2, 0.1, max; 2.0, 3.0, min ] do
            Ramp.ExponentialDecay(1.0, rate, 2L, staircase, limit)
            |> Claimed.givesAbout [ for step in 0L .. 10L -> step, clip limit (rate ** exponent step) ]

// Keras, learning_rate_schedule_test.py, ExponentialDecayTest.
[<Fact>]
let ``Keras's ExponentialDecay`` () =
    Ramp.ExponentialDecay(0.05, 0.96, 10L) |> Claimed.givesAbout [ 5L, 0.05 * 0.96 ** 0.5 ]

    Ramp.ExponentialDecay(0.1, 0.96, 3L, staircase = true)
    |> Claimed.givesAbout [ 1L, 0.1; 2L, 0.1; 100L, 0.1 * 0.96 ** 33.0 ]

[<Fact>]
let ``right after 10^12 steps: (1 - 10^-12)^(10^12) is 1/e, and half of that exponent its root`` () =
    let schedule = Ramp.ExponentialDecay(1.0, System.Math.Exp -1.0, 1000000000000L)
    Bits.within 1e-15 (System.Math.Exp -1.0) (schedule.Invoke 1000000000000L) "10^12 steps"
    Bits.within 1e-15 (System.Math.Exp -0.5) (schedule.Invoke 500000000000L) "half of them"
    Bits.equal 0.0 (schedule.Invoke System.Int64.MaxValue) "the last step"

[<Fact>]
let ``a limit is part of the description, none is not`` () =
    let limited = Ramp.ExponentialDecay(1.0, 0.5, 10L, limit = 0.25).Describe()
    let unlimited = Ramp.ExponentialDecay(1.0, 0.5, 10L).Describe()
    Assert.EndsWith(", limit: 0.25)", limited)
    Assert.Equal(limited.Replace(", limit: 0.25", ""), unlimited)
