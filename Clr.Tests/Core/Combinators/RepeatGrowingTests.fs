module Clr.Tests.Core.Combinators.RepeatGrowingTests

open System
open Xunit
open FsCheck.FSharp
open Clr
open Clr.Tests
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

/// Cycle by cycle, in unbounded integers: how many steps the cycle has, and the step within it.
let private cycleOf (first: int64) (growth: int64) (t: int64) =
    let rec go (left: bigint) (length: bigint) =
        if left < length then
            length, left
        else
            go (left - length) (length * bigint growth)

    go (bigint t) (bigint first)

let private lengths = Gen.zip (Gen.choose64 (1L, 12L)) (Gen.choose64 (2L, 5L))

let private starts (first: int64, growth: int64) =
    (bigint first, bigint first)
    |> Seq.unfold (fun (start, length) -> Some(start, (start + length * bigint growth, length * bigint growth)))
    |> Seq.takeWhile (fun start -> start <= bigint Int64.MaxValue)
    |> Seq.map int64
    |> List.ofSeq

/// The length and the step, told apart: the step is below every length.
let private made =
    Func<int64, Schedule>(fun n -> ofFunction (fun t -> float n + float t / 2.0 / float n))

[<Law(1000)>]
let ``growing cycles: the cycle's own piece, from the cycle's first step, at any step of int64`` () =
    means lengths starts (fun (n, m) _ -> Schedule.RepeatGrowing(made, n, m)) (fun (n, m) _ t ->
        if t < 0L then
            (made.Invoke n).Invoke t
        else
            let length, step = cycleOf n m t
            (made.Invoke(int64 (min length (bigint Int64.MaxValue)))).Invoke(int64 step))

[<Law(500)>]
let ``growth 1 is repeat, and so is a first cycle of no steps`` () =
    means
        (Gen.choose64 (0L, 9L))
        List.singleton
        (fun n x -> Schedule.RepeatGrowing((fun _ -> x[0]), n, 1L))
        (fun n x t -> x[0].Repeat(n).Invoke t)
    .&. means
        (Gen.choose64 (1L, 9L))
        List.singleton
        (fun m x -> Schedule.RepeatGrowing((fun _ -> x[0]), 0L, m))
        (fun _ x t -> x[0].Repeat(0L).Invoke t)

[<Fact>]
let ``T_mult 3 restarts at 121 T_0, where a logarithm picks the cycle before`` () =
    for first in [ 1L; 2L; 10L; 1000L; 12345L ] do
        let schedule = Schedule.RepeatGrowing((fun n -> ofFunction (fun t -> float t / float n)), first, 3L)
        Bits.equal 0.0 (schedule.Invoke(121L * first)) $"the restart of T_0 = {first}"

        Bits.equal
            (float (81L * first - 1L) / float (81L * first))
            (schedule.Invoke(121L * first - 1L))
            "the step before"

    // the wrong answer of int(log(...)), to show that the case is a hard one
    Assert.Equal(4, int (Math.Log(121.0 * 2.0 + 1.0, 3.0)))

[<Fact>]
let ``every restart of every growth is at its exact step`` () =
    for growth in 2L .. 10L do
        for first in [ 1L; 3L; 7L; 10L ] do
            let schedule = Schedule.RepeatGrowing((fun _ -> ofFunction float), first, growth)

            for start in starts (first, growth) do
                Bits.equal 0.0 (schedule.Invoke start) $"restart at {start}, T_0 = {first}, T_mult = {growth}"
                Assert.True(schedule.Invoke(start - 1L) > 0.0 || start = 1L)

[<Fact>]
let ``the example of the documentation`` () =
    Schedule.RepeatGrowing((fun steps -> Policy.Triangular(0.0, 1.0, steps / 2L)), 2L, 2L)
    |> gives [ 0L, 0.0; 1L, 1.0; 2L, 0.0; 3L, 0.5; 4L, 1.0; 5L, 0.5; 6L, 0.0; 7L, 0.25 ]

[<Fact>]
let ``it reads like the code that made it, where one formula explains every cycle`` () =
    Assert.Equal(
        "Schedule.RepeatGrowing(piece: n => Wave.Triangle(cycle: Cycle.Symmetric(stepSize: 7)).Between(low: 0.001, high: 2).Hold(steps: n), steps: 10, growth: 2)",
        Schedule.RepeatGrowing((fun n -> Policy.Triangular(0.001, 2.0, 7L).Hold n), 10L, 2L).Describe()
    )

[<Fact>]
let ``otherwise it reads case by case`` () =
    let text =
        Schedule.RepeatGrowing((fun n -> Policy.Triangular(0.0, float n, n / 4L + 1L)), 2L, 1L <<< 62).Describe()

    Assert.Equal(
        "Schedule.RepeatGrowing(piece: n => n switch { 2 => Wave.Triangle(cycle: Cycle.Symmetric(stepSize: 1)).Between(low: 0, high: 2), _ => Wave.Triangle(cycle: Cycle.Symmetric(stepSize: 2305843009213693952)).Between(low: 0, high: 9.223372036854776E+18) }, steps: 2, growth: 4611686018427387904)",
        text
    )

[<Fact>]
let ``a piece that is null or combined is refused by name`` () =
    let refused (piece: Schedule) =
        let refusal =
            Assert.ThrowsAny<ArgumentException>(fun () -> Schedule.RepeatGrowing((fun _ -> piece), 2L, 2L) |> ignore)

        Assert.Equal("piece", refusal.ParamName)

    refused Unchecked.defaultof<Schedule>
    refused Samples.combined

[<Fact>]
let ``allocates nothing`` () =
    allocatesNothing (Schedule.RepeatGrowing((fun n -> Policy.Triangular(0.001, 2.0, n / 2L)), 10L, 2L))
