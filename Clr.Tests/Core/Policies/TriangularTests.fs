module Clr.Tests.Core.Policies.TriangularTests

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
                Schedule = Policy.Triangular(baseLr, maxLr, cycle)
                Claims = PolicyClaims.Triangular(baseLr, maxLr, cycle)
            }
    }

[<Law(1000)>]
let ``keeps its claims`` () = Claimed.keeps policies

[<Fact>]
let ``the examples of the documentation`` () =
    Policy.Triangular(0.001, 0.006, 2000L)
    |> Claimed.givesAbout [ 0L, 0.001; 1999L, 0.0059975; 2000L, 0.006; 2001L, 0.0059975; 4000L, 0.001 ]

    Policy.Triangular(1.0, 5.0, Cycle.Of(2L, 4L))
    |> Claimed.gives [ 0L, 1.0; 1L, 3.0; 2L, 5.0; 3L, 4.0; 6L, 1.0 ]

[<Fact>]
let ``the row of PyTorch's test_lrscheduler (cyclic, triangular)`` () =
    Policy.Triangular(1.0, 5.0, 4L)
    |> Claimed.gives (List.indexed [ 1; 2; 3; 4; 5; 4; 3; 2; 1; 2; 3 ] |> List.map (fun (t, lr) -> int64 t, float lr))

[<Fact>]
let ``the form by step size is the form by cycle`` () =
    Assert.Equal(Policy.Triangular(0.1, 0.2, Cycle.Symmetric 3L).Describe(), Policy.Triangular(0.1, 0.2, 3L).Describe())

    Assert.Equal(Cycle.Symmetric 3L, nonNull (PolicyClaims.Triangular(0.1, 0.2, 3L).Cycle))
