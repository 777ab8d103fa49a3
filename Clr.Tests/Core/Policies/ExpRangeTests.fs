module Clr.Tests.Core.Policies.ExpRangeTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

let policies =
    gen {
        let! struct (baseLr, maxLr) = Parameters.bounds
        let! cycle = Parameters.cycle
        let! gamma = Parameters.gamma

        return
            {
                Schedule = Policy.ExpRange(baseLr, maxLr, cycle, gamma)
                Claims = PolicyClaims.ExpRange(baseLr, maxLr, cycle, gamma)
            }
    }

[<Law(1000)>]
let ``keeps its claims`` () = Claimed.keeps policies

[<Fact>]
let ``the examples of the documentation`` () =
    Policy.ExpRange(0.0, 1.0, 2L, 0.5)
    |> Claimed.gives [ 0L, 0.0; 1L, 0.25; 2L, 0.25; 3L, 0.0625; 4L, 0.0; 6L, 0.015625 ]

    Policy.ExpRange(0.0, 1.0, Cycle.Of(1L, 2L), 0.5)
    |> Claimed.gives [ 0L, 0.0; 1L, 0.5; 2L, 0.125; 3L, 0.0; 4L, 0.0625 ]

[<Fact>]
let ``rising halves are claimed to shrink only while stepSize <= gamma / (1 - gamma)`` () =
    // gamma 0.75: 0.75 / 0.25 = 3
    Assert.Equal(HalfCycles.Shrinking, PolicyClaims.ExpRange(0.0, 1.0, 3L, 0.75).HalfCycles)
    Assert.Equal(HalfCycles.ShrinkingFalls, PolicyClaims.ExpRange(0.0, 1.0, 4L, 0.75).HalfCycles)

[<Fact>]
let ``the form by step size is the form by cycle`` () =
    Assert.Equal(
        Policy.ExpRange(0.1, 0.2, Cycle.Symmetric 3L, 0.9).Describe(),
        Policy.ExpRange(0.1, 0.2, 3L, 0.9).Describe()
    )

    Assert.Equal(Cycle.Symmetric 3L, nonNull (PolicyClaims.ExpRange(0.1, 0.2, 3L, 0.9).Cycle))
