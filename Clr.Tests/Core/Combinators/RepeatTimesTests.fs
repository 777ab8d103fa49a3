module Clr.Tests.Core.Combinators.RepeatTimesTests

open System
open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests.Run
open Clr.Tests.Core.Combinators.Algebra

let private arguments =
    Gen.zip durations (Gen.frequency [ 3, Gen.choose64 (1L, 5L); 1, Steps.ahead |> Gen.map (max 1L) ])

let private ends (n: int64, k: int64) = [ n; int64 (min (bigint Int64.MaxValue) (bigint n * bigint k)) ]

[<Law(1000)>]
let ``repeat k times: the schedule since the last repetition began`` () =
    means arguments ends (fun (n, k) x -> x[0].RepeatTimes(n, k)) (fun (n, k) x t ->
        let repetition = if n = 0L then 0I else floorDiv (bigint t) (bigint n)
        at x[0] (bigint t - bigint n * max 0I (min repetition (bigint k - 1I))))

[<Law(500)>]
let ``once is the schedule itself; twice is it, then itself`` () =
    means durations List.singleton (fun n x -> x[0].RepeatTimes(n, 1L)) (fun _ x t -> x[0].Invoke t)
    .&. means
        (durations |> Gen.filter (fun n -> n > 0L))
        List.singleton
        (fun n x -> x[0].RepeatTimes(n, 2L))
        (fun n x t -> x[0].Then(n, x[0]).Invoke t)

[<Fact>]
let ``the example of the documentation`` () =
    Policy.Triangular(1.0, 5.0, 4L).RepeatTimes(4L, 2L)
    |> gives [ 3L, 4.0; 4L, 1.0; 5L, 2.0; 7L, 4.0; 8L, 5.0; 9L, 4.0 ]

[<Fact>]
let ``no repetition at all is refused`` () =
    let refusal =
        Assert.Throws<ArgumentOutOfRangeException>(fun () ->
            Policy.Triangular(1.0, 5.0, 4L).RepeatTimes(4L, 0L) |> ignore)

    Assert.StartsWith("times must be at least 1, but was 0.", refusal.Message)

[<Fact>]
let ``allocates nothing`` () = allocatesNothing (Policy.Triangular2(1.0, 5.0, 4L).RepeatTimes(20L, 7L))
