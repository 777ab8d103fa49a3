/// Every claim of every policy, written down from its definition: that claims hold, each policy's own tests say; here, that
/// none is missing or weaker than it could be.
module Clr.Tests.Core.Policies.PolicyClaimsTests

open System
open Xunit
open Clr

let private cycle = Cycle.Of(3L, 5L)

let private told (claims: Claims) =
    let number (value: float) = Guard.Text value
    let one name show value = value |> Option.map (fun value -> $"{name} {show value}") |> Option.toList
    let step (value: int64) = if value = Int64.MaxValue then "for ever" else string value

    [
        one "from" number (Option.ofNullable claims.Lowest)
        one "to" number (Option.ofNullable claims.Highest)
        one "period" string (Option.ofNullable claims.Period)
        one "cycle" (fun (cycle: Cycle) -> $"{cycle.StepsUp}+{cycle.StepsDown}") (Option.ofObj claims.Cycle)
        one "base" number (Option.ofNullable claims.CycleEnd)
        one
            "peaks"
            (fun (share: Func<int64, float>) ->
                [ 1L; 2L; 3L; 2000L ] |> List.map (share.Invoke >> number) |> String.concat " ")
            (Option.ofObj claims.PeakShare)
        if claims.HalfCycles = HalfCycles.Unclaimed then
            []
        else
            [ string claims.HalfCycles ]
        one "at most" number (Option.ofNullable claims.GreatestChange)
        one "peak" (fun (struct (at: int64, value: float)) -> $"{at} {number value}") (Option.ofNullable claims.Peak)
        [ for phase in claims.Phases -> $"{phase.Direction} {phase.From}..{step phase.To}" ]
        one "holds" string (Option.ofNullable claims.HoldsFrom)
        one "last" number (Option.ofNullable claims.EndValue)
    ]
    |> List.concat
    |> String.concat "; "

let private shape = Anneal.Cosine

