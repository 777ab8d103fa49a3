module Clr.Tests.Core.Combinators.MinusTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

[<Law(500)>]
let ``minus: step by step`` () =
    means (Gen.constant ()) none (fun () x -> x[0].Minus x[1]) (fun () x t -> x[0].Invoke t - x[1].Invoke t)

[<Law>]
let ``what is taken from itself is 0`` () =
    means (Gen.constant ()) none (fun () x -> x[0].Minus x[0]) (fun () _ _ -> 0.0)

[<Fact>]
let ``the example of the documentation`` () =
    Policy.Triangular(1.0, 5.0, 4L).Minus(Policy.Triangular(0.0, 1.0, 2L))
    |> gives [ 0L, 1.0; 1L, 1.5; 2L, 2.0; 4L, 5.0 ]

[<Fact>]
let ``allocates nothing`` () =
    allocatesNothing (Policy.Triangular(1.0, 5.0, 4L).Minus(Policy.Triangular2(1.0, 5.0, 4L)))
