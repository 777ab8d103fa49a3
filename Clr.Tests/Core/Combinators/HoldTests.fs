module Clr.Tests.Core.Combinators.HoldTests

open Xunit
open Clr
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

[<Law(1000)>]
let ``hold: the value at n from n on, that at 0 before 0`` () =
    means durations List.singleton (fun n x -> x[0].Hold n) (fun n x t ->
        if t < 0L then x[0].Invoke 0L
        elif t > n then x[0].Invoke n
        else x[0].Invoke t)

[<Law(500)>]
let ``holding twice is holding at the earlier step`` () =
    means
        (FsCheck.FSharp.Gen.two durations)
        (fun (a, b) -> [ a; b ])
        (fun (a, b) x -> x[0].Hold(a).Hold b)
        (fun (a, b) x t -> x[0].Hold(min a b).Invoke t)

[<Fact>]
let ``the example of the documentation`` () =
    Policy.Triangular(1.0, 5.0, 4L).Hold 3L
    |> gives [ -1L, 1.0; 0L, 1.0; 2L, 3.0; 3L, 4.0; 4L, 4.0; 100L, 4.0 ]

[<Fact>]
let ``allocates nothing`` () = allocatesNothing (Policy.Triangular(1.0, 5.0, 4L).Hold 20L)
