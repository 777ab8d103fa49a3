module Clr.Tests.Core.Policies.CosineWithHardRestartsWithWarmupTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

let policies =
    gen {
        let! maxLr = Parameters.rate
        let! warmupSteps = Gen.oneof [ Gen.constant 0L; Parameters.shortDuration; Gen.choose64 (0L, 1L <<< 40) ]
        let! rest = Gen.oneof [ Gen.choose64 (0L, 5L); Gen.choose64 (0L, 1L <<< 40) ]
        let totalSteps = max 1L (warmupSteps + rest)
        let! cycles = Gen.choose (1, 7)

        return
            {
                Schedule = Policy.CosineWithHardRestartsWithWarmup(maxLr, warmupSteps, totalSteps, cycles)
                Claims = PolicyClaims.CosineWithHardRestartsWithWarmup(maxLr, warmupSteps, totalSteps, cycles)
            }
    }

[<Law(1000)>]
let ``keeps its claims`` () = Claimed.keeps policies

[<Fact>]
let ``the examples of the documentation`` () =
    Policy.CosineWithHardRestartsWithWarmup(10.0, 2L, 10L, 2)
    |> Claimed.givesAbout [ 0L, 0.0; 1L, 5.0; 2L, 10.0; 4L, 5.0; 5L, 1.4644660940672627; 6L, 10.0; 8L, 5.0; 10L, 0.0 ]

[<Fact>]
let ``the formula, also where the cycles do not divide the run`` () =
    // transformers, _get_cosine_with_hard_restarts_schedule_with_warmup_lr_lambda
    for cycles in 1..6 do
        let schedule = Policy.CosineWithHardRestartsWithWarmup(1.0, 3L, 40L, cycles)

        for step in 3L .. 39L do
            // the share of the way through its cycle, in exact integers: the formula's own remainder may round down to 0 late
            let position = (step - 3L) * int64 cycles % 37L
            let expected = 0.5 * (1.0 + cos (System.Math.PI * float position / 37.0))
            Bits.within 1e-14 expected (schedule.Invoke step) $"{cycles} cycles at {step}"
