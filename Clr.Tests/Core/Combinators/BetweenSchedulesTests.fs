module Clr.Tests.Core.Combinators.BetweenSchedulesTests

open System
open Xunit
open FsCheck.FSharp
open Clr
open Clr.Tests
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

open Clr.Nodes

[<Law(500)>]
let ``between schedules: interpolated by the first between the other two`` () =
    means (Gen.constant ()) none (fun () x -> x[0].BetweenSchedules(x[1], x[2])) (fun () x t ->
        Interpolation.Lerp(x[1].Invoke t, x[2].Invoke t, x[0].Invoke t))

[<Law>]
let ``between constants it is between`` () =
    means numbers none (fun k x -> x[0].BetweenSchedules(Ramp.Constant k, Ramp.Constant(abs k + 1.0))) (fun k x t ->
        x[0].Between(k, abs k + 1.0).Invoke t)

[<Fact>]
let ``the example of the documentation`` () =
    Wave.Triangle(Cycle.Symmetric 4L).BetweenSchedules(Ramp.Linear(0.0, 4.0, 8L), Ramp.Constant 10.0)
    |> gives [ 0L, 0.0; 2L, 5.5; 4L, 10.0; 8L, 4.0 ]

[<Fact>]
let ``a bound that is no number shows, be its weight 0`` () =
    for low, high, weight in [ nan, 1.0, 1.0; 1.0, nan, 0.0; nan, nan, 0.5 ] do
        (Ramp.Constant weight).BetweenSchedules(ofFunction (fun _ -> low), ofFunction (fun _ -> high))
        |> gives [ 0L, nan ]

[<Fact>]
let ``it stays between the two for a weight in [0, 1], and for no other is that known`` () =
    let low, high = Ramp.Linear(0.0, 2.0, 4L), Ramp.Constant 5.0
    let bounds (weight: Func<int64, float>) = (Clr.Tests.Core.Known.node (weight.BetweenSchedules(low, high))).Bounds
    Assert.Equal(Nullable(Interval(0.0, 5.0)), bounds (Ramp.Linear(0.0, 1.0, 4L)))
    Assert.False((bounds (Ramp.Linear(-0.1, 1.0, 4L))).HasValue)
    Assert.False((bounds (Ramp.Linear(0.0, 1.1, 4L))).HasValue)
    Assert.False((bounds (Ramp.Linear(-0.1, 1.1, 4L))).HasValue)

[<Fact>]
let ``allocates nothing`` () =
    allocatesNothing (Wave.Triangle(Cycle.Symmetric 4L).BetweenSchedules(Ramp.Constant 1.0, Ramp.Constant 2.0))
