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

let private recorded =
    let stairs = Ramp.Step(1.0, 0.5, 3L)

    [
        "delay", (fun (x: Func<int64, float>) -> x.Delay 2L)
        "advance", _.Advance(2L)
        "hold", _.Hold(6L)
        "strict", _.Strict(6L)
        "then", _.Then(4L, stairs)
        "then at last", (fun x -> stairs.Then(4L, x))
        "join", (fun x -> Schedule.Join(struct (stairs, 4L), struct (x, 4L)))
        "repeat", _.Repeat(6L)
        "repeat one step", _.Repeat(1L)
        "repeat twice", _.RepeatTimes(6L, 2L)
        "reverse", _.Reverse(6L)
        "mirror", _.Mirror(6L)
        "stretch", _.Stretch(3L)
        "stretch to half", _.Stretch(1L, 2L)
        "map", _.Map(fun value -> value)
        "times", _.Times(stairs)
    ]

let private recordedByName = dict recorded

let recordedNames = TheoryData<string>(recordedByName.Keys)

[<Theory; MemberData("recordedNames")>]
let ``Fill asks a function for the steps that the loop asks for, and for no other`` (name: string) =
    let asked = Collections.Generic.SortedSet<int64>()

    let schedule =
        own (fun step ->
            asked.Add step |> ignore
            float step)
        |> recordedByName[name]

    for start in -4L .. 14L do
        for count in 1..6 do
            asked.Clear()

            for step in start .. start + int64 count - 1L do
                schedule.Invoke step |> ignore

            let byLoop = List.ofSeq asked
            asked.Clear()
            schedule.Fill(start, (Array.zeroCreate<float> count).AsSpan())
            Assert.Equal<int64 list>(byLoop, List.ofSeq asked)

[<Fact>]
let ``the longest array there is is no reason to refuse, only its last step`` () =
    let refusal (count: int) =
        Assert
            .Throws<ArgumentOutOfRangeException>(fun () -> (Ramp.Constant 1.0).Sample(Int64.MaxValue, count) |> ignore)
            .Message

    Assert.StartsWith("count must end at the last step there is, 9223372036854775807, but was", refusal Array.MaxLength)
    Assert.StartsWith("count must be at most 2147483591, as long as an array can be", refusal (Array.MaxLength + 1))

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

[<Fact>]
let ``more values than an array has room for are refused, not tried`` () =
    for count in [ Array.MaxLength + 1; Int32.MaxValue ] do
        let refused =
            Assert.Throws<ArgumentOutOfRangeException>(fun () -> Ramp.Constant(1.0).Sample(0L, count) |> ignore)

        Assert.Equal("count", refused.ParamName)
        Assert.Contains($"but was {count}. Fill a part at a time.", refused.Message)
