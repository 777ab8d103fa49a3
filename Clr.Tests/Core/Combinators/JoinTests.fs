module Clr.Tests.Core.Combinators.JoinTests

open System
open Xunit
open FsCheck.FSharp
open Clr
open Clr.Tests
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

let private three = Gen.listOfLength 3 (Gen.choose64 (0L, 12L))

let private joined (steps: int64 list) (x: Schedule[]) =
    Schedule.Join [| for piece, n in Seq.zip x steps -> struct (piece, n) |]

/// Piece by piece, subtracting the steps of each.
let rec private naive (pieces: (int64 * Schedule) list) (t: int64) =
    match pieces with
    | [ n, last ] -> last.Invoke(min t n)
    | (n, first) :: rest ->
        if n > 0L && t < n then
            first.Invoke t
        else
            naive rest (t - n)
    | [] -> failwith "no piece"

let private sums = List.scan (+) 0L

[<Law(1000)>]
let ``join: each piece from its own first step, the last one's end value held`` () =
    means three sums joined (fun steps x t -> naive (List.zip steps (List.ofArray x)) t)

[<Law(500)>]
let ``join associates`` () =
    means
        three
        sums
        (fun steps x ->
            Schedule.Join(
                struct (Schedule.Join(struct (x[0], steps[0]), struct (x[1], steps[1])), steps[0] + steps[1]),
                struct (x[2], steps[2])
            ))
        (fun steps x t -> (joined steps x).Invoke t)

[<Fact>]
let ``the example of the documentation`` () =
    Schedule.Join(struct (Policy.Triangular(1.0, 5.0, 4L), 4L), struct (Policy.Triangular(2.0, 10.0, 4L), 8L))
    |> gives [ 3L, 4.0; 4L, 2.0; 5L, 4.0; 8L, 10.0; 12L, 2.0; 13L, 2.0 ]

[<Fact>]
let ``a first piece of no steps is left out, before step 0 too`` () =
    Schedule.Join(struct (Ramp.Constant 7.0, 0L), struct (ofFunction float, 4L))
    |> gives [ -1L, -1.0; 0L, 0.0; 3L, 3.0; 5L, 4.0 ]

[<Fact>]
let ``all the steps there are can be joined`` () =
    Schedule.Join(struct (Ramp.Constant 7.0, Int64.MaxValue - 4L), struct (ofFunction float, 4L))
    |> gives [ Int64.MaxValue - 5L, 7.0; Int64.MaxValue - 4L, 0.0; Int64.MaxValue, 4.0 ]

[<Fact>]
let ``10,000 pieces: every step of every piece`` () =
    let lengths = [| for i in 0..9999 -> int64 (i % 7) |]
    let pieces = [| for i in 0..9999 -> ofFunction (fun t -> float i + float t / 1000.0) |]
    let join = Schedule.Join(Array.map2 (fun (s: Schedule) n -> struct (s, n)) pieces lengths)
    let mutable t = 0L

    for i in 0..9999 do
        for local in 0L .. lengths[i] - 1L do
            Bits.equal (pieces[i].Invoke local) (join.Invoke t) $"piece {i}, its step {local}"
            t <- t + 1L

    Bits.equal (pieces[9999].Invoke lengths[9999]) (join.Invoke Int64.MaxValue) "held"
    allocatesNothing join

[<Fact>]
let ``a bad piece is refused with its number`` () =
    let x = Policy.Triangular(1.0, 5.0, 4L)

    let refused (says: string) pieces =
        let refusal = Assert.ThrowsAny<ArgumentException>(fun () -> Schedule.Join pieces |> ignore)
        Assert.StartsWith(says, refusal.Message)

    refused "pieces must have at least one element, but was empty." [||]
    refused "pieces[1].Schedule must be a function" [| struct (x, 1L); struct (Unchecked.defaultof<Schedule>, 1L) |]
    refused "pieces[1].Steps must be at least 0 steps, but was -1." [| struct (x, 1L); struct (x, -1L) |]
    refused "pieces[1].Steps must be at most 9223372036854775806" [| struct (x, 1L); struct (x, Int64.MaxValue) |]

[<Fact>]
let ``the array may change after the schedule is built`` () =
    let pieces = [| struct (Policy.Triangular(1.0, 5.0, 4L), 4L) |]
    let join = Schedule.Join pieces
    let text = join.Describe()
    pieces[0] <- struct (Policy.Triangular(2.0, 5.0, 4L), 4L)
    Assert.Equal(text, join.Describe())
    Bits.equal 1.0 (join.Invoke 0L) "at step 0"
