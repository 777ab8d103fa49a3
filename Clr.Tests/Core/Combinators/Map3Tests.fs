module Clr.Tests.Core.Combinators.Map3Tests

open System
open Xunit
open FsCheck.FSharp
open Clr
open Clr.Tests
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

[<Law(500)>]
let ``map3: the function of all three values`` () =
    means numbers none (fun k x -> x[0].Map3(x[1], x[2], fun a b c -> a * k - b / c)) (fun k x t ->
        x[0].Invoke t * k - x[1].Invoke t / x[2].Invoke t)

[<Fact>]
let ``the example of the documentation`` () =
    Wave
        .Triangle(Cycle.Symmetric 4L)
        .Map3(Ramp.Linear(0.0, 4.0, 8L), Ramp.Constant 10.0, (fun w low high -> low + (high - low) * w))
    |> gives [ 0L, 0.0; 2L, 5.5; 4L, 10.0; 8L, 4.0 ]

[<Fact>]
let ``allocates nothing`` () =
    allocatesNothing (
        Policy.Triangular2(1.0, 5.0, 4L).Map3(Ramp.Constant 1.0, Ramp.Constant 2.0, (fun a b c -> a + b * c))
    )
