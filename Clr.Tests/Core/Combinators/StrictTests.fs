module Clr.Tests.Core.Combinators.StrictTests

open System
open Xunit
open FsCheck.FSharp
open Clr
open Clr.Tests
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

[<Law(1000)>]
let ``strict: the schedule on its n steps, NaN beyond them`` () =
    means durations (fun n -> [ n; -1L ]) (fun n x -> x[0].Strict n) (fun n x t ->
        if 0L <= t && t < n then x[0].Invoke t else nan)

[<Fact>]
let ``the example of the documentation`` () =
    Policy.Triangular(1.0, 5.0, 4L).Strict 4L |> gives [ -1L, nan; 0L, 1.0; 3L, 4.0; 4L, nan ]

[<Fact>]
let ``allocates nothing`` () = allocatesNothing (Policy.Triangular(1.0, 5.0, 4L).Strict 20L)
