/// What .ci/fuzz has found in the factories of Clr.Core, each once more: which argument is named, and what is accepted.
module Clr.Tests.Core.RefusalTests

open System
open Xunit
open Clr
open Clr.RangeTesting
open Clr.Tests

let private refused<'E when 'E :> ArgumentException> (name: string) (parts: string list) (act: unit -> obj | null) =
    let refusal = Assert.Throws<'E>(fun () -> act () |> ignore)
    Assert.Equal(name, refusal.ParamName)

    for part in parts do
        Assert.Contains(part, refusal.Message)

let private outOfRange name parts act = refused<ArgumentOutOfRangeException> name parts act

[<Fact>]
let ``nothing where something is needed is refused with what to do`` () =
    let none: Func<int64, float> = Unchecked.defaultof<_>
    refused<ArgumentNullException> "schedule" [ "was null. "; "write a lambda" ] (fun () -> none.Repeat 3L)
    refused<ArgumentNullException> "cycle" [ "was null. " ] (fun () -> Wave.Triangle(Unchecked.defaultof<Cycle>))

[<Fact>]
let ``a stage is named, with its number that is wrong`` () =
    let sound = TriangularStage(0.001, 0.005, 4L, 8L)

    for made in
        [
            (fun all -> box (Policy.StagedTriangular all))
            (fun all -> box (PolicyClaims.StagedTriangular all))
        ] do
        refused<ArgumentException> "stages" [ "stages must have at least one element" ] (fun () -> made [||])
        let second stage = fun () -> made [| sound; stage |]
        refused<ArgumentNullException> "stages[1]" [] (second Unchecked.defaultof<_>)
        outOfRange "stages[1].BaseLr" [ "-1" ] (second (TriangularStage(-1.0, 0.005, 4L, 8L)))
        outOfRange "stages[1].BaseLr" [ "stages[1].MaxLr was 0.001" ] (second (TriangularStage(0.002, 0.001, 4L, 8L)))
        outOfRange "stages[1].MaxLr" [ "NaN" ] (second (TriangularStage(0.001, nan, 4L, 8L)))
        outOfRange "stages[1].StepSize" [ "but was 0" ] (second (TriangularStage(0.001, 0.005, 0L, 8L)))
        outOfRange "stages[1].StepSize" [] (second (TriangularStage(0.001, 0.005, Int64.MaxValue / 2L + 1L, 8L)))
        outOfRange "stages[1].Steps" [ "but was -1" ] (second (TriangularStage(0.001, 0.005, 4L, -1L)))
        outOfRange "stages[1].Steps" [ "must fit a long" ] (second (TriangularStage(0.001, 0.005, 4L, Int64.MaxValue)))
        second (TriangularStage(0.001, 0.005, Int64.MaxValue / 2L, Int64.MaxValue - 8L)) () |> ignore

[<Fact>]
let ``a shape that is none is refused by the caller's name for it`` () =
    let none = enum<Anneal> 99

    for made in
        [
            (fun () -> Policy.OneCycle(0.1, 100L, anneal = none))
            (fun () -> Policy.OneCycleMomentum(100L, anneal = none))
            (fun () -> Policy.OneCycleTorch(0.1, 100L, anneal = none))
            (fun () -> Policy.OneCycleTorchMomentum(100L, anneal = none))
        ] do
        outOfRange "anneal" [ "Linear, Cosine" ] (made >> box)

    outOfRange "decay" [ "Linear, Cosine" ] (fun () -> Policy.WarmupStableDecay(0.1, 1L, 2L, 3L, none))

[<Fact>]
let ``noise whose values would not be finite is refused`` () =
    outOfRange "deviation" [ "1E+308"; "0.5" ] (fun () -> Schedule.GaussianNoise(1L, 0.5, 1e308))
    outOfRange "deviation" [ "1E+307" ] (fun () -> Schedule.GaussianNoise(1L, -1.7e308, 1e307))
    Schedule.GaussianNoise(1L, 0.5, 1e307) |> ignore

[<Fact>]
let ``restarts that no memory holds are refused, by the policy and by its claims`` () =
    for cycles in [ 100_001; Int32.MaxValue ] do
        outOfRange "cycles" [ string cycles; "Repeat" ] (fun () ->
            Policy.CosineWithHardRestartsWithWarmup(0.1, 0L, 1000L, cycles))

        outOfRange "cycles" [] (fun () -> PolicyClaims.CosineWithHardRestartsWithWarmup(0.1, 0L, 1000L, cycles))

    Policy.CosineWithHardRestartsWithWarmup(0.1, 0L, 1000L, 100_000) |> ignore

[<Fact>]
let ``a check reports what a function of one's own throws within a warm-up, and does not throw it`` () =
    let own = Func<int64, float>(fun _ -> raise (NotSupportedException "own"))
    let report = own.Clamp(0.0, 1.0).WarmupFromOneOverN(4L).Check 10L
    Assert.IsType<NotSupportedException> report.Thrown |> ignore

[<Fact>]
let ``half a cycle of which the whole is no long is refused by what it was made of`` () =
    let half = Int64.MaxValue / 2L
    RangeTestResult.OneCycleMomentum(half, 1) |> ignore
    outOfRange "stepsPerEpoch" [ string (half + 1L) ] (fun () -> RangeTestResult.OneCycleMomentum(half + 1L, 1))
