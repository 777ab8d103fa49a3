module Clr.Tests.Core.Combinators.JoinAtTests

open System
open Xunit
open FsCheck.FSharp
open Clr
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

let private two = Gen.two durations |> Gen.map (fun (a, b) -> min a b, max a b)

[<Law(1000)>]
let ``join at: the last schedule that has started, from its own first step, for ever`` () =
    means
        two
        (fun (a, b) -> [ a; b ])
        (fun (a, b) x -> x[0].JoinAt(struct (a, x[1]), struct (b, x[2])))
        (fun (a, b) x t ->
            let start, schedule =
                [ Int64.MinValue, (0L, x[0]); a, (a, x[1]); b, (b, x[2]) ]
                |> List.findBack (fun (start, _) -> start <= t)
                |> snd

            schedule.Invoke(t - start))

[<Law(500)>]
let ``join at is a chain of thens`` () =
    means
        (two |> Gen.filter (fun (a, _) -> a > 0L))
        (fun (a, b) -> [ a; b ])
        (fun (a, b) x -> x[0].JoinAt(struct (a, x[1]), struct (b, x[2])))
        (fun (a, b) x t -> x[0].Then(a, x[1].Then(b - a, x[2])).Invoke t)

[<Fact>]
let ``the example of the documentation`` () =
    Policy.Triangular(1.0, 5.0, 4L).JoinAt(struct (4L, Policy.Triangular(2.0, 10.0, 4L)))
    |> gives [ 3L, 4.0; 4L, 2.0; 5L, 4.0; 8L, 10.0; 12L, 2.0; 13L, 4.0 ]

[<Fact>]
let ``a step below the one before it is refused`` () =
    let x = Policy.Triangular(1.0, 5.0, 4L)

    let refusal =
        Assert.Throws<ArgumentOutOfRangeException>(fun () -> x.JoinAt(struct (5L, x), struct (4L, x)) |> ignore)

    Assert.StartsWith("next[1].Step must be at least 5 steps, but was 4.", refusal.Message)
