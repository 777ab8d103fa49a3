module Clr.Tests.Core.Policies.ConstantWithWarmupTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

let policies =
    gen {
        let! maxLr = Parameters.rate
        let! warmupSteps = Gen.oneof [ Gen.constant 0L; Parameters.shortDuration; Gen.choose64 (0L, 1L <<< 40) ]

        return
            {
                Schedule = Policy.ConstantWithWarmup(maxLr, warmupSteps)
                Claims = PolicyClaims.ConstantWithWarmup(maxLr, warmupSteps)
            }
    }

[<Law(1000)>]
let ``keeps its claims`` () = Claimed.keeps policies

[<Fact>]
let ``the examples of the documentation`` () =
    Policy.ConstantWithWarmup(10.0, 4L) |> Claimed.gives [ 0L, 0.0; 1L, 2.5; 4L, 10.0; 5L, 10.0 ]

[<Fact>]
let ``without warm-up it is the rate, before step 0 too`` () =
    Policy.ConstantWithWarmup(5.0, 0L) |> Claimed.gives [ -1L, 5.0; 0L, 5.0; 1L, 5.0 ]