/// Made anew by each test: what is made once, when the process starts, no mutant is in yet (docs/mutation.md).
let private expected () =
    [
        "Triangular",
        PolicyClaims.Triangular(1.0, 5.0, cycle),
        $"from 1; to 5; period 8; cycle 3+5; base 1; peaks 1 1 1 1; EqualSteps; at most {Guard.Text(4.0 / 3.0)}"
        "Triangular, symmetric",
        PolicyClaims.Triangular(1.0, 5.0, 4L),
        "from 1; to 5; period 8; cycle 4+4; base 1; peaks 1 1 1 1; EqualSteps; at most 1"
        "Triangular2",
        PolicyClaims.Triangular2(1.0, 5.0, cycle),
        $"from 1; to 5; cycle 3+5; base 1; peaks 1 0.5 0.25 0; EqualSteps; at most {Guard.Text(4.0 / 3.0)}"
        "Triangular2, symmetric",
        PolicyClaims.Triangular2(1.0, 5.0, 4L),
        "from 1; to 5; cycle 4+4; base 1; peaks 1 0.5 0.25 0; EqualSteps; at most 1"
        // gamma / (1 - gamma) = 1 is less than 3 steps up, and exactly 1 step up
        "ExpRange",
        PolicyClaims.ExpRange(1.0, 5.0, cycle, 0.5),
        $"from 1; to 5; cycle 3+5; base 1; peaks 0.125 {Guard.Text(Math.ScaleB(1.0, -11))} {Guard.Text(Math.ScaleB(1.0, -19))} 0; ShrinkingFalls"
        "ExpRange, whose rises shrink, too",
        PolicyClaims.ExpRange(1.0, 5.0, 1L, 0.5),
        "from 1; to 5; cycle 1+1; base 1; peaks 0.5 0.125 0.03125 0; Shrinking"
        "ExpRange without decay",
        PolicyClaims.ExpRange(1.0, 5.0, cycle, 1.0),
        "from 1; to 5; period 8; cycle 3+5; base 1; peaks 1 1 1 1; Shrinking"
        "ExpRangeBothBounds", PolicyClaims.ExpRangeBothBounds(1.0, 5.0, cycle, 0.5), "from 0; to 5; cycle 3+5"
        "ExpRangeBothBounds without decay",
        PolicyClaims.ExpRangeBothBounds(1.0, 5.0, 4L, 1.0),
        "from 1; to 5; period 8; cycle 4+4"
        "Cyclical", PolicyClaims.Cyclical(1.0, 5.0, cycle, Amplitude.Constant 1.0), "cycle 3+5; base 1"
        // a rise of 0.25 * 40 = 10 updates ends at update 9; the run at 39
        "OneCycle",
        PolicyClaims.OneCycle(8.0, 40L, 0.25, 4.0, 2.0),
        "from 1; to 8; peak 9 8; Rising 0..9; Falling 9..39; holds 39; last 1"
        "OneCycle, three phases",
        PolicyClaims.OneCycle(8.0, 40L, 0.25, 4.0, 2.0, shape, true),
        "from 1; to 8; peak 9 8; Rising 0..9; Falling 9..39; holds 39; last 1"
        "OneCycleMomentum",
        PolicyClaims.OneCycleMomentum(40L, 0.25, 0.5, 0.75),
        "from 0.5; to 0.75; Falling 0..9; Rising 9..39; holds 39; last 0.75"
        "OneCycleMomentum, three phases",
        PolicyClaims.OneCycleMomentum(40L, 0.25, 0.5, 0.75, shape, true),
        "from 0.5; to 0.75; Falling 0..9; Rising 9..18; holds 18; last 0.75"
        "OneCycleTorch", PolicyClaims.OneCycleTorch(8.0, 40L, 0.25, 4.0, 2.0), "from 1; to 8; holds 39; last 1"
        "OneCycleTorch, all rise", PolicyClaims.OneCycleTorch(8.0, 40L, 1.0, 4.0, 2.0), "from 1; to 8; holds 39; last 8"
        "OneCycleTorchMomentum",
        PolicyClaims.OneCycleTorchMomentum(40L, 0.25, 0.5, 0.75),
        "from 0.5; to 0.75; holds 39; last 0.75"
        "OneCycleTorchMomentum, all fall",
        PolicyClaims.OneCycleTorchMomentum(40L, 1.0, 0.5, 0.75),
        "from 0.5; to 0.75; holds 39; last 0.5"
        "OneCycleFastai", PolicyClaims.OneCycleFastai(8.0, 40L, 0.25, 4.0, 16.0), "from 0.5; to 8; holds 40; last 0.5"
        "OneCycleFastai, lowest at the start",
        PolicyClaims.OneCycleFastai(8.0, 40L, 0.25, 16.0, 4.0),
        "from 0.5; to 8; holds 40; last 2"
        "OneCycleFastaiMomentum",
        PolicyClaims.OneCycleFastaiMomentum(40L, 0.25, 0.9, 0.5, 0.8),
        "from 0.5; to 0.9; holds 40; last 0.8"
        "OneCycleFastaiMomentum, the other way up",
        PolicyClaims.OneCycleFastaiMomentum(40L, 0.25, 0.5, 0.8, 0.9),
        "from 0.5; to 0.9; holds 40; last 0.9"
        "OneCyclePaper",
        PolicyClaims.OneCyclePaper(1.0, 5.0, 0.5, cycle, 20L),
        "from 0.5; to 5; peak 3 5; Rising 0..3; Falling 3..19; holds 19; last 0.5"
        "OneCyclePaperMomentum",
        PolicyClaims.OneCyclePaperMomentum(cycle, 0.5, 0.75),
        "from 0.5; to 0.75; Falling 0..3; Rising 3..8; holds 8; last 0.75"
        "CosineAnnealing", PolicyClaims.CosineAnnealing(5.0, 1.0, 10L), "from 1; to 5; Falling 0..10; holds 10; last 1"
        "CosineAnnealingTorch", PolicyClaims.CosineAnnealingTorch(5.0, 1.0, 10L), "from 1; to 5; period 20; peak 0 5"
        "WarmRestarts", PolicyClaims.WarmRestarts(5.0, 1.0, 10L), "from 1; to 5; period 10; peak 0 5"
        "WarmRestarts, growing", PolicyClaims.WarmRestarts(5.0, 1.0, 10L, 2L), "from 1; to 5; peak 0 5"
        "WarmRestarts, decaying", PolicyClaims.WarmRestarts(5.0, 1.0, 10L, 1L, 0.5), "from 1; to 5; peak 0 5"
        "LinearWithWarmup",
        PolicyClaims.LinearWithWarmup(5.0, 4L, 10L),
        "from 0; to 5; Rising 0..4; Falling 4..10; holds 10; last 0"
        // without steps to fall the last value is in force where the rise would have ended
        "LinearWithWarmup, all rise",
        PolicyClaims.LinearWithWarmup(5.0, 4L, 4L),
        "from 0; to 5; Rising 0..3; Falling 4..4; holds 4; last 0"
        "CosineWithWarmup",
        PolicyClaims.CosineWithWarmup(5.0, 4L, 10L, 1.0),
        "from 0; to 5; Rising 0..4; Falling 4..10; holds 10; last 1"
        "CosineWithWarmup without warm-up",
        PolicyClaims.CosineWithWarmup(5.0, 0L, 10L, 1.0),
        "from 1; to 5; Rising 0..0; Falling 0..10; holds 10; last 1"
        "CosineWithHardRestartsWithWarmup",
        PolicyClaims.CosineWithHardRestartsWithWarmup(5.0, 4L, 10L, 2),
        "from 0; to 5; Rising 0..4; holds 10; last 0"
        "PolynomialWithWarmup",
        PolicyClaims.PolynomialWithWarmup(5.0, 4L, 10L, 1.0, 2.0),
        "from 0; to 5; Rising 0..4; Falling 4..10; holds 10; last 1"
        "PolynomialWithWarmup without warm-up",
        PolicyClaims.PolynomialWithWarmup(5.0, 0L, 10L, 1.0, 2.0),
        "from 1; to 5; Rising 0..0; Falling 0..10; holds 10; last 1"
        "ConstantWithWarmup", PolicyClaims.ConstantWithWarmup(5.0, 4L), "from 0; to 5; Rising 0..4; holds 4; last 5"
        "InverseSqrtWithWarmup",
        PolicyClaims.InverseSqrtWithWarmup(5.0, 4L),
        "from 0; to 5; Rising 0..4; Falling 4..for ever"
        "WarmupStableDecay",
        PolicyClaims.WarmupStableDecay(5.0, 4L, 6L, 10L, shape, 1.0),
        "from 0; to 5; Rising 0..10; Falling 4..20; holds 20; last 1"
        "WarmupStableDecay without decay",
        PolicyClaims.WarmupStableDecay(5.0, 4L, 6L, 0L, shape, 1.0),
        "from 0; to 5; Rising 0..9; Falling 4..10; holds 10; last 1"
        "Trapezoid",
        PolicyClaims.Trapezoid(5.0, 4L, 6L, 20L),
        "from 0; to 5; Rising 0..14; Falling 4..20; holds 20; last 0"
        "FlatThenCosine",
        PolicyClaims.FlatThenCosine(5.0, 1.0, 4L, 10L),
        "from 1; to 5; Falling 0..10; holds 10; last 1"
        // 1 / sqrt(4 * 4) at the peak, one step before the warm-up's end
        "Noam", PolicyClaims.Noam(4L, 4L, 2.0), "from 0; to 0.5; peak 3 0.5; Rising 0..3; Falling 3..for ever"
        "Step", PolicyClaims.Step(5.0, 0.5, 10L), "from 0; to 5; Falling 0..for ever"
        "MultiStep", PolicyClaims.MultiStep(4.0, 0.5, 3L, 9L), "from 0; to 4; Falling 0..9; holds 9; last 1"
        "MultiStep without milestones", PolicyClaims.MultiStep(4.0, 0.5), "from 0; to 4; Falling 0..0; holds 0; last 4"
        "RangeTestLinear",
        PolicyClaims.RangeTestLinear(1.0, 5.0, 10L),
        "from 1; to 5; peak 9 5; Rising 0..9; holds 9; last 5"
        "RangeTestExponential",
        PolicyClaims.RangeTestExponential(1.0, 5.0, 10L),
        "from 1; to 5; peak 9 5; Rising 0..9; holds 9; last 5"
        // at the end of the second stage, one whole cycle and a half into it: its peak
        "StagedTriangular",
        PolicyClaims.StagedTriangular(TriangularStage(1.0, 5.0, 2L, 4L), TriangularStage(0.5, 3.0, 2L, 6L)),
        "from 0.5; to 5; holds 10; last 3"
        // Table 2 of Smith 2017: 16,000 + 6,000 + 3,000 steps
        "SmithTable2", PolicyClaims.SmithTable2(), "from 1E-05; to 0.005; holds 25000; last 1E-05"
    ]

let private byName () = dict [ for name, claims, text in expected () -> name, (claims, text) ]

let names = TheoryData<string>(byName().Keys)

[<Theory; MemberData("names")>]
let ``claims all that follows from its definition`` (name: string) =
    let claims, text = byName().[name]
    Assert.Equal(text, told claims)

[<Fact>]
let ``every policy's claims are among them`` () =
    let listed = [ for name, _, _ in expected () -> name.Split(',', ' ')[0] ] |> set

    for method in typeof<PolicyClaims>.GetMethods() do
        if method.ReturnType = typeof<Claims> then
            Assert.Contains(method.Name, listed)

[<Fact>]
let ``every policy claims to allocate nothing, but one that is handed a schedule of anybody's`` () =
    Assert.Equal<string list>(
        [ "Cyclical" ],
        [
            for name, claims, _ in expected () do
                if not claims.AllocatesNothing then
                    name
        ]
    )
