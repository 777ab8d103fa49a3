module Clr.Tests.Core.Policies.OneCycleMomentumTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

let policies =
    gen {
        let! totalSteps = Gen.oneof [ Gen.choose64 (6L, 200L); Gen.choose64 (6L, 10_000_000L) ]
        let! threePhase = Gen.elements [ false; true ]

        let! peak =
            Gen.choose64 (
                if threePhase then
                    1L, (totalSteps + 1L) / 2L - 2L
                else
                    0L, totalSteps - 2L
            )
        // half a step more or less is rounded away
        let! within = Gen.elements [ -0.4; 0.0; 0.4 ]
        let pctStart = (float (peak + 1L) + within) / float totalSteps

        let! struct (baseMomentum, maxMomentum) =
            Gen.elements [ struct (0.85, 0.95); struct (0.0, 1.0); struct (0.9, 0.9) ]

        let! anneal = Gen.elements [ Anneal.Linear; Anneal.Cosine; Anneal.OneMinusSqrt ]

        return
            {
                Schedule = Policy.OneCycleMomentum(totalSteps, pctStart, baseMomentum, maxMomentum, anneal, threePhase)
                Claims =
                    PolicyClaims.OneCycleMomentum(totalSteps, pctStart, baseMomentum, maxMomentum, anneal, threePhase)
            }
    }

[<Law(1000)>]
let ``keeps its claims`` () = Claimed.keeps policies

[<Fact>]
let ``the examples of the documentation`` () =
    Policy.OneCycleMomentum(10L, anneal = Anneal.Linear)
    |> Claimed.givesAbout [ 0L, 0.95; 1L, 0.9; 2L, 0.85; 9L, 0.95; 10L, 0.95 ]
