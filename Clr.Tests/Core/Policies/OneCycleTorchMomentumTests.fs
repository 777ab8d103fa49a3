module Clr.Tests.Core.Policies.OneCycleTorchMomentumTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

let policies =
    gen {
        let! totalSteps = Gen.oneof [ Gen.choose64 (2L, 200L); Gen.choose64 (2L, 10_000_000L) ]
        let! threePhase = Gen.elements [ false; true ]
        let! share = Gen.choose (0, 499)

        let pctStart =
            match threePhase, share with
            | false, 0 -> 1.0
            | false, _ -> 1.9 * float share / 1000.0
            | true, _ -> float share / 1000.0

        let! struct (baseMomentum, maxMomentum) =
            Gen.elements [ struct (0.85, 0.95); struct (0.0, 1.0); struct (0.9, 0.9) ]

        let! anneal = Gen.elements [ Anneal.Linear; Anneal.Cosine; Anneal.OneMinusSqrt ]

        return
            {
                Schedule =
                    Policy.OneCycleTorchMomentum(totalSteps, pctStart, baseMomentum, maxMomentum, anneal, threePhase)
                Claims =
                    PolicyClaims.OneCycleTorchMomentum(
                        totalSteps,
                        pctStart,
                        baseMomentum,
                        maxMomentum,
                        anneal,
                        threePhase
                    )
            }
    }

[<Law(1000)>]
let ``keeps its claims`` () = Claimed.keeps policies

[<Fact>]
let ``the examples of the documentation`` () =
    Policy.OneCycleTorchMomentum(10L, 0.3, 0.1, 0.9, Anneal.Linear)
    |> Claimed.givesAbout [ 0L, 0.9; 1L, 0.5; 2L, 0.1; 9L, 0.9 ]
