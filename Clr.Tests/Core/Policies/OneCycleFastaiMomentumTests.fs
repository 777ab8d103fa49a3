module Clr.Tests.Core.Policies.OneCycleFastaiMomentumTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

let policies =
    gen {
        let! totalSteps = Gen.oneof [ Gen.choose64 (1L, 200L); Gen.choose64 (1L, 10_000_000L) ]
        let! pctStart = Gen.elements [ 0.0; 0.25; 0.5; 1.0 ]
        let momentum = Gen.elements [ 0.0; 0.85; 0.95; 1.0 ]
        let! start = momentum
        let! middle = momentum
        let! last = momentum

        return
            {
                Schedule = Policy.OneCycleFastaiMomentum(totalSteps, pctStart, start, middle, last)
                Claims = PolicyClaims.OneCycleFastaiMomentum(totalSteps, pctStart, start, middle, last)
            }
    }

[<Law(1000)>]
let ``keeps its claims`` () = Claimed.keeps policies

[<Fact>]
let ``the examples of the documentation`` () =
    Policy.OneCycleFastaiMomentum(4L, 0.5)
    |> Claimed.givesAbout [ 0L, 0.95; 1L, 0.9; 2L, 0.85; 3L, 0.9; 4L, 0.95 ]
