module Clr.Tests.Core.Combinators.WarmupTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Tests
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

let private afterwards n (x: Schedule) (t: int64) otherwise =
    if n = 0L then
        x.Invoke t
    elif t < n then
        otherwise (float (max t 0L) / float n) (float (n - max t 0L) / float n)
    else
        x.Invoke(t - n)

[<Law(1000)>]
let ``from zero: t / n of the first value`` () =
    means durations List.singleton (fun n x -> x[0].WarmupFromZero n) (fun n x t ->
        afterwards n x[0] t (fun weight _ -> weight * x[0].Invoke 0L))

[<Law(1000)>]
let ``from one over n: (t + 1) / n of the first value`` () =
    means durations List.singleton (fun n x -> x[0].WarmupFromOneOverN n) (fun n x t ->
        afterwards n x[0] t (fun _ _ -> float (max t 0L + 1L) / float n * x[0].Invoke 0L))

[<Law(1000)>]
let ``from a given value: a straight line to the first value`` () =
    means
        (Gen.zip durations (Gen.elements [ 0.0; 0.25; 1.0; 7.0; -1.0 ]))
        (fun (n, _) -> [ n ])
        (fun (n, start) x -> x[0].WarmupFrom(start, n))
        (fun (n, start) x t ->
            afterwards n x[0] t (fun weight rest -> Clr.Nodes.Interpolation.Lerp(start, x[0].Invoke 0L, weight, rest)))

[<Fact>]
let ``the examples of the documentation`` () =
    let x = Policy.Triangular(4.0, 8.0, 2L)
    x.WarmupFromZero 4L |> gives [ -1L, 0.0; 0L, 0.0; 1L, 1.0; 3L, 3.0; 4L, 4.0; 5L, 6.0; 6L, 8.0 ]
    x.WarmupFromOneOverN 4L |> gives [ -1L, 1.0; 0L, 1.0; 1L, 2.0; 3L, 4.0; 4L, 4.0; 5L, 6.0; 6L, 8.0 ]
    x.WarmupFrom(2.0, 4L) |> gives [ -1L, 2.0; 0L, 2.0; 1L, 2.5; 3L, 3.5; 4L, 4.0; 5L, 6.0; 6L, 8.0 ]

[<Fact>]
let ``one step and no step: a first value, and nothing`` () =
    let x = Policy.Triangular(4.0, 8.0, 2L)
    x.WarmupFromZero 1L |> gives [ 0L, 0.0; 1L, 4.0; 2L, 6.0 ]
    x.WarmupFromOneOverN 1L |> gives [ 0L, 4.0; 1L, 4.0; 2L, 6.0 ]
    x.WarmupFrom(9.0, 1L) |> gives [ 0L, 9.0; 1L, 4.0; 2L, 6.0 ]
    x.WarmupFrom(9.0, 0L) |> gives [ -1L, 6.0; 0L, 4.0; 1L, 6.0; 2L, 8.0 ]

[<Fact>]
let ``the three warm-ups of the literature over 2 of 10 steps`` () =
    // transformers' ScheduleInitTest, constant with warm-up: lr 10, 4 warm-up steps
    (ofFunction (fun _ -> 10.0)).WarmupFromZero 4L
    |> gives [ 0L, 0.0; 1L, 2.5; 2L, 5.0; 3L, 7.5; 4L, 10.0; 5L, 10.0 ]
    // torchtitan: (t + 1) / (W + 1)
    for t in 0L .. 3L do
        Bits.within
            1e-15
            (float (t + 1L) / 5.0 * 10.0)
            ((ofFunction (fun _ -> 10.0)).WarmupFrom(2.0, 4L).Invoke t)
            $"step {t}"

[<Fact>]
let ``allocates nothing`` () = allocatesNothing (Policy.Triangular(1.0, 5.0, 4L).WarmupFrom(0.5, 20L))
