module Clr.Tests.Core.Policies.NoamTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

let policies =
    gen {
        let! modelSize = Gen.choose64 (1L, 10_000L)
        let! warmupSteps = Gen.oneof [ Parameters.shortDuration; Gen.choose64 (1L, 1L <<< 40) ]
        let! factor = Gen.elements [ 0.0; 1.0; 2.0 ]

        return
            {
                Schedule = Policy.Noam(modelSize, warmupSteps, factor)
                Claims = PolicyClaims.Noam(modelSize, warmupSteps, factor)
            }
    }

[<Law(1000)>]
let ``keeps its claims`` () = Claimed.keeps policies

[<Fact>]
let ``the examples of the documentation`` () =
    Policy.Noam(4L, 4L, 8.0) |> Claimed.givesAbout [ 0L, 0.5; 1L, 1.0; 3L, 2.0; 15L, 1.0 ]

[<Fact>]
let ``equation 3 of the paper`` () =
    let schedule = Policy.Noam(512L, 4000L)

    for step in [ 1L; 2L; 100L; 3999L; 4000L; 4001L; 100_000L ] do
        let expected = 512.0 ** -0.5 * min (float step ** -0.5) (float step * 4000.0 ** -1.5)
        Bits.within (1e-13 * expected) expected (schedule.Invoke(step - 1L)) $"update {step}"
