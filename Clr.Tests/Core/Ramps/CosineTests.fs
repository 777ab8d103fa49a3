module Clr.Tests.Core.Ramps.CosineTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run


[<Law(1000)>]
let ``keeps the laws of transitions`` () =
    Transitions.keepsLaws Transitions.ends (fun from until steps -> Gen.constant (Ramp.Cosine(from, until, steps)))

[<Fact>]
let ``the example of the documentation`` () =
    Ramp.Cosine(1.0, 0.0, 4L)
    |> Claimed.gives [ -1L, 1.0; 0L, 1.0; 1L, 0.8535533905932737; 2L, 0.5; 4L, 0.0; 5L, 0.0 ]

[<Fact>]
let ``exact at thirds and halves, at any length`` () =
    for third in [ 1L; 7L; 1000003L; 1000000000000L; 1537228672809129301L ] do
        let ramp = Ramp.Cosine(1.0, 0.0, 6L * third)

        for k, value in [ 0L, 1.0; 2L, 0.75; 3L, 0.5; 4L, 0.25; 6L, 0.0 ] do
            Bits.equal value (ramp.Invoke(k * third)) $"{k} sixths of {6L * third}"

// optax, optax/schedules/_schedule_test.py, CosineDecayTest: test_decay_count_smaller_count, test_with_giant_int_steps.
[<Fact>]
let ``optax's cosine_decay_schedule`` () =
    Ramp.Cosine(0.1, 0.0, 10L)
    |> Claimed.givesAbout
        [ for step in 0L .. 9L -> step, 0.1 * (0.5 * (1.0 + cos (System.Math.PI * float step / 10.0))) ]

    Bits.within 1e-5 975.52826 (Ramp.Cosine(1000.0, 0.0, 10000000000L).Invoke 1000000000L) "a tenth of 10^10 steps"

// transformers, tests/optimization/test_optimization.py, ScheduleInitTest: 2 steps of warm-up, 10 in all, lr 10.
[<Fact>]
let ``transformers' cosine schedule: its decay after the warm-up`` () =
    let ramp = Ramp.Cosine(10.0, 0.0, 8L)

    for step, value in List.indexed [ 10.0; 9.61; 8.53; 6.91; 5.0; 3.08; 1.46; 0.38 ] do
        Bits.within 0.01 value (ramp.Invoke(int64 step)) $"step {step}"
