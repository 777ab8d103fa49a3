module Clr.Tests.Core.Policies.ExpRangeBothBoundsTests

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
                Schedule = Policy.ExpRangeBothBounds(baseLr, maxLr, cycle, gamma)
                Claims = PolicyClaims.ExpRangeBothBounds(baseLr, maxLr, cycle, gamma)
            }
    }

[<Law(1000)>]
let ``keeps its claims`` () = Claimed.keeps policies

[<Fact>]
let ``the examples of the documentation`` () =
    Policy.ExpRangeBothBounds(1.0, 5.0, 2L, 0.5)
    |> Claimed.gives [ 0L, 1.0; 1L, 1.5; 2L, 1.25; 3L, 0.375; 4L, 0.0625 ]

    Policy.ExpRangeBothBounds(1.0, 5.0, Cycle.Of(1L, 2L), 0.5)
    |> Claimed.gives [ 0L, 1.0; 1L, 2.5; 2L, 0.75; 3L, 0.125 ]

[<Fact>]
let ``the form by step size is the form by cycle`` () =
    Assert.Equal(
        Policy.ExpRangeBothBounds(0.1, 0.2, Cycle.Symmetric 3L, 0.9).Describe(),
        Policy.ExpRangeBothBounds(0.1, 0.2, 3L, 0.9).Describe()
    )

    Assert.Equal(Cycle.Symmetric 3L, nonNull (PolicyClaims.ExpRangeBothBounds(0.1, 0.2, 3L, 0.9).Cycle))
