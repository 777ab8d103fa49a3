module Clr.Tests.Core.Policies.MultiStepTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

let policies =
    gen {
        let! initialLr = Parameters.rate
        let! gamma = Parameters.gamma
        let! milestones = Gen.listOf (Gen.choose64 (0L, 300L)) |> Gen.map (List.sort >> List.toArray)

        return
            {
                Schedule = Policy.MultiStep(initialLr, gamma, milestones)
                Claims = PolicyClaims.MultiStep(initialLr, gamma, milestones)
            }
    }

[<Law(1000)>]
let ``keeps its claims`` () = Claimed.keeps policies

[<Fact>]
let ``the examples of the documentation`` () =
    Policy.MultiStep(0.1, 0.1, 30L, 80L, 80L)
    |> Claimed.givesAbout [ 29L, 0.1; 30L, 0.01; 79L, 0.01; 80L, 0.0001 ]
