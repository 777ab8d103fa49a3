module Clr.Tests.Core.Ramps.CosineThroughTests

open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

let private points = Points.drawn

[<Law(1000)>]
let ``exact at every point, between neighbours within their values, held before and after, true in what it knows`` () =
    Prop.forAll (Arb.fromGen points) (fun points -> Points.keepsLaws (Ramp.CosineThrough points) points)

[<Law(1000)>]
let ``monotone between neighbours`` () =
    Prop.forAll (Arb.fromGen points) (fun points -> Points.isMonotone 0.0 (Ramp.CosineThrough points) points)

[<Fact>]
let ``the example of the documentation`` () =
    Ramp.CosineThrough(struct (0L, 1.0), struct (4L, 3.0), struct (6L, 0.0))
    |> Claimed.gives [ -1L, 1.0; 0L, 1.0; 2L, 2.0; 4L, 3.0; 5L, 1.5; 6L, 0.0; 7L, 0.0 ]

// optax, optax/schedules/_schedule_test.py, PiecewiseInterpolateTest.test_cos_piecewise: 400, times 0.6 at 3, 1.2 at 5, 1 at 7.
[<Fact>]
let ``optax's piecewise_interpolate_schedule 'cosine'`` () =
    Ramp.CosineThrough(struct (0L, 400.0), struct (3L, 240.0), struct (5L, 288.0), struct (7L, 288.0))
    |> Claimed.givesAbout
        [
            for step, value in List.indexed [ 400.; 360.; 280.; 240.; 264.; 288.; 288.; 288.; 288. ] ->
                int64 step, value
        ]

// fastai, nbs/14_callback.schedule.ipynb: combined_cos(0.25, 0.5, 1, 0) at 0, 0.1, 0.25, 0.5 and 1 of the way.
[<Fact>]
let ``fastai's combined_cos`` () =
    let schedule = Ramp.CosineThrough(struct (0L, 0.5), struct (25L, 1.0), struct (100L, 0.0))

    for step, value in [ 0L, 0.5; 10L, 0.67275; 25L, 1.0; 50L, 0.75; 100L, 0.0 ] do
        Bits.within 1e-5 value (schedule.Invoke step) $"step {step}"
