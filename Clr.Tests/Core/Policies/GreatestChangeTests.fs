/// The greatest change that a policy claims, held against all of its changes: none is greater, and one is as great, or nearly; a
/// wrong join is seen.
module Clr.Tests.Core.Policies.GreatestChangeTests

open System
open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

/// With odd lengths, so that a cosine has a step in its very middle, where it is steepest.
let private policies () =
    [
        "OneCycle", Policy.OneCycle(8.0, 41L, 0.25, 4.0, 2.0), PolicyClaims.OneCycle(8.0, 41L, 0.25, 4.0, 2.0)
        "OneCycle, a rise of one step",
        Policy.OneCycle(8.0, 40L, 0.05, 4.0, 2.0),
        PolicyClaims.OneCycle(8.0, 40L, 0.05, 4.0, 2.0)
        "OneCycle, no rise", Policy.OneCycle(8.0, 40L, 0.01), PolicyClaims.OneCycle(8.0, 40L, 0.01)
        for shape in Enum.GetValues<Anneal>() do
            $"OneCycle, three phases, {shape}",
            Policy.OneCycle(8.0, 40L, 0.25, 4.0, 2.0, shape, true),
            PolicyClaims.OneCycle(8.0, 40L, 0.25, 4.0, 2.0, shape, true)

            $"OneCycleMomentum, {shape}",
            Policy.OneCycleMomentum(40L, 0.25, anneal = shape),
            PolicyClaims.OneCycleMomentum(40L, 0.25, anneal = shape)

            $"OneCycleTorch, {shape}",
            Policy.OneCycleTorch(8.0, 200L, 0.252, 4.0, 2.0, shape),
            PolicyClaims.OneCycleTorch(8.0, 200L, 0.252, 4.0, 2.0, shape)

            $"OneCycleTorchMomentum, three phases, {shape}",
            Policy.OneCycleTorchMomentum(200L, 0.252, anneal = shape, threePhase = true),
            PolicyClaims.OneCycleTorchMomentum(200L, 0.252, anneal = shape, threePhase = true)

            $"WarmupStableDecay, {shape}",
            Policy.WarmupStableDecay(5.0, 40L, 6L, 15L, shape, 1.0),
            PolicyClaims.WarmupStableDecay(5.0, 40L, 6L, 15L, shape, 1.0)
        "OneCycleFastai", Policy.OneCycleFastai(8.0, 90L, 0.3), PolicyClaims.OneCycleFastai(8.0, 90L, 0.3)
        "OneCycleFastaiMomentum", Policy.OneCycleFastaiMomentum(90L, 0.3), PolicyClaims.OneCycleFastaiMomentum(90L, 0.3)
        "OneCyclePaper",
        Policy.OneCyclePaper(1.0, 5.0, 0.5, Cycle.Of(4L, 5L), 11L),
        PolicyClaims.OneCyclePaper(1.0, 5.0, 0.5, Cycle.Of(4L, 5L), 11L)
        "OneCyclePaper, no steps left",
        Policy.OneCyclePaper(1.0, 5.0, 0.5, Cycle.Of(4L, 5L), 10L),
        PolicyClaims.OneCyclePaper(1.0, 5.0, 0.5, Cycle.Of(4L, 5L), 10L)
        "OneCyclePaperMomentum",
        Policy.OneCyclePaperMomentum(Cycle.Of(4L, 5L)),
        PolicyClaims.OneCyclePaperMomentum(Cycle.Of(4L, 5L))
        "CosineAnnealing", Policy.CosineAnnealing(5.0, 1.0, 11L), PolicyClaims.CosineAnnealing(5.0, 1.0, 11L)
        "CosineAnnealing, at once", Policy.CosineAnnealing(5.0, 1.0, 0L), PolicyClaims.CosineAnnealing(5.0, 1.0, 0L)
        "CosineAnnealingTorch",
        Policy.CosineAnnealingTorch(5.0, 1.0, 11L),
        PolicyClaims.CosineAnnealingTorch(5.0, 1.0, 11L)
        "LinearWithWarmup", Policy.LinearWithWarmup(5.0, 8L, 11L), PolicyClaims.LinearWithWarmup(5.0, 8L, 11L)
        "CosineWithWarmup",
        Policy.CosineWithWarmup(5.0, 40L, 51L, 1.0),
        PolicyClaims.CosineWithWarmup(5.0, 40L, 51L, 1.0)
        for power in [ 0.3; 1.0; 1.5; 4.0 ] do
            $"PolynomialWithWarmup, {power}",
            Policy.PolynomialWithWarmup(5.0, 40L, 51L, 1.0, power),
            PolicyClaims.PolynomialWithWarmup(5.0, 40L, 51L, 1.0, power)
        // a rounding of the share is a hundred times as large in its power, and more than the change of the change
        "PolynomialWithWarmup, the hundredth power of many steps",
        Policy.PolynomialWithWarmup(1.0, 0L, 1_000_000_000_000L, 0.0, 100.0),
        PolicyClaims.PolynomialWithWarmup(1.0, 0L, 1_000_000_000_000L, 0.0, 100.0)
        "WarmupStableDecay, at once",
        Policy.WarmupStableDecay(5.0, 40L, 6L, 0L, Anneal.OneMinusSqrt, 1.0),
        PolicyClaims.WarmupStableDecay(5.0, 40L, 6L, 0L, Anneal.OneMinusSqrt, 1.0)
        "ConstantWithWarmup", Policy.ConstantWithWarmup(5.0, 7L), PolicyClaims.ConstantWithWarmup(5.0, 7L)
        "InverseSqrtWithWarmup",
        Policy.InverseSqrtWithWarmup(5.0, 7L, 2L),
        PolicyClaims.InverseSqrtWithWarmup(5.0, 7L, 2L)
        "InverseSqrtWithWarmup without warm-up",
        Policy.InverseSqrtWithWarmup(5.0, 0L),
        PolicyClaims.InverseSqrtWithWarmup(5.0, 0L)
        "Trapezoid", Policy.Trapezoid(5.0, 14L, 6L, 30L), PolicyClaims.Trapezoid(5.0, 14L, 6L, 30L)
        "FlatThenCosine", Policy.FlatThenCosine(5.0, 1.0, 4L, 15L), PolicyClaims.FlatThenCosine(5.0, 1.0, 4L, 15L)
        "Noam", Policy.Noam(4L, 9L), PolicyClaims.Noam(4L, 9L)
        "RangeTestLinear", Policy.RangeTestLinear(1.0, 5.0, 10L), PolicyClaims.RangeTestLinear(1.0, 5.0, 10L)
        "RangeTestExponential",
        Policy.RangeTestExponential(1e-6, 5.0, 100L),
        PolicyClaims.RangeTestExponential(1e-6, 5.0, 100L)
        "Triangular", Policy.Triangular(1.0, 5.0, Cycle.Of(3L, 5L)), PolicyClaims.Triangular(1.0, 5.0, Cycle.Of(3L, 5L))
        "Triangular2",
        Policy.Triangular2(1.0, 5.0, Cycle.Of(3L, 5L)),
        PolicyClaims.Triangular2(1.0, 5.0, Cycle.Of(3L, 5L))
    ]

