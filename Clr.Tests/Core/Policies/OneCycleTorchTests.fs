module Clr.Tests.Core.Policies.OneCycleTorchTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

let policies =
    gen {
        let! maxLr = Parameters.rate |> Gen.map (max 1e-12)
        let! totalSteps = Gen.oneof [ Gen.choose64 (2L, 200L); Gen.choose64 (2L, 10_000_000L) ]
        let! threePhase = Gen.elements [ false; true ]
        let! share = Gen.choose (0, 499)

        let pctStart =
            match threePhase, share with
            | false, 0 -> 1.0
            | false, _ -> 1.9 * float share / 1000.0
            | true, _ -> float share / 1000.0

        let! divFactor = Gen.elements [ 1.0; 2.0; 10.0; 25.0 ]
        let! finalDivFactor = Gen.elements [ 1.0; 10.0; 1e4 ]
        let! anneal = Gen.elements [ Anneal.Linear; Anneal.Cosine; Anneal.OneMinusSqrt ]

        return
            {
                Schedule =
                    Policy.OneCycleTorch(maxLr, totalSteps, pctStart, divFactor, finalDivFactor, anneal, threePhase)
                Claims =
                    PolicyClaims.OneCycleTorch(
                        maxLr,
                        totalSteps,
                        pctStart,
                        divFactor,
                        finalDivFactor,
                        anneal,
                        threePhase
                    )
            }
    }

[<Law(1000)>]
let ``keeps its claims`` () = Claimed.keeps policies

/// PyTorch's last step is within its first phase: there is no other.
[<Fact>]
let ``where all of the run rises, the last update is at the peak`` () =
    Policy.OneCycleTorch(8.0, 40L, 1.0, 4.0, 2.0) |> Claimed.gives [ 0L, 2.0; 39L, 8.0; 40L, 8.0 ]
    Policy.OneCycleTorchMomentum(40L, 1.0, 0.5, 0.75) |> Claimed.gives [ 0L, 0.75; 39L, 0.5; 40L, 0.5 ]

    for schedule, claims in
        [
            Policy.OneCycleTorch(8.0, 40L, 1.0), PolicyClaims.OneCycleTorch(8.0, 40L, 1.0)
            Policy.OneCycleTorchMomentum(40L, 1.0), PolicyClaims.OneCycleTorchMomentum(40L, 1.0)
        ] do
        let found = Laws.violationsFrom Run.seed schedule claims
        Assert.True(found.IsEmpty, $"{found} {Run.again}")

[<Fact>]
let ``the examples of the documentation`` () =
    Policy.OneCycleTorch(25.0, 10L, 0.3, 25.0, 2.0, Anneal.Linear)
    |> Claimed.givesAbout
        [
            0L, 1.0
            1L, 13.0
            2L, 25.0
            3L, 21.5
            4L, 18.0
            5L, 14.5
            6L, 11.0
            7L, 7.5
            8L, 4.0
            9L, 0.5
            10L, 0.5
        ]
