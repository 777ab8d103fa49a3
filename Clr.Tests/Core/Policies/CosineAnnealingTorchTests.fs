module Clr.Tests.Core.Policies.CosineAnnealingTorchTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

let policies =
    gen {
        let! struct (minLr, maxLr) = Parameters.bounds
        let! tMax = Parameters.duration |> Gen.map (min (1L <<< 61))

        return
            {
                Schedule = Policy.CosineAnnealingTorch(maxLr, minLr, tMax)
                Claims = PolicyClaims.CosineAnnealingTorch(maxLr, minLr, tMax)
            }
    }

[<Law(1000)>]
let ``keeps its claims`` () = Claimed.keeps policies

[<Fact>]
let ``the examples of the documentation`` () =
    Policy.CosineAnnealingTorch(1.0, 0.0, 2L)
    |> Claimed.gives [ 0L, 1.0; 1L, 0.5; 2L, 0.0; 3L, 0.5; 4L, 1.0 ]
