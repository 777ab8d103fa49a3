module Clr.Tests.Core.Combinators.DelayTests

open System
open Xunit
open FsCheck.FSharp
open Clr
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

[<Law(1000)>]
let ``delay: the schedule n steps ago, the least step where there is none`` () =
    means durations (fun n -> [ n; Int64.MinValue + n ]) (fun n x -> x[0].Delay n) (fun n x t ->
        at x[0] (bigint t - bigint n))

[<Law(1000)>]
let ``delays add`` () =
    means
        (Gen.two durations |> Gen.filter (fun (a, b) -> bigint a + bigint b <= bigint Int64.MaxValue))
        (fun (a, b) -> [ a; b; a + b ])
        (fun (a, b) x -> x[0].Delay(a).Delay b)
        (fun (a, b) x t -> x[0].Delay(a + b).Invoke t)

[<Fact>]
let ``the example of the documentation`` () =
    Policy.Triangular(1.0, 5.0, 4L).Delay 2L |> gives [ 0L, 3.0; 1L, 2.0; 2L, 1.0; 3L, 2.0; 6L, 5.0 ]

[<Fact>]
let ``allocates nothing`` () = allocatesNothing (Policy.Triangular(1.0, 5.0, 4L).Delay 2L)
