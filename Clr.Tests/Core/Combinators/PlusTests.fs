module Clr.Tests.Core.Combinators.PlusTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

[<Law(500)>]
let ``plus: step by step`` () =
    means (Gen.constant ()) none (fun () x -> x[0].Plus x[1]) (fun () x t -> x[0].Invoke t + x[1].Invoke t)

[<Law>]
let ``plus commutes, and -0 is its unit`` () =
    let zero = ofFunction (fun _ -> -0.0)

    means (Gen.constant ()) none (fun () x -> x[0].Plus x[1]) (fun () x t -> x[1].Plus(x[0]).Invoke t)
    .&. means (Gen.constant ()) none (fun () x -> x[0].Plus zero) (fun () x t -> x[0].Invoke t)

[<Fact>]
let ``the example of the documentation`` () =
    Policy.Triangular(1.0, 5.0, 4L).Plus(Policy.Triangular(0.0, 8.0, 2L))
    |> gives [ 0L, 1.0; 1L, 6.0; 2L, 11.0; 4L, 5.0 ]

[<Fact>]
let ``allocates nothing`` () = allocatesNothing (Policy.Triangular(1.0, 5.0, 4L).Plus(Policy.Triangular2(1.0, 5.0, 4L)))
