module Clr.Tests.Core.Combinators.Map2Tests

open System
open Xunit
open FsCheck.FSharp
open Clr
open Clr.Tests
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

[<Law(500)>]
let ``map2: the function of both values`` () =
    means numbers none (fun k x -> x[0].Map2(x[1], fun a b -> a * k - b)) (fun k x t ->
        x[0].Invoke t * k - x[1].Invoke t)

[<Fact>]
let ``the example of the documentation`` () =
    Policy.Triangular(1.0, 5.0, 4L).Map2(Policy.Triangular(0.0, 8.0, 2L), (fun a b -> a * a + b))
    |> gives [ 0L, 1.0; 1L, 8.0; 2L, 17.0; 4L, 25.0 ]

[<Fact>]
let ``allocates nothing`` () =
    allocatesNothing (Policy.Triangular2(1.0, 5.0, 4L).Map2(Amplitude.Exponential 0.5, (fun a b -> a / b)))
