module Clr.Tests.Core.Policies.InverseSqrtWithWarmupTests

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

        let! timescale =
            Gen.oneof [ Gen.constant (System.Nullable()); Gen.map System.Nullable Parameters.shortDuration ]

        return
            {
                Schedule = Policy.InverseSqrtWithWarmup(maxLr, warmupSteps, timescale)
                Claims = PolicyClaims.InverseSqrtWithWarmup(maxLr, warmupSteps, timescale)
            }
    }

[<Law(1000)>]
let ``keeps its claims`` () = Claimed.keeps policies

[<Fact>]
let ``the examples of the documentation`` () =
    Policy.InverseSqrtWithWarmup(10.0, 2L)
    |> Claimed.givesAbout [ 0L, 0.0; 1L, 5.0; 2L, 10.0; 8L, 5.0; 32L, 2.5 ]

[<Fact>]
let ``a timescale of one's own says how slowly it falls`` () =
    // sqrt(16 / (16 + 48)) = 1/2, 48 steps after the warm-up of 4
    Policy.InverseSqrtWithWarmup(6.0, 4L, System.Nullable 16L) |> Claimed.gives [ 4L, 6.0; 52L, 3.0 ]
