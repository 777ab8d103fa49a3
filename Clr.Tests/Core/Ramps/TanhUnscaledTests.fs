module Clr.Tests.Core.Ramps.TanhUnscaledTests

open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

[<Law(1000)>]
let ``keeps the laws of decays`` () =
    let drawn =
        gen {
            let! from, until = Transitions.ends
            let! steps = Transitions.lengths
            let! lower, upper = Gen.elements [ -6.0, 3.0; -7.0, 3.0; -1.0, 1.0; 0.0, 0.5 ]
            return from, until, steps, Ramp.TanhUnscaled(from, until, steps, lower, upper)
        }

    Prop.forAll (Arb.fromGen drawn) (fun (from, until, steps, schedule) ->
        let direction =
            if from <= until then
                Direction.Rising
            else
                Direction.Falling

        let claims =
            Claims(
                Lowest = min from until,
                Highest = max from until,
                HoldsFrom = System.Nullable steps,
                EndValue = until,
                Phases = [ Phase(System.Int64.MinValue, System.Int64.MaxValue, direction) ]
            )

        if steps = 0L then
            Clr.Tests.Claimed.sampled schedule claims
        else
            Decays.keeps schedule claims)

[<Fact>]
let ``the example of the documentation`` () =
    Ramp.TanhUnscaled(1.0, 0.0, 4L, -1.0, 1.0)
    |> Claimed.gives
        [
            -1L, 0.8807970779778824
            0L, 0.8807970779778824
            1L, 0.7310585786300049
            2L, 0.5
            3L, 0.2689414213699951
            4L, 0.0
        ]

// timm, timm/scheduler/tanh_lr.py: lr_min + (lr - lr_min) / 2 * (1 - tanh(lb * (1 - tr) + ub * tr)), lr_min from t_initial on.
[<Fact>]
let ``timm's TanhLRScheduler`` () =
    Ramp.TanhUnscaled(0.1, 0.001, 50L)
    |> Claimed.givesAbout
        [
            for step in 0L .. 49L do
                let share = float step / 50.0
                step, 0.001 + 0.5 * (0.1 - 0.001) * (1.0 - tanh (-7.0 * (1.0 - share) + 3.0 * share))
            50L, 0.001
            1000L, 0.001
        ]

[<Fact>]
let ``the distances from both ends are those of the documentation`` () =
    let schedule = Ramp.TanhUnscaled(1.0, 0.0, 1000000L)
    Bits.within 0.5e-7 8e-7 (1.0 - schedule.Invoke 0L) "what is missing of from"
    Bits.within 0.5e-4 0.0025 (schedule.Invoke 999999L) "the last jump"
