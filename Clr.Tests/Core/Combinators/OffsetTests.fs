module Clr.Tests.Core.Combinators.OffsetTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

[<Law(500)>]
let ``offset: the sum with a number`` () =
    means numbers none (fun amount x -> x[0].Offset amount) (fun amount x t -> x[0].Invoke t + amount)

[<Fact>]
let ``the example of the documentation`` () =
    Policy.Triangular(1.0, 5.0, 4L).Offset 10.0 |> gives [ 0L, 11.0; 3L, 14.0; 4L, 15.0; 5L, 14.0 ]

[<Fact>]
let ``allocates nothing`` () = allocatesNothing (Policy.Triangular(1.0, 5.0, 4L).Offset 3.0)
