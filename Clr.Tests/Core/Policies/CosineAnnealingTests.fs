module Clr.Tests.Core.Policies.CosineAnnealingTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

let policies =
    gen {
        let! struct (minLr, maxLr) = Parameters.bounds
        let! steps = Parameters.duration

        return
            {
                Schedule = Policy.CosineAnnealing(maxLr, minLr, steps)
                Claims = PolicyClaims.CosineAnnealing(maxLr, minLr, steps)
            }
    }

[<Law(1000)>]
let ``keeps its claims`` () = Claimed.keeps policies

[<Fact>]
let ``the examples of the documentation`` () =
    Policy.CosineAnnealing(1.0, 0.0, 4L) |> Claimed.gives [ 0L, 1.0; 2L, 0.5; 4L, 0.0; 5L, 0.0 ]

[<Fact>]
let ``no steps are a jump, not a division by zero`` () =
    Policy.CosineAnnealing(1.0, 0.5, 0L) |> Claimed.gives [ -1L, 1.0; 0L, 0.5; 1L, 0.5 ]
