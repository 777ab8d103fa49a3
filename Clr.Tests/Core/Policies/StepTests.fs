module Clr.Tests.Core.Policies.StepTests

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
        let! every = Parameters.duration

        return
            {
                Schedule = Policy.Step(initialLr, gamma, every)
                Claims = PolicyClaims.Step(initialLr, gamma, every)
            }
    }

[<Law(1000)>]
let ``keeps its claims`` () = Claimed.keeps policies

[<Fact>]
let ``the examples of the documentation`` () =
    Policy.Step(0.1, 0.1, 30L) |> Claimed.givesAbout [ 0L, 0.1; 29L, 0.1; 30L, 0.01; 60L, 0.001 ]
