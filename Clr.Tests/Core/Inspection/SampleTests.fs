module Clr.Tests.Core.Inspection.SampleTests

open System
open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run
open Clr.Tests.Core.Inspection.Schedules

/// A start from which a number of steps still fits a long.
let private starts count = Steps.anywhere |> Gen.map (fun step -> min step (Int64.MaxValue - int64 (max 0 (count - 1))))

let private asked =
    gen {
        let! schedule = any
        let! count = Gen.choose (0, 60)
        let! start = Gen.oneof [ starts count; Gen.map int64 (Gen.choose (-50, 100)) ]
        return schedule, start, count
    }
    |> Arb.fromGen

[<Law(1000)>]
let ``Fill and Sample give the bits of the loop, from any start`` () =
    Prop.forAll asked (fun (schedule, start, count) ->
        let filled = Array.create count 7.0
        schedule.Fill(start, filled.AsSpan())
        let sampled = schedule.Sample(start, count)

        Seq.forall
            (fun i ->
                let one = schedule.Invoke(start + int64 i)
                Bits.same one filled[i] && Bits.same one sampled[i])
            (seq { 0 .. count - 1 }))

[<Fact>]
let ``both ends of long are reached, one step more is refused with the remedy`` () =
    let schedule = Policy.Triangular(1.0, 5.0, 4L)
    Bits.equal (schedule.Invoke Int64.MinValue) (schedule.Sample(Int64.MinValue, 1)).[0] "the first step"
    Bits.equal (schedule.Invoke Int64.MaxValue) (schedule.Sample(Int64.MaxValue - 2L, 3)).[2] "the last step"
    Assert.Empty(schedule.Sample(Int64.MaxValue, 0))

    let refusal =
        Assert.Throws<ArgumentOutOfRangeException>(fun () -> schedule.Sample(Int64.MaxValue - 2L, 4) |> ignore)

    Assert.Equal("count", refusal.ParamName)
    Assert.Contains("but was 4 from step 9223372036854775805 on. Take at most 3.", refusal.Message)

    let values = Array.zeroCreate 2

    Assert.Throws<ArgumentOutOfRangeException>(fun () -> schedule.Fill(Int64.MaxValue, values.AsSpan()))
    |> ignore

    Assert.Equal<float list>([ 0.0; 0.0 ], List.ofArray values)

[<Fact>]
let ``nonsense is refused by name`` () =
    let schedule = Policy.Triangular(1.0, 5.0, 4L)
    let negative = Assert.Throws<ArgumentOutOfRangeException>(fun () -> schedule.Sample(0L, -1) |> ignore)
    Assert.StartsWith("count must be at least 0 steps, but was -1.", negative.Message)

    let missing =
        Assert.Throws<ArgumentNullException>(fun () -> Inspect.Fill(Unchecked.defaultof<_>, 0L, Span.Empty))

    Assert.Equal("schedule", missing.ParamName)

[<Fact>]
let ``the example of the documentation`` () =
    Assert.Equal<float list>([ 4.0; 5.0; 4.0 ], List.ofArray (Policy.Triangular(1.0, 5.0, 4L).Sample(3L, 3)))

[<Fact>]
let ``Fill allocates nothing`` () =
    let schedule = Policy.Triangular2(0.001, 0.006, 2000L)
    let values = Array.zeroCreate 1000
    schedule.Fill(0L, values.AsSpan())
    let before = GC.GetAllocatedBytesForCurrentThread()
    schedule.Fill(5L, values.AsSpan())
    Assert.Equal(0L, GC.GetAllocatedBytesForCurrentThread() - before)
