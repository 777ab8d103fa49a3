module Clr.Tests.Core.Combinators.MaxTests

open System
open Xunit
open FsCheck.FSharp
open Clr
open Clr.Tests
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

[<Law(500)>]
let ``the one that is max: step by step`` () =
    means (Gen.constant ()) none (fun () x -> x[0].Max x[1]) (fun () x t -> Math.Max(x[0].Invoke t, x[1].Invoke t))

[<Law>]
let ``max commutes, associates, and is idempotent`` () =
    means (Gen.constant ()) none (fun () x -> x[0].Max x[1]) (fun () x t -> x[1].Max(x[0]).Invoke t)
    .&. means (Gen.constant ()) none (fun () x -> x[0].Max(x[1]).Max x[2]) (fun () x t ->
        x[0].Max(x[1].Max x[2]).Invoke t)
    .&. means (Gen.constant ()) none (fun () x -> x[0].Max x[0]) (fun () x t -> x[0].Invoke t)

[<Fact>]
let ``NaN is not swallowed`` () =
    (ofFunction (fun _ -> nan)).Max(ofFunction (fun _ -> 1.0)) |> gives [ 0L, nan ]
    (ofFunction (fun _ -> 1.0)).Max(ofFunction (fun _ -> nan)) |> gives [ 0L, nan ]

[<Fact>]
let ``the example of the documentation`` () =
    Policy.Triangular(1.0, 5.0, 4L).Max(Policy.Triangular(0.0, 8.0, 2L))
    |> gives [ 0L, 1.0; 1L, 4.0; 2L, 8.0; 4L, 5.0 ]

[<Fact>]
let ``allocates nothing`` () = allocatesNothing (Policy.Triangular(1.0, 5.0, 4L).Max(Policy.Triangular2(1.0, 5.0, 4L)))
