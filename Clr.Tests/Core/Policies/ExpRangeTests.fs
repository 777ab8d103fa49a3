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

/// Above sqrt(2) - 1, where the domain is exact.
let private shrinkingGamma = Gen.choose (42, 99) |> Gen.map (fun hundredths -> float hundredths / 100.0)

[<Law(200)>]
let ``rising halves shrink exactly while up (1 - gamma^2) <= 2: at the last such length they do, at the next they do not``
    ()
    =
    Prop.forAll (Arb.fromGen shrinkingGamma) (fun gamma ->
        let longest = int64 (floor (2.0 / ((1.0 - gamma) * (1.0 + gamma))))
        let claims up = PolicyClaims.ExpRange(0.0, 1.0, Cycle.Of(up, 1L), gamma)

        // by hundredths, so that the ways between the last length and the next are far wider than a rounding
        let change up p = gamma ** float p * (gamma - float p * (1.0 - gamma)) / float up

        let shrinks up = List.forall (fun p -> abs (change up (p + 1L)) <= abs (change up p) + 1e-15) [ 0L .. up - 2L ]

        (claims longest).HalfCycles = HalfCycles.Shrinking
        && (claims (longest + 1L)).HalfCycles = HalfCycles.ShrinkingFalls
        && shrinks longest
        && not (shrinks (longest + 1L)))

[<Fact>]
let ``gamma 0.75: 2 / (1 - 9 / 16) = 4.57`` () =
    Assert.Equal(HalfCycles.Shrinking, PolicyClaims.ExpRange(0.0, 1.0, 4L, 0.75).HalfCycles)
    Assert.Equal(HalfCycles.ShrinkingFalls, PolicyClaims.ExpRange(0.0, 1.0, 5L, 0.75).HalfCycles)
    // 5 up: 0.15, 0.075, 0.0281..., 0, -0.0158... of the range, and 0 is the smallest
    let claims = PolicyClaims.ExpRange(0.0, 1.0, 5L, 0.75)
    Assert.Equal(0.0, (nonNull claims.Change).Invoke 3L)
    Assert.True(abs ((nonNull claims.Change).Invoke 4L) > 0.01)

[<Fact>]
let ``the form by step size is the form by cycle`` () =
    Assert.Equal(
        Policy.ExpRange(0.1, 0.2, Cycle.Symmetric 3L, 0.9).Describe(),
        Policy.ExpRange(0.1, 0.2, 3L, 0.9).Describe()
    )

    Assert.Equal(Cycle.Symmetric 3L, nonNull (PolicyClaims.ExpRange(0.1, 0.2, 3L, 0.9).Cycle))
