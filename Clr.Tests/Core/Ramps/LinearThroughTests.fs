module Clr.Tests.Core.Ramps.LinearThroughTests

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
    Prop.forAll (Arb.fromGen points) (fun points -> Points.keepsLaws (Ramp.LinearThrough points) points)

[<Law(1000)>]
let ``monotone between neighbours`` () =
    Prop.forAll (Arb.fromGen points) (fun points -> Points.isMonotone 0.0 (Ramp.LinearThrough points) points)

[<Fact>]
let ``the example of the documentation`` () =
    Ramp.LinearThrough(struct (0L, 1.0), struct (4L, 3.0), struct (6L, 0.0))
    |> Claimed.gives [ -1L, 1.0; 0L, 1.0; 1L, 1.5; 4L, 3.0; 5L, 1.5; 6L, 0.0; 7L, 0.0 ]

[<Fact>]
let ``between two points it is the straight line`` () =
    let line = Ramp.Linear(0.3, 0.1, 1000L)
    let through = Ramp.LinearThrough(struct (0L, 0.3), struct (1000L, 0.1))

    for step in 0L .. 1000L do
        Bits.equal (line.Invoke step) (through.Invoke step) $"step {step}"

// optax, optax/schedules/_schedule_test.py, PiecewiseInterpolateTest.test_linear_piecewise: 200, times 1.5 at 5, times 0.25 at 10.
[<Fact>]
let ``optax's piecewise_interpolate_schedule 'linear'`` () =
    Ramp.LinearThrough(struct (0L, 200.0), struct (5L, 300.0), struct (10L, 75.0))
    |> Claimed.givesAbout
        [
            for step, value in
                List.indexed [ 200.; 220.; 240.; 260.; 280.; 300.; 255.; 210.; 165.; 120.; 75.; 75.; 75. ] ->
                int64 step, value
        ]

[<Fact>]
let ``no point, points out of order and a step twice are refused`` () =
    for points in
        [
            [||]
            [| struct (5L, 1.0); struct (3L, 1.0) |]
            [| struct (3L, 1.0); struct (3L, 2.0) |]
            [| struct (-1L, 1.0) |]
        ] do
        let refusal =
            Assert.Throws<System.ArgumentOutOfRangeException>(fun () -> Ramp.LinearThrough points |> ignore)

        Assert.Equal("points", refusal.ParamName)

[<Fact>]
let ``a value that is none is refused`` () =
    let refusal =
        Assert.Throws<System.ArgumentOutOfRangeException>(fun () ->
            Ramp.LinearThrough(struct (3L, 1.0), struct (5L, infinity)) |> ignore)

    Assert.StartsWith("points must be a finite number, but was Infinity.", refusal.Message)
