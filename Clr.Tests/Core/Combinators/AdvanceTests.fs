module Clr.Tests.Core.Combinators.AdvanceTests

open System
open Xunit
open FsCheck.FSharp
open Clr
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

[<Law(1000)>]
let ``advance: the schedule n steps ahead, the greatest step where there is none`` () =
    means durations (fun n -> [ -n; Int64.MaxValue - n ]) (fun n x -> x[0].Advance n) (fun n x t ->
        at x[0] (bigint t + bigint n))

[<Law(1000)>]
let ``advances add`` () =
    means
        (Gen.two durations |> Gen.filter (fun (a, b) -> bigint a + bigint b <= bigint Int64.MaxValue))
        (fun (a, b) -> [ -a; -b; -a - b ])
        (fun (a, b) x -> x[0].Advance(a).Advance b)
        (fun (a, b) x t -> x[0].Advance(a + b).Invoke t)

[<Fact>]
let ``the example of the documentation`` () =
    Policy.Triangular(1.0, 5.0, 4L).Advance 3L |> gives [ 0L, 4.0; 1L, 5.0; 2L, 4.0; 5L, 1.0 ]

[<Fact>]
let ``allocates nothing`` () = allocatesNothing (Policy.Triangular(1.0, 5.0, 4L).Advance 2L)
