module Clr.Tests.Core.Combinators.ReverseTests

open System
open Xunit
open FsCheck.FSharp
open Clr
open Clr.Tests
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

[<Law(1000)>]
let ``reverse: the steps from n - 1 down to 0, the ends held`` () =
    means durations (fun n -> [ n; n / 2L ]) (fun n x -> x[0].Reverse n) (fun n x t ->
        x[0].Invoke(max 0L (n - 1L) - max 0L (min t (n - 1L))))

[<Law(500)>]
let ``reversing twice gives the n steps back`` () =
    means durations List.singleton (fun n x -> x[0].Reverse(n).Reverse n) (fun n x t ->
        x[0].Invoke(max 0L (min t (n - 1L))))

[<Fact>]
let ``the example of the documentation`` () =
    Policy.Triangular(1.0, 5.0, 4L).Reverse 4L |> gives [ -1L, 4.0; 0L, 4.0; 1L, 3.0; 3L, 1.0; 4L, 1.0 ]

[<Fact>]
let ``one step or none is the first value`` () =
    for steps in [ 0L; 1L ] do
        (ofFunction float).Reverse steps |> gives [ -5L, 0.0; 0L, 0.0; 1L, 0.0 ]

[<Fact>]
let ``the breakpoints come back in reverse order, each where the formula before it takes over`` () =
    let walk (schedule: Schedule) =
        -1L
        |> List.unfold (fun after ->
            Clr.Nodes.Node.NextBreakpoint(schedule, after)
            |> Option.ofNullable
            |> Option.map (fun next -> next, next))

    // pieces of 3, 4 and 5 steps, without corners inside: on the way back 5, 4 and 3
    let piece k = ofFunction (fun t -> float (100L * k + t))
    let joined = (piece 1L).JoinAt(struct (3L, piece 2L), struct (7L, piece 3L))
    Assert.Equal<int64 list>([ 3L; 7L ], walk joined)
    Assert.Equal<int64 list>([ 0L; 5L; 9L; 11L ], walk (joined.Reverse 12L))

[<Fact>]
let ``allocates nothing`` () = allocatesNothing (Policy.Triangular(1.0, 5.0, 4L).Reverse 20L)
