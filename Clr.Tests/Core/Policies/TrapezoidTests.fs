module Clr.Tests.Core.Policies.TrapezoidTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

let policies =
    gen {
        let! maxLr = Parameters.rate
        let length = Gen.oneof [ Gen.choose64 (0L, 50L); Gen.choose64 (0L, 1L <<< 40) ]
        let! warmupSteps = length
        let! cooldownSteps = length
        let! rest = length
        let totalSteps = max 1L (warmupSteps + cooldownSteps + rest)

        return
            {
                Schedule = Policy.Trapezoid(maxLr, warmupSteps, cooldownSteps, totalSteps)
                Claims = PolicyClaims.Trapezoid(maxLr, warmupSteps, cooldownSteps, totalSteps)
            }
    }

[<Law(1000)>]
let ``keeps its claims`` () = Claimed.keeps policies

[<Fact>]
let ``the examples of the documentation`` () =
    Policy.Trapezoid(10.0, 2L, 4L, 9L)
    |> Claimed.gives [ 0L, 0.0; 1L, 5.0; 2L, 10.0; 5L, 10.0; 6L, 7.5; 9L, 0.0 ]
