module Clr.Tests.Core.Policies.WarmupStableDecayTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

let policies =
    gen {
        let! maxLr = Parameters.rate
        let! share = Gen.elements [ 0.0; 1e-6; 0.1; 1.0 ]
        let minLr = share * maxLr
        let length = Gen.oneof [ Gen.choose64 (0L, 50L); Gen.choose64 (0L, 1L <<< 40) ]
        let! warmupSteps = length
        let! stableSteps = length
        let! decaySteps = length
        let! decay = Gen.elements [ Anneal.Linear; Anneal.Cosine; Anneal.OneMinusSqrt ]

        return
            {
                Schedule = Policy.WarmupStableDecay(maxLr, warmupSteps, stableSteps, decaySteps, decay, minLr)
                Claims = PolicyClaims.WarmupStableDecay(maxLr, warmupSteps, stableSteps, decaySteps, decay, minLr)
            }
    }

[<Law(1000)>]
let ``keeps its claims`` () = Claimed.keeps policies

[<Fact>]
let ``the examples of the documentation`` () =
    Policy.WarmupStableDecay(10.0, 2L, 3L, 4L, Anneal.Linear)
    |> Claimed.gives [ 0L, 0.0; 1L, 5.0; 2L, 10.0; 5L, 10.0; 6L, 7.5; 9L, 0.0; 10L, 0.0 ]

[<Fact>]
let ``the decay shapes of the paper`` () =
    // A. Hägele et al. (arXiv:2405.18392), section 3: 1 - sqrt((t - start) / length)
    Policy.WarmupStableDecay(1.0, 0L, 10L, 16L)
    |> Claimed.givesAbout [ 10L, 1.0; 11L, 0.75; 14L, 0.5; 19L, 0.25; 26L, 0.0 ]

[<Fact>]
let ``without warm-up it begins with the rate, before step 0 too`` () =
    Policy.WarmupStableDecay(5.0, 0L, 4L, 4L, Anneal.Linear, 1.0)
    |> Claimed.gives [ -1L, 5.0; 0L, 5.0; 4L, 5.0; 6L, 3.0; 8L, 1.0 ]
