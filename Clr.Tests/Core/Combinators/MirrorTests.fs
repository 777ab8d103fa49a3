module Clr.Tests.Core.Combinators.MirrorTests

open System
open Xunit
open FsCheck.FSharp
open Clr
open Clr.Tests
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

let private place (n: int64) (t: int64) =
    let away = abs (bigint n - bigint t)
    max 0I (bigint n - away)

[<Law(1000)>]
let ``mirror: n steps and back, the turning value once, the first value held`` () =
    means durations (fun n -> [ n; n + min n (Int64.MaxValue - n) ]) (fun n x -> x[0].Mirror n) (fun n x t ->
        at x[0] (place n t))

[<Law(500)>]
let ``it is symmetric about its turn`` () =
    means (Gen.choose64 (0L, 1000L)) List.singleton (fun n x -> x[0].Mirror n) (fun n x t ->
        if t < -1000000L || t > 1000000L then
            (x[0].Mirror n).Invoke t
        else
            (x[0].Mirror n).Invoke(2L * n - t))

[<Fact>]
let ``a ramp and its mirror image, repeated, are the triangle wave`` () =
    let wave = Ramp.Linear(0.0, 1.0, 7L).Mirror(7L).Repeat 14L

    for t in -50L .. 50L do
        Bits.equal (Wave.Triangle(Cycle.Symmetric 7L).Invoke t) (wave.Invoke t) $"at {t}"

[<Fact>]
let ``the example of the documentation`` () =
    Ramp.Linear(1.0, 5.0, 4L).Mirror 4L
    |> gives [ -1L, 1.0; 0L, 1.0; 3L, 4.0; 4L, 5.0; 5L, 4.0; 8L, 1.0; 9L, 1.0 ]

[<Fact>]
let ``allocates nothing`` () = allocatesNothing (Policy.Triangular(1.0, 5.0, 4L).Mirror 20L)
