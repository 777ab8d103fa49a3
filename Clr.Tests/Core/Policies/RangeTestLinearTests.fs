module Clr.Tests.Core.Policies.RangeTestLinearTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

let policies =
    gen {
        let! struct (minLr, maxLr) = Parameters.bounds
        let! totalSteps = Parameters.duration |> Gen.map ((+) 1L)

        return
            {
                Schedule = Policy.RangeTestLinear(minLr, maxLr, totalSteps)
                Claims = PolicyClaims.RangeTestLinear(minLr, maxLr, totalSteps)
            }
    }

[<Law(1000)>]
let ``keeps its claims`` () = Claimed.keeps policies

[<Fact>]
let ``the examples of the documentation`` () =
    Policy.RangeTestLinear(0.0, 1.0, 5L) |> Claimed.gives [ 0L, 0.0; 1L, 0.25; 4L, 1.0; 5L, 1.0 ]
