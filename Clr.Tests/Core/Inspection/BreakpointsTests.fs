module Clr.Tests.Core.Inspection.BreakpointsTests

open System
open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run
open Clr.Tests.Core.Inspection.Schedules

let private triangular = Policy.Triangular(0.001, 0.006, 2000L)

[<Fact>]
let ``the breakpoints of a triangular policy are its corners, the ends of the range as said`` () =
    Assert.Equal<int64 seq>([ 0L; 2000L; 4000L; 6000L; 8000L ], triangular.Breakpoints(0L, 8001L))
    Assert.Equal<int64 seq>([ 2000L; 4000L; 6000L ], triangular.Breakpoints(1L, 8000L))
    Assert.Equal<int64 seq>([ -4000L; -2000L ], triangular.Breakpoints(-4000L, 0L))
    Assert.Empty(triangular.Breakpoints(8001L, 0L))
    Assert.Empty((opaque triangular).Breakpoints(0L, 1000000L))

[<Fact>]
let ``they are found as they are asked for, up to the end of long`` () =
    Assert.Equal<int64 seq>([ 0L; 2000L ], triangular.Breakpoints 0L |> Seq.truncate 2)
    let last = triangular.Breakpoints(Int64.MaxValue - 5000L) |> List.ofSeq
    Assert.InRange(last.Length, 2, 3)
    Assert.All(last, (fun step -> Assert.Equal(0L, step % 2000L)))
    Assert.InRange(Seq.head (triangular.Breakpoints Int64.MinValue), Int64.MinValue + 1L, Int64.MinValue + 2000L)

[<Law(500)>]
let ``breakpoints ascend, within the range, and asking piece by piece gives the same`` () =
    let asked =
        gen {
            let! schedule = any
            let! from = Gen.oneof [ Steps.anywhere; Gen.map int64 (Gen.choose (-50, 100)) ]
            let! length = Gen.choose (0, 200)
            let! cut = Gen.choose (0, length)
            let from = min from (Int64.MaxValue - 200L)
            return schedule, from, from + int64 cut, from + int64 length
        }

    Prop.forAll (Arb.fromGen asked) (fun (schedule, from, cut, last) ->
        let all = schedule.Breakpoints(from, last) |> List.ofSeq

        let pieces =
            Seq.append (schedule.Breakpoints(from, cut)) (schedule.Breakpoints(cut, last)) |> List.ofSeq

        (all |> List.pairwise |> List.forall (fun (a, b) -> a < b)
         && all |> List.forall (fun step -> from <= step && step < last))
        |> Prop.label "ascending, within"
        .&. (all = pieces |> Prop.label "in pieces"))

[<Law(500)>]
let ``a period is a period, bit for bit, wherever one is claimed`` () =
    Prop.forAll (Arb.fromGen (Gen.zip any Steps.anywhere)) (fun (schedule, step) ->
        match schedule.TryGetPeriod() with
        | true, period ->
            period >= 1L
            && (step > Int64.MaxValue - period || Bits.same (schedule.Invoke step) (schedule.Invoke(step + period)))
        | false, period -> period = 0L)

[<Fact>]
let ``a triangular policy is periodic, a halved one and a function of one's own are not known to be`` () =
    Assert.Equal((true, 4000L), triangular.TryGetPeriod())
    Assert.Equal((false, 0L), Policy.Triangular2(0.001, 0.006, 2000L).TryGetPeriod())
    Assert.Equal((false, 0L), (opaque triangular).TryGetPeriod())
    Assert.Equal((true, 1L), (Amplitude.Exponential 1.0).TryGetPeriod())
