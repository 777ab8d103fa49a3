module Clr.Tests.Core.Policies.StagedTriangularTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

let private stage =
    gen {
        let! struct (baseLr, maxLr) = Parameters.bounds
        let! stepSize = Parameters.shortDuration
        let! steps = Gen.choose64 (0L, 1000L)
        return TriangularStage(baseLr, maxLr, stepSize, steps)
    }

let policies =
    gen {
        let! stages = Gen.nonEmptyListOf stage |> Gen.map List.toArray

        return
            {
                Schedule = Policy.StagedTriangular stages
                Claims = PolicyClaims.StagedTriangular stages
            }
    }

[<Law(1000)>]
let ``keeps its claims`` () = Claimed.keeps policies

[<Fact>]
let ``table 2 keeps its claims`` () =
    match Laws.violationsFrom Run.seed (Policy.SmithTable2()) (PolicyClaims.SmithTable2()) with
    | [] -> ()
    | violation :: _ -> failwith $"{violation} {Run.again}"

[<Fact>]
let ``a stage that ends where its peak is due is told without it`` () =
    let stages = [| TriangularStage(1.0, 5.0, 2L, 2L); TriangularStage(0.1, 0.5, 1L, 2L) |]
    Policy.StagedTriangular stages |> Claimed.gives [ 0L, 1.0; 1L, 3.0; 2L, 0.1; 3L, 0.5; 4L, 0.1 ]
    let claims = PolicyClaims.StagedTriangular stages
    Assert.Equal<struct (int64 * float) seq>([ struct (0L, 1.0); struct (2L, 0.1); struct (3L, 0.5) ], claims.Values)
    Assert.True((Laws.violationsFrom Run.seed (Policy.StagedTriangular stages) claims).IsEmpty)

[<Fact>]
let ``the examples of the documentation`` () =
    Policy.StagedTriangular(TriangularStage(1.0, 5.0, 2L, 4L), TriangularStage(0.1, 0.5, 1L, 2L))
    |> Claimed.gives [ 0L, 1.0; 1L, 3.0; 2L, 5.0; 3L, 3.0; 4L, 0.1; 5L, 0.5; 6L, 0.1; 7L, 0.1 ]

    Policy.SmithTable2()
    |> Claimed.gives
        [
            0L, 0.001
            2000L, 0.005
            16000L, 0.0001
            17000L, 0.0005
            22000L, 0.00001
            22500L, 0.00005
            25000L, 0.00001
        ]
