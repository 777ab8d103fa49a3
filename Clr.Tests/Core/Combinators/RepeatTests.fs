module Clr.Tests.Core.Combinators.RepeatTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

let private repeated n (x: Schedule) (t: int64) =
    if n = 0L then
        x.Invoke 0L
    else
        at x (floorMod (bigint t) (bigint n))

[<Law(1000)>]
let ``repeat: the schedule at the step modulo n`` () =
    means durations (fun n -> [ n; -n ]) (fun n x -> x[0].Repeat n) (fun n x t -> repeated n x[0] t)

[<Law(500)>]
let ``repeating what is repeated changes nothing when it comes out even`` () =
    means
        (Gen.zip (Gen.choose64 (1L, 9L)) (Gen.choose64 (1L, 5L)))
        (fun (n, k) -> [ n; n * k ])
        (fun (n, k) x -> x[0].Repeat(n).Repeat(n * k))
        (fun (n, _) x t -> x[0].Repeat(n).Invoke t)

[<Fact>]
let ``the example of the documentation`` () =
    Policy.Triangular(1.0, 5.0, 4L).Repeat 3L
    |> gives [ -1L, 3.0; 0L, 1.0; 1L, 2.0; 2L, 3.0; 3L, 1.0; 4L, 2.0 ]

[<Fact>]
let ``the cycles of what is repeated are counted on, a cycle that is cut is none`` () =
    let text (schedule: Schedule) (t: int64) =
        let cycle = Clr.Nodes.Node.CycleAt(schedule, t)

        if cycle.HasValue then
            $"{cycle.Value.Start}..{cycle.Value.End} after {cycle.Value.Completed}"
        else
            "none"

    let even = Policy.Triangular(1.0, 5.0, 2L).Repeat 8L

    Assert.Equal<string list>(
        [ "0..4 after 0"; "4..8 after 1"; "8..12 after 2"; "-4..0 after -1" ],
        [ 0L; 5L; 9L; -1L ] |> List.map (text even)
    )

    let cut = Policy.Triangular(1.0, 5.0, 2L).Repeat 6L

    Assert.Equal<string list>(
        [ "0..4 after 0"; "4..6 after 1"; "6..10 after 1"; "10..12 after 2" ],
        [ 0L; 5L; 6L; 11L ] |> List.map (text cut)
    )

    let ramp = Amplitude.Exponential(0.5).Repeat 3L
    Assert.Equal<string list>([ "0..3 after 0"; "3..6 after 1" ], [ 0L; 5L ] |> List.map (text ramp))

[<Fact>]
let ``allocates nothing`` () = allocatesNothing (Policy.Triangular2(1.0, 5.0, 4L).Repeat 20L)
