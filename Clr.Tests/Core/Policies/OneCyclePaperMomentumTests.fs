module Clr.Tests.Core.Policies.OneCyclePaperMomentumTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

let policies =
    gen {
        let! struct (baseMomentum, maxMomentum) =
            Gen.elements [ struct (0.85, 0.95); struct (0.0, 1.0); struct (0.9, 0.9) ]

        let! cycle = Parameters.cycle

        return
            {
                Schedule = Policy.OneCyclePaperMomentum(cycle, baseMomentum, maxMomentum)
                Claims = PolicyClaims.OneCyclePaperMomentum(cycle, baseMomentum, maxMomentum)
            }
    }

[<Law(1000)>]
let ``keeps its claims`` () = Claimed.keeps policies

[<Fact>]
let ``the examples of the documentation`` () =
    Policy.OneCyclePaperMomentum(Cycle.Symmetric 2L)
    |> Claimed.givesAbout [ 0L, 0.95; 1L, 0.9; 2L, 0.85; 4L, 0.95; 5L, 0.95 ]
