module Clr.Tests.Core.Combinators.TimesTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

[<Law(500)>]
let ``times: step by step`` () =
    means (Gen.constant ()) none (fun () x -> x[0].Times x[1]) (fun () x t -> x[0].Invoke t * x[1].Invoke t)

[<Law>]
let ``times commutes, and 1 is its unit`` () =
    let one = ofFunction (fun _ -> 1.0)

    means (Gen.constant ()) none (fun () x -> x[0].Times x[1]) (fun () x t -> x[1].Times(x[0]).Invoke t)
    .&. means (Gen.constant ()) none (fun () x -> x[0].Times one) (fun () x t -> x[0].Invoke t)

[<Fact>]
let ``the example of the documentation`` () =
    let c = Cycle.Symmetric 4L
    Wave.Triangle(c).Times(Amplitude.Halving c) |> gives [ 0L, 0.0; 4L, 1.0; 8L, 0.0; 12L, 0.5 ]

[<Fact>]
let ``allocates nothing`` () =
    allocatesNothing (Policy.Triangular(1.0, 5.0, 4L).Times(Policy.Triangular2(1.0, 5.0, 4L)))
