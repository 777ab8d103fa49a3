module Clr.Tests.Core.Combinators.BetweenTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Nodes
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

[<Law(500)>]
let ``between: interpolated by the schedule`` () =
    means (Gen.two numbers) none (fun (a, b) x -> x[0].Between(min a b, max a b)) (fun (a, b) x t ->
        Interpolation.Lerp(min a b, max a b, x[0].Invoke t))

[<Fact>]
let ``the example of the documentation`` () =
    Wave.Triangle(Cycle.Symmetric 4L).Between(1.0, 5.0)
    |> gives [ 0L, 1.0; 1L, 2.0; 3L, 4.0; 4L, 5.0; 5L, 4.0; 8L, 1.0 ]

[<Fact>]
let ``allocates nothing`` () = allocatesNothing (Wave.Triangle(Cycle.Symmetric 4L).Between(1.0, 5.0))
