module Clr.Tests.Core.Ramps.LinearTests

open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Conformance
open Clr.Tests.Run

[<Law(1000)>]
let ``keeps the laws of transitions`` () =
    Transitions.keepsLaws Transitions.ends (fun from until steps -> Gen.constant (Ramp.Linear(from, until, steps)))

/// A whole number as a double is exact below 2^53, so a line between whole numbers has an exact rational value.
[<Law(2000)>]
let ``within 2 ulp of exact rational arithmetic, at steps up to 10^15`` () =
    let whole = Gen.choose64 (-1000000L, 1000000L)

    let drawn =
        gen {
            let! from = whole
            let! until = whole
            let! steps = Gen.oneof [ Gen.choose64 (1L, 1000L); Gen.choose64 (1L, 1000000000000000L) ]
            let! step = Gen.frequency [ 2, Gen.choose64 (0L, steps); 1, Steps.near [ 0L; steps / 2L; steps ] ]
            return from, until, steps, step
        }

    Prop.forAll (Arb.fromGen drawn) (fun (from, until, steps, step) ->
        let found = Ramp.Linear(float from, float until, steps).Invoke step
        let at = bigint (max 0L (min step steps))
        // from + (until - from) at / steps, times steps 2^60, a whole number on both sides
        let scale = bigint.Pow(2I, 60)
        let exact = (bigint from * (bigint steps - at) + bigint until * at) * scale
        let error = abs (bigint (found * 1152921504606846976.0) * bigint steps - exact)

        let allowed =
            bigint (max (abs from) (abs until)) * bigint steps * scale / bigint.Pow(2I, 51) + bigint steps

        error <= allowed)

[<Fact>]
let ``the example of the documentation`` () =
    Ramp.Linear(1.0, 0.0, 4L)
    |> Claimed.gives [ -1L, 1.0; 0L, 1.0; 1L, 0.75; 3L, 0.25; 4L, 0.0; 5L, 0.0 ]

[<Fact>]
let ``PyTorch's LinearLR`` () =
    let case = Vectors.case "torch-linear"
    let initial = case.Number "initial_lr"

    Ramp.Linear(initial * case.Number "start_factor", initial * case.Number "end_factor", case.StepsOf "total_iters")
    |> Vectors.agrees case.Steps case.Lr (1e-9 * initial)

// transformers, tests/optimization/test_optimization.py, ScheduleInitTest: 2 steps of warm-up, 10 in all, lr 10.
[<Fact>]
let ``transformers' linear schedule: its decay after the warm-up`` () =
    Ramp.Linear(10.0, 0.0, 8L)
    |> Claimed.givesAbout [ 0L, 10.0; 1L, 8.75; 2L, 7.5; 3L, 6.25; 4L, 5.0; 5L, 3.75; 6L, 2.5; 7L, 1.25 ]
