module Clr.Tests.Core.Policies.FlatThenCosineTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

let policies =
    gen {
        let! struct (finalLr, maxLr) = Parameters.bounds
        let! flatSteps = Gen.choose64 (0L, 1000L)
        let! rest = Gen.oneof [ Gen.choose64 (0L, 5L); Gen.choose64 (0L, 1L <<< 40) ]
        let totalSteps = max 1L (flatSteps + rest)

        return
            {
                Schedule = Policy.FlatThenCosine(maxLr, finalLr, flatSteps, totalSteps)
                Claims = PolicyClaims.FlatThenCosine(maxLr, finalLr, flatSteps, totalSteps)
            }
    }

[<Law(1000)>]
let ``keeps its claims`` () = Claimed.keeps policies

[<Fact>]
let ``the examples of the documentation`` () =
    Policy.FlatThenCosine(1.0, 0.0, 3L, 7L) |> Claimed.gives [ 0L, 1.0; 3L, 1.0; 5L, 0.5; 7L, 0.0 ]
