module Clr.Tests.Core.Combinators.StretchTests

open System
open Xunit
open FsCheck.FSharp
open Clr
open Clr.Tests
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

let private factors =
    Gen.frequency [ 4, Gen.choose64 (1L, 12L); 1, Clr.Properties.Steps.ahead |> Gen.map (max 1L) ]

let private corners (n: int64, d: int64) =
    [
        for k in [ 1L; 2L; 4L; 6L; 8L ] do
            int64 (min (bigint Int64.MaxValue) (bigint k * bigint n / bigint d))
        n
        -n
        Int64.MaxValue / d
        Int64.MinValue / d
    ]

[<Law(3000)>]
let ``stretch: the schedule at floor (t den / num), at the nearest end where that is no int64`` () =
    means (Gen.two factors) corners (fun (n, d) x -> x[0].Stretch(n, d)) (fun (n, d) x t ->
        at x[0] (floorDiv (bigint t * bigint d) (bigint n)))

[<Law(500)>]
let ``integer stretches compose, and 1 is their unit`` () =
    means
        (Gen.two (Gen.choose64 (1L, 1000L)))
        (fun (a, b) -> [ a; b; a * b ])
        (fun (a, b) x -> x[0].Stretch(a).Stretch b)
        (fun (a, b) x t -> x[0].Stretch(a * b).Invoke t)
    .&. means factors List.singleton (fun n x -> x[0].Stretch(n, n)) (fun _ x t -> x[0].Invoke t)

[<Law(500)>]
let ``only the ratio counts`` () =
    means
        (Gen.three (Gen.choose64 (1L, 9L)))
        (fun (n, d, k) -> [ n; d; n * k ])
        (fun (n, d, k) x -> x[0].Stretch(n * k, d * k))
        (fun (n, d, _) x t -> x[0].Stretch(n, d).Invoke t)

[<Fact>]
let ``the examples of the documentation`` () =
    let x = Policy.Triangular(1.0, 5.0, 4L)
    x.Stretch 3L |> gives [ -1L, 2.0; 0L, 1.0; 2L, 1.0; 3L, 2.0; 5L, 2.0; 12L, 5.0 ]
    x.Stretch(2L, 3L) |> gives [ 0L, 1.0; 1L, 2.0; 2L, 4.0; 3L, 5.0 ]

[<Fact>]
let ``cycles of a whole number of steps keep their length, others keep a period`` () =
    let known (schedule: Schedule) = Clr.Nodes.Node.Period schedule, Clr.Nodes.Node.CycleSteps schedule
    let x = Policy.Triangular(1.0, 5.0, 4L)
    Assert.Equal((Nullable 3128L, Nullable 3128L), known (x.Stretch 391L))
    Assert.Equal((Nullable 12L, Nullable 12L), known (x.Stretch(3L, 2L)))
    Assert.Equal((Nullable 32L, Nullable()), known (x.Stretch(4L, 3L)))
    // played more quickly it stands still near the ends of int64
    Assert.Equal((Nullable(), Nullable 4L), known (x.Stretch(1L, 2L)))

[<Fact>]
let ``allocates nothing`` () = allocatesNothing (Policy.Triangular(1.0, 5.0, 4L).Stretch(3L, 2L))
