module Clr.Tests.Core.CycleTests

open System
open System.Numerics
open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests.Run

let private cycles =
    let half = Steps.ahead |> Gen.map (fun steps -> max 1L (steps / 2L))

    Gen.oneof [ half |> Gen.map Cycle.Symmetric; Gen.map2 (fun up down -> Cycle.Of(up, down)) half half ]

let private cyclesAndSteps =
    gen {
        let! cycle = cycles
        let! step = Gen.oneof [ Steps.anywhere; Steps.near [ 0L; cycle.StepsUp; cycle.Period; -cycle.Period ] ]
        return cycle, step
    }
    |> Arb.fromGen

[<Law(2000)>]
let ``phase and number are step = (number - 1) period + phase with 0 <= phase < period, exactly`` () =
    Prop.forAll cyclesAndSteps (fun (cycle, step) ->
        let phase = cycle.PhaseAt step

        0L <= phase
        && phase < cycle.Period
        && BigInteger(cycle.NumberAt step - 1L) * BigInteger cycle.Period + BigInteger phase = BigInteger step)

[<Law(2000)>]
let ``the next corner is the least start or peak of a cycle after a step, the next start the least start`` () =
    let isStart (cycle: Cycle) (step: bigint) = (step % bigint cycle.Period).IsZero

    let isCorner (cycle: Cycle) (step: bigint) = isStart cycle step || isStart cycle (step - bigint cycle.StepsUp)

    /// A step found is one of those asked for; one left out lies beyond a long.
    let follows isOne (length: int64) (after: int64) (next: Nullable<int64>) =
        if next.HasValue then
            next.Value > after && isOne (bigint next.Value) && bigint next.Value - bigint after <= bigint length
        else
            seq { 1L .. min 1000L (Int64.MaxValue - after) }
            |> Seq.forall (fun ahead -> not (isOne (bigint after + bigint ahead)))
            && bigint after + bigint length > bigint Int64.MaxValue

    Prop.forAll cyclesAndSteps (fun (cycle, step) ->
        (follows (isStart cycle) cycle.Period step (cycle.NextStart step) |> Prop.label "start")
        .&. (follows (isCorner cycle) (max cycle.StepsUp cycle.StepsDown) step (cycle.NextCorner step)
             |> Prop.label "corner"))

[<Fact>]
let ``the example of the documentation`` () =
    let cycle = Cycle.Symmetric 2000L
    Assert.Equal(4000L, cycle.Period)
    Assert.Equal<int64 list>([ 0L; 3999L; 0L; 1L ], [ 0L; 3999L; 4000L; 4001L ] |> List.map cycle.PhaseAt)
    Assert.Equal<int64 list>([ 1L; 1L; 2L; 2L ], [ 0L; 3999L; 4000L; 4001L ] |> List.map cycle.NumberAt)

[<Fact>]
let ``cycles are values: equal, and of one hash, when both numbers of steps are`` () =
    Assert.Equal(Cycle.Symmetric 7L, Cycle.Of(7L, 7L))
    Assert.Equal((Cycle.Symmetric 7L).GetHashCode(), (Cycle.Of(7L, 7L)).GetHashCode())
    Assert.NotEqual(Cycle.Of(7L, 8L), Cycle.Of(8L, 7L))
    Assert.False((Cycle.Symmetric 7L).Equals(Unchecked.defaultof<Cycle>))

[<Fact>]
let ``a cycle prints the code that makes it`` () =
    Assert.Equal("Cycle.Symmetric(stepSize: 2000)", string (Cycle.Of(2000L, 2000L)))
    Assert.Equal("Cycle.Of(stepsUp: 1, stepsDown: 2)", string (Cycle.Of(1L, 2L)))

[<Theory>]
[<InlineData(0L, 1L, "stepsUp must be at least 1 step, but was 0.")>]
[<InlineData(1L, -3L, "stepsDown must be at least 1 step, but was -3.")>]
[<InlineData(Int64.MaxValue, 1L, "stepsDown must be at most 0 steps after 9223372036854775807 steps up, but was 1.")>]
let ``an impossible cycle is refused with what is wrong and the value`` (up: int64, down: int64, says: string) =
    let refusal = Assert.Throws<ArgumentOutOfRangeException>(fun () -> Cycle.Of(up, down) |> ignore)
    Assert.StartsWith(says, refusal.Message)

[<Fact>]
let ``the longest cycles are accepted, one step more is refused`` () =
    Assert.Equal(Int64.MaxValue, Cycle.Of(Int64.MaxValue - 1L, 1L).Period)
    Assert.Equal(Int64.MaxValue - 1L, Cycle.Symmetric(Int64.MaxValue / 2L).Period)

    let refusal =
        Assert.Throws<ArgumentOutOfRangeException>(fun () -> Cycle.Symmetric(Int64.MaxValue / 2L + 1L) |> ignore)

    Assert.StartsWith("stepSize must be at most 4611686018427387903 steps", refusal.Message)

[<Fact>]
let ``a step size of 0 is refused with the remedy`` () =
    let refusal = Assert.Throws<ArgumentOutOfRangeException>(fun () -> Cycle.Symmetric 0L |> ignore)

    Assert.StartsWith(
        "stepSize must be at least 1 step, but was 0. It is half a cycle; see Wave.Triangle.",
        refusal.Message
    )

    Assert.Equal("stepSize", refusal.ParamName)
