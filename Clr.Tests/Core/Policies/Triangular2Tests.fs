module Clr.Tests.Core.Policies.Triangular2Tests

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

        return
            {
                Schedule = Policy.Triangular2(baseLr, maxLr, cycle)
                Claims = PolicyClaims.Triangular2(baseLr, maxLr, cycle)
            }
    }

[<Law(1000)>]
let ``keeps its claims`` () = Claimed.keeps policies

[<Fact>]
let ``the examples of the documentation`` () =
    Policy.Triangular2(1.0, 5.0, 4L)
    |> Claimed.gives [ 0L, 1.0; 4L, 5.0; 7L, 2.0; 8L, 1.0; 9L, 1.5; 12L, 3.0 ]

    Policy.Triangular2(1.0, 5.0, Cycle.Of(2L, 4L))
    |> Claimed.gives [ 0L, 1.0; 2L, 5.0; 6L, 1.0; 7L, 2.0; 8L, 3.0 ]

[<Fact>]
let ``the form by step size is the form by cycle`` () =
    Assert.Equal(
        Policy.Triangular2(0.1, 0.2, Cycle.Symmetric 3L).Describe(),
        Policy.Triangular2(0.1, 0.2, 3L).Describe()
    )

    Assert.Equal(Cycle.Symmetric 3L, nonNull (PolicyClaims.Triangular2(0.1, 0.2, 3L).Cycle))
