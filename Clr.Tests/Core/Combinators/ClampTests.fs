module Clr.Tests.Core.Combinators.ClampTests

open System
open Xunit
open FsCheck.FSharp
open Clr
open Clr.Tests
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

let private ends = Gen.two numbers |> Gen.map (fun (a, b) -> min a b, max a b)

[<Law(500)>]
let ``clamp: never below low, never above high`` () =
    means ends none (fun (low, high) x -> x[0].Clamp(low, high)) (fun (low, high) x t ->
        let value = x[0].Invoke t

        if value < low then low
        elif value > high then high
        else value)

[<Law>]
let ``clamping twice is clamping once`` () =
    means ends none (fun (low, high) x -> x[0].Clamp(low, high).Clamp(low, high)) (fun (low, high) x t ->
        x[0].Clamp(low, high).Invoke t)

[<Fact>]
let ``the example of the documentation`` () =
    Policy.Triangular(1.0, 5.0, 4L).Clamp(2.0, 4.0)
    |> gives [ 0L, 2.0; 1L, 2.0; 2L, 3.0; 4L, 4.0; 5L, 4.0 ]

[<Fact>]
let ``NaN stays NaN`` () = (ofFunction (fun _ -> nan)).Clamp(0.0, 1.0) |> gives [ 0L, nan ]

[<Fact>]
let ``allocates nothing`` () = allocatesNothing (Policy.Triangular2(1.0, 5.0, 4L).Clamp(2.0, 4.0))
