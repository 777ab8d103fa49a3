module Clr.Tests.Core.Ramps.MonotoneCubicThroughTests

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
    Prop.forAll (Arb.fromGen points) (fun points -> Points.keepsLaws (Ramp.MonotoneCubicThrough points) points)

[<Law(1000)>]
let ``monotone between neighbours, to 2 ulp of the larger`` () =
    Prop.forAll (Arb.fromGen points) (fun points ->
        Points.isMonotone (System.Math.ScaleB(1.0, -51)) (Ramp.MonotoneCubicThrough points) points)

[<Fact>]
let ``the example of the documentation`` () =
    Ramp.MonotoneCubicThrough(struct (0L, 0.0), struct (2L, 1.0), struct (4L, 1.0), struct (6L, 0.0))
    |> Claimed.gives [ -1L, 0.0; 0L, 0.0; 1L, 0.6875; 2L, 1.0; 3L, 1.0; 5L, 0.6875; 6L, 0.0; 7L, 0.0 ]

[<Law(1000)>]
let ``the curve of MathNet.Numerics' PCHIP, where its steps and slopes are of usual size`` () =
    let drawn =
        gen {
            let! count = Gen.choose (3, 8)
            let! distances = Gen.listOfLength (count - 1) (Gen.choose64 (1L, 50L))
            let! values = Gen.listOfLength count (Gen.choose (-100, 100) |> Gen.map (fun n -> float n / 8.0))
            let steps = List.scan (+) 0L distances
            let! step = Gen.choose64 (0L, List.last steps)
            return steps, values, step
        }

    Prop.forAll (Arb.fromGen drawn) (fun (steps, values, step) ->
        let pchip = MathNet.Numerics.Interpolation.CubicSpline.InterpolatePchip(List.map float steps, values)

        let ours =
            Ramp.MonotoneCubicThrough [| for step, value in List.zip steps values -> struct (step, value) |]

        let expected, found = pchip.Interpolate(float step), ours.Invoke step
        abs (expected - found) <= 1e-12 |> Prop.label $"{Bits.text expected}, {Bits.text found}")

[<Fact>]
let ``through points on a line it is the line, and through two points`` () =
    let line = Ramp.Linear(0.0, 6.0, 6L)

    for curve in
        [
            Ramp.MonotoneCubicThrough(struct (0L, 0.0), struct (6L, 6.0))
            Ramp.MonotoneCubicThrough(struct (0L, 0.0), struct (2L, 2.0), struct (6L, 6.0))
        ] do
        for step in 0L .. 6L do
            Bits.within 1e-15 (line.Invoke step) (curve.Invoke step) $"step {step}"

[<Fact>]
let ``of any scale: a rate that falls over 10^10 steps has the same shape`` () =
    let short = Ramp.MonotoneCubicThrough(struct (0L, 1.0), struct (10L, 0.25), struct (20L, 0.0))

    let long =
        Ramp.MonotoneCubicThrough(struct (0L, 1e-6), struct (10000000000L, 0.25e-6), struct (20000000000L, 0.0))

    for step in 0L .. 20L do
        let expected = 1e-6 * short.Invoke step
        Bits.within (1e-14 * expected) expected (long.Invoke(step * 1000000000L)) $"{step} tenths"

[<Fact>]
let ``a turn at one end and a straight line at the other`` () =
    // the slopes of the middle piece are 0 and 1 of its own line: x^2 (2 (1 - x) + x) = 3/8 of the way at half of it
    Ramp.MonotoneCubicThrough(struct (0L, 4.0), struct (2L, 0.0), struct (4L, 2.0), struct (6L, 4.0))
    |> Claimed.gives [ 3L, 0.75 ]

[<Fact>]
let ``level where three values are equal`` () =
    Ramp.MonotoneCubicThrough(struct (0L, 1.0), struct (2L, 1.0), struct (4L, 1.0), struct (6L, 0.0))
    |> Claimed.gives [ 1L, 1.0; 3L, 1.0 ]

[<Fact>]
let ``nothing cancels where the curve is flat, at either end`` () =
    // level before and after 10^6 steps: 3 x^2 - 2 x^3, here at x = 10^-6 from 0 up and from 1 down to 0
    let flat = 3e-12 - 2e-18

    let up =
        Ramp.MonotoneCubicThrough(struct (0L, 0.0), struct (10L, 0.0), struct (1000010L, 1.0), struct (1000020L, 1.0))

    Bits.within (1e-15 * flat) flat (up.Invoke 11L) "at the start"

    let down =
        Ramp.MonotoneCubicThrough(struct (0L, 1.0), struct (10L, 1.0), struct (1000010L, 0.0), struct (1000020L, 0.0))

    Bits.within (1e-15 * flat) flat (down.Invoke 1000009L) "at the end"
