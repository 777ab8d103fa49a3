/// Numbers that the peers state in their own tests, each with the test it stands in.
module Clr.Tests.Conformance.PeersTests

open System
open Xunit
open Clr
open Clr.Tests.Bits

let private gives tolerance (expected: (int64 * float) list) (schedule: Func<int64, float>) =
    for step, value in expected do
        within tolerance value (schedule.Invoke step) $"step {step}"

let private fromZero values = values |> List.mapi (fun step value -> int64 step, value)

[<Fact>]
let ``PyTorch, test_lrscheduler: test_cycle_lr_triangular_mode`` () =
    Policy.Triangular(1.0, 5.0, 4L)
    |> gives 1e-12 (fromZero [ 1.0; 2.0; 3.0; 4.0; 5.0; 4.0; 3.0; 2.0; 1.0; 2.0; 3.0 ])

[<Fact>]
let ``PyTorch, test_lrscheduler: test_onecycle_lr_linear_annealing`` () =
    Policy.OneCycleTorch(25.0, 10L, 0.3, 25.0, 2.0, Anneal.Linear)
    |> gives 1e-12 (fromZero [ 1.0; 13.0; 25.0; 21.5; 18.0; 14.5; 11.0; 7.5; 4.0; 0.5 ])

    // its momenta 1 and 22 are outside what a momentum may be, so here as the ramps they are
    Ramp.Linear(22.0, 1.0, 2L).Then(2L, Ramp.Linear(1.0, 22.0, 7L))
    |> gives 1e-12 (fromZero [ 22.0; 11.5; 1.0; 4.0; 7.0; 10.0; 13.0; 16.0; 19.0; 22.0 ])

[<Fact>]
let ``PyTorch, test_lrscheduler: test_onecycle_lr_linear_annealing_three_phases`` () =
    Policy.OneCycleTorch(25.0, 10L, 0.4, 25.0, 4.0, Anneal.Linear, true)
    |> gives 1e-12 (fromZero [ 1.0; 9.0; 17.0; 25.0; 17.0; 9.0; 1.0; 0.75; 0.5; 0.25 ])

[<Fact>]
let ``optax, _schedule_test: linear one-cycle`` () =
    // transition_steps 10, peak 1000, pct_start .3, pct_final .7, div 10, final_div 100: corners at 3, 7 and 10
    Ramp
        .Linear(100.0, 1000.0, 3L)
        .JoinAt(struct (3L, Ramp.Linear(1000.0, 100.0, 4L)), struct (7L, Ramp.Linear(100.0, 1.0, 3L)))
    |> gives 1e-9 (fromZero [ 100.0; 400.0; 700.0; 1000.0; 775.0; 550.0; 325.0; 100.0; 67.0; 34.0; 1.0; 1.0 ])

[<Fact>]
let ``optax, _schedule_test: cosine one-cycle`` () =
    // transition_steps 5, peak 1000, pct_start .4, div 10, final_div 100: corners at 2 and 5
    Ramp.Cosine(100.0, 1000.0, 2L).Then(2L, Ramp.Cosine(1000.0, 1.0, 3L))
    |> gives 1e-9 (fromZero [ 100.0; 550.0; 1000.0; 750.25; 250.75; 1.0; 1.0 ])

[<Fact>]
let ``optax, _schedule_test: cosine decay over 10^10 steps`` () =
    Ramp.Cosine(1000.0, 0.0, 10_000_000_000L) |> gives 1e-5 [ 1_000_000_000L, 975.52826 ]

let private warmupCases: (string * Func<int64, float> * float list) list =
    [
        "linear", Policy.LinearWithWarmup(10.0, 2L, 10L), [ 0.0; 5.0; 10.0; 8.75; 7.5; 6.25; 5.0; 3.75; 2.5; 1.25 ]
        "cosine", Policy.CosineWithWarmup(10.0, 2L, 10L), [ 0.0; 5.0; 10.0; 9.61; 8.53; 6.91; 5.0; 3.08; 1.46; 0.38 ]
        "inverse square root",
        Policy.InverseSqrtWithWarmup(10.0, 2L),
        [ 0.0; 5.0; 10.0; 8.165; 7.071; 6.325; 5.774; 5.345; 5.0; 4.714 ]
    ]

[<Fact>]
let ``transformers, ScheduleInitTest: test_schedulers`` () =
    for _, schedule, expected in warmupCases do
        gives 1e-2 (fromZero expected) schedule

[<Fact>]
let ``fastai, nbs/14_callback.schedule: combine_scheds of cosine, none and cosine`` () =
    Ramp.Cosine(0.0, 1.0, 30L).Then(30L, Ramp.Constant 1.0).Then(50L, Ramp.Cosine(1.0, 0.0, 50L))
    |> gives 1e-5 [ 0L, 0.0; 15L, 0.5; 30L, 1.0; 40L, 1.0; 50L, 1.0; 70L, 0.65451; 100L, 0.0 ]

[<Fact>]
let ``ignite, test_linear_scheduler`` () =
    // start 1, end 0, cycle_size 10: a triangle that begins at its peak
    Wave.Triangle(Cycle.Symmetric 5L).Advance(5L)
    |> gives 1e-12 (fromZero [ 1.0; 0.8; 0.6; 0.4; 0.2; 0.0; 0.2; 0.4; 0.6; 0.8 ])

[<Fact>]
let ``fvcore, test_composite`` () =
    // constant, constant, linear and constant parts over 20 steps, as its test states the values
    Ramp.PiecewiseConstant(0.1, struct (2L, 0.2), struct (6L, 0.3), struct (7L, 0.4))
    |> gives 1e-12 (fromZero [ 0.1; 0.1; 0.2; 0.2; 0.2; 0.2; 0.3; 0.4; 0.4; 0.4 ])

[<Fact>]
let ``ParameterSchedulers.jl: Sequence(1 => 1, Step(.1, .5, 10) => 50)`` () =
    // its steps begin at 1, so its s(t) is ours at t - 1
    let schedule = Ramp.Constant(1.0).Then(1L, Ramp.Step(0.1, 0.5, 10L))
    schedule |> gives 1e-15 [ 41L, 0.00625; 51L, 0.003125 ]
