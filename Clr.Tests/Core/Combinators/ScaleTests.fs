module Clr.Tests.Core.Combinators.ScaleTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

[<Law(500)>]
let ``scale: the product with a number`` () =
    means numbers none (fun factor x -> x[0].Scale factor) (fun factor x t -> factor * x[0].Invoke t)

[<Law>]
let ``1 changes nothing, powers of two compose exactly`` () =
    means (Gen.constant ()) none (fun () x -> x[0].Scale 1.0) (fun () x t -> x[0].Invoke t)
    .&. means (Gen.constant ()) none (fun () x -> x[0].Scale(0.5).Scale 8.0) (fun () x t -> x[0].Scale(4.0).Invoke t)

[<Fact>]
let ``the example of the documentation`` () =
    Policy.Triangular(1.0, 5.0, 4L).Scale 0.5 |> gives [ 0L, 0.5; 3L, 2.0; 4L, 2.5; 5L, 2.0 ]

[<Fact>]
let ``allocates nothing`` () = allocatesNothing (Policy.Triangular(1.0, 5.0, 4L).Scale 3.0)
