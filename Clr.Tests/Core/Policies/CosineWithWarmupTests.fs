module Clr.Tests.Core.Policies.CosineWithWarmupTests

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
        let! share = Gen.elements [ 0.0; 1e-6; 0.1; 1.0 ]
        let minLr = share * maxLr

        return
            {
                Schedule = Policy.CosineWithWarmup(maxLr, warmupSteps, totalSteps, minLr)
                Claims = PolicyClaims.CosineWithWarmup(maxLr, warmupSteps, totalSteps, minLr)
            }
    }

[<Law(1000)>]
let ``keeps its claims`` () = Claimed.keeps policies

[<Fact>]
let ``the examples of the documentation`` () =
    Policy.CosineWithWarmup(10.0, 2L, 10L)
    |> Claimed.givesAbout [ 0L, 0.0; 1L, 5.0; 2L, 10.0; 6L, 5.0; 10L, 0.0 ]
