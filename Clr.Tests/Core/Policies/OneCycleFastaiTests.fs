module Clr.Tests.Core.Policies.OneCycleFastaiTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

let policies =
    gen {
        let! maxLr = Parameters.rate |> Gen.map (max 1e-12)
        let! totalSteps = Gen.oneof [ Gen.choose64 (1L, 200L); Gen.choose64 (1L, 10_000_000L) ]
        let! pctStart = Gen.elements [ 0.0; 0.1; 0.25; 0.3; 0.5; 1.0 ]
        let! div = Gen.elements [ 1.0; 25.0 ]
        let! divFinal = Gen.elements [ 1.0; 1e5 ]

        return
            {
                Schedule = Policy.OneCycleFastai(maxLr, totalSteps, pctStart, div, divFinal)
                Claims = PolicyClaims.OneCycleFastai(maxLr, totalSteps, pctStart, div, divFinal)
            }
    }

[<Law(1000)>]
let ``keeps its claims`` () = Claimed.keeps policies

[<Fact>]
let ``the examples of the documentation`` () =
    Policy.OneCycleFastai(1.0, 4L, 0.5, 5.0, 10.0)
    |> Claimed.givesAbout [ 0L, 0.2; 1L, 0.6; 2L, 1.0; 3L, 0.55; 4L, 0.1 ]

[<Fact>]
let ``half of each phase is half of its way`` () =
    let schedule = Policy.OneCycleFastai(1.0, 100L, 0.3, 1e300, 1e300)

    for step, expected in [ 0L, 0.0; 15L, 0.5; 30L, 1.0; 65L, 0.5; 100L, 0.0 ] do
        Bits.within 1e-15 expected (schedule.Invoke step) $"step {step}"
