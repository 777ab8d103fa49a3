module Clr.Tests.Core.Policies.OneCyclePaperTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

let policies =
    gen {
        let! struct (minLr, maxLr) = Parameters.bounds
        let! share = Gen.elements [ 0.0; 0.01; 1.0 ]
        let finalLr = share * minLr

        let! cycle =
            Gen.map2 (fun up down -> Cycle.Of(up, down)) Parameters.shortDuration Parameters.shortDuration

        let! rest = Gen.choose64 (1L, 100_000L)
        let totalSteps = cycle.Period + rest

        return
            {
                Schedule = Policy.OneCyclePaper(minLr, maxLr, finalLr, cycle, totalSteps)
                Claims = PolicyClaims.OneCyclePaper(minLr, maxLr, finalLr, cycle, totalSteps)
            }
    }

[<Law(1000)>]
let ``keeps its claims`` () = Claimed.keeps policies

[<Fact>]
let ``the examples of the documentation`` () =
    Policy.OneCyclePaper(1.0, 5.0, 0.0, Cycle.Symmetric 2L, 9L)
    |> Claimed.gives [ 0L, 1.0; 1L, 3.0; 2L, 5.0; 3L, 3.0; 4L, 1.0; 5L, 0.75; 6L, 0.5; 7L, 0.25; 8L, 0.0; 9L, 0.0 ]
