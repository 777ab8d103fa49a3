module Clr.Tests.Core.Policies.LinearWithWarmupTests

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

        return
            {
                Schedule = Policy.LinearWithWarmup(maxLr, warmupSteps, totalSteps)
                Claims = PolicyClaims.LinearWithWarmup(maxLr, warmupSteps, totalSteps)
            }
    }

[<Law(1000)>]
let ``keeps its claims`` () = Claimed.keeps policies

[<Fact>]
let ``the examples of the documentation`` () =
    Policy.LinearWithWarmup(10.0, 2L, 10L)
    |> Claimed.gives [ 0L, 0.0; 1L, 5.0; 2L, 10.0; 3L, 8.75; 9L, 1.25; 10L, 0.0; 11L, 0.0 ]