let private byName () = dict [ for name, schedule, claims in policies () -> name, (schedule, claims) ]

let names = TheoryData<string>(byName().Keys)

[<Theory; MemberData("names")>]
let ``no change is greater, and one is nearly as great`` (name: string) =
    let schedule, claims = byName().[name]
    let changes = [ for t in -20L .. 300L -> abs (schedule.Invoke(t + 1L) - schedule.Invoke t) ]
    let greatest = List.max changes
    Assert.InRange(claims.GreatestChange.Value, greatest * (1.0 - 1e-12), greatest * 1.01)

[<Theory; MemberData("names")>]
let ``a wrong join at a corner is flagged`` (name: string) =
    let schedule, claims = byName().[name]
    let jump = 2.001 * claims.GreatestChange.Value

    for corner in [ for phase in claims.Phases -> phase.From ] @ [ 2L ] do
        let wrong = Func<int64, float>(fun t -> schedule.Invoke t + (if t >= corner then jump else 0.0))

        match Law.violationFrom Run.seed 1000 ClaimLaws.noJumps wrong claims with
        | Some found -> Assert.Equal(corner, found.Step)
        | None -> Assert.Fail $"not flagged at {corner} {Run.again}"

/// What has corners between steps, and phases shorter than a step among them.
[<Law(1000)>]
let ``no step over corners between steps changes more`` () =
    let drawn =
        gen {
            let! totalSteps = Gen.choose64 (2L, 40L)
            let! share = Gen.choose (0, 4999)
            let! threePhase = Gen.elements [ false; true ]
            let! shape = Gen.elements (List.ofArray (Enum.GetValues<Anneal>()))
            let! factor = Gen.elements [ 1.0; 1.5; 25.0 ]
            return totalSteps, float share / 10_000.0, threePhase, shape, factor
        }

    Prop.forAll (Arb.fromGen drawn) (fun (totalSteps, pctStart, threePhase, shape, factor) ->
        let every (schedule: Func<int64, float>) claims =
            [ ClaimLaws.noJumps; ClaimLaws.monotonePhases ]
            |> List.choose (fun law -> Law.firstViolation law schedule claims)
            |> List.map (fun found -> false |> Prop.label (string found))
            |> List.fold (.&.) (Prop.ofTestable true)

        every
            (Policy.OneCycleTorch(1.0, totalSteps, pctStart, factor, factor, shape, threePhase))
            (PolicyClaims.OneCycleTorch(1.0, totalSteps, pctStart, factor, factor, shape, threePhase))
        .&. every
                (Policy.OneCycleTorchMomentum(totalSteps, pctStart, 0.85, 0.95, shape, threePhase))
                (PolicyClaims.OneCycleTorchMomentum(totalSteps, pctStart, 0.85, 0.95, shape, threePhase))
        .&. every
                (Policy.OneCycleFastai(1.0, totalSteps, pctStart, factor))
                (PolicyClaims.OneCycleFastai(1.0, totalSteps, pctStart, factor))
        .&. every
                (Policy.OneCycleFastaiMomentum(totalSteps, pctStart, 0.5, 0.5 + 0.4 / factor, 0.9))
                (PolicyClaims.OneCycleFastaiMomentum(totalSteps, pctStart, 0.5, 0.5 + 0.4 / factor, 0.9)))
