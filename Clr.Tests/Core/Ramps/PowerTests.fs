module Clr.Tests.Core.Ramps.PowerTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

[<Law(1000)>]
let ``keeps the laws of transitions`` () =
    Transitions.keepsLaws Transitions.ends (fun from until steps ->
        Transitions.powers |> Gen.map (fun power -> Ramp.Power(from, until, steps, power)))

[<Fact>]
let ``the example of the documentation`` () =
    Ramp.Power(0.0, 1.0, 4L, 2.0)
    |> Claimed.gives [ -1L, 0.0; 0L, 0.0; 1L, 0.0625; 2L, 0.25; 3L, 0.5625; 4L, 1.0; 5L, 1.0 ]

[<Law>]
let ``of power 1 it is the straight line, bit for bit`` () =
    FsCheck.FSharp.Prop.forAll
        (Gen.zip (Gen.zip Transitions.ends Transitions.lengths) Steps.anywhere |> Arb.fromGen)
        (fun (((from, until), steps), step) ->
            Bits.same (Ramp.Linear(from, until, steps).Invoke step) (Ramp.Power(from, until, steps, 1.0).Invoke step))

/// fastai, fastai/callback/schedule.py: SchedPoly(start, end, power)(pos) = start + (end - start) * pos ** power.
[<Fact>]
let ``fastai's SchedPoly, and a polynomial read backwards`` () =
    Ramp.Power(0.5, 2.0, 10L, 3.0)
    |> Claimed.givesAbout [ for step in 0L .. 10L -> step, 0.5 + 1.5 * (float step / 10.0) ** 3.0 ]

    Ramp.Power(0.5, 2.0, 10L, 3.0)
    |> Claimed.givesAbout [ for step in 0L .. 10L -> step, Ramp.Polynomial(2.0, 0.5, 10L, 3.0).Invoke(10L - step) ]

[<Fact>]
let ``of power 1 it is the straight line, from the greater end too`` () =
    Ramp.Power(2.0, 1.0, 4L, 1.0) |> Claimed.gives [ 1L, 1.75; 2L, 1.5; 3L, 1.25 ]
