module Clr.Tests.Core.Combinators.RestartAtTests

open Xunit
open Clr
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

[<Law(500)>]
let ``restart: the cycle iteration counts from the restart`` () =
    means durations List.singleton (fun n x -> x[0].RestartAt(n, x[1])) (fun n x t ->
        if t < n then x[0].Invoke t else x[1].Invoke(t - n))

[<Fact>]
let ``a restart at step 0 leaves the steps before it alone`` () =
    Ramp.Constant(1.0).RestartAt(0L, Ramp.Constant 2.0) |> gives [ -1L, 1.0; 0L, 2.0 ]

[<Fact>]
let ``the example of the documentation`` () =
    Policy.Triangular(1.0, 5.0, 4L).RestartAt(6L, Policy.Triangular(2.0, 10.0, 4L))
    |> gives [ 5L, 4.0; 6L, 2.0; 7L, 4.0; 10L, 10.0 ]

[<Fact>]
let ``it reads like the code that made it`` () =
    Assert.Equal(
        "Wave.Triangle(cycle: Cycle.Symmetric(stepSize: 2)).RestartAt(step: 3, next: Wave.Triangle(cycle: Cycle.Symmetric(stepSize: 4)))",
        Wave.Triangle(Cycle.Symmetric 2L).RestartAt(3L, Wave.Triangle(Cycle.Symmetric 4L)).Describe()
    )
