module Clr.Tests.Core.Combinators.ThenTests

open System
open Xunit
open FsCheck.FSharp
open Clr
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

[<Law(1000)>]
let ``then: the one before step n, the other anew from there on; a piece of no steps is no piece`` () =
    means durations List.singleton (fun n x -> x[0].Then(n, x[1])) (fun n x t ->
        if n > 0L && t < n then
            x[0].Invoke t
        else
            x[1].Invoke(t - n))

[<Law(1000)>]
let ``then associates`` () =
    means
        (Gen.two durations |> Gen.filter (fun (a, b) -> bigint a + bigint b <= bigint Int64.MaxValue))
        (fun (a, b) -> [ a; a + b ])
        (fun (a, b) x -> x[0].Then(a, x[1]).Then(a + b, x[2]))
        (fun (a, b) x t -> x[0].Then(a, x[1].Then(b, x[2])).Invoke t)

[<Law>]
let ``then is a join of two and a restart`` () =
    let some = durations |> Gen.filter (fun n -> n > 0L)

    means some List.singleton (fun n x -> x[0].Then(n, x[1])) (fun n x t -> x[0].JoinAt(struct (n, x[1])).Invoke t)
    .&. means some List.singleton (fun n x -> x[0].Then(n, x[1])) (fun n x t -> x[0].RestartAt(n, x[1]).Invoke t)

[<Fact>]
let ``the example of the documentation`` () =
    Policy.Triangular(1.0, 5.0, 4L).Then(6L, Policy.Triangular(2.0, 10.0, 4L))
    |> gives [ 5L, 4.0; 6L, 2.0; 7L, 4.0; 10L, 10.0 ]

[<Fact>]
let ``it reads like the code that made it`` () =
    Assert.Equal(
        "Wave.Triangle(cycle: Cycle.Symmetric(stepSize: 2)).Then(steps: 3, next: Wave.Triangle(cycle: Cycle.Symmetric(stepSize: 4)))",
        Wave.Triangle(Cycle.Symmetric 2L).Then(3L, Wave.Triangle(Cycle.Symmetric 4L)).Describe()
    )

[<Fact>]
let ``allocates nothing`` () =
    allocatesNothing (Policy.Triangular(1.0, 5.0, 4L).Then(9L, Policy.Triangular2(1.0, 5.0, 4L)))
