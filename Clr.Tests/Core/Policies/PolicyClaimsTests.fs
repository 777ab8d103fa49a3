/// Every claim of every policy, written down from its definition: that claims hold, each policy's own tests say; here, that
/// none is missing or weaker than it could be.
module Clr.Tests.Core.Policies.PolicyClaimsTests

open System
open Xunit
open Clr
open Clr.Tests.Core.Policies.Told

let private cycle = Cycle.Of(3L, 5L)

let private shape = Anneal.Cosine

/// 2^63 - 1 is divisible by 7.
let private seventh = Int64.MaxValue / 7L

/// Made anew by each test: what is made once, when the process starts, no mutant is in yet (docs/mutation.md).
let private expected () =
    [
        "Triangular",
        PolicyClaims.Triangular(1.0, 5.0, cycle),
        "from 1; to 5; period 8; cycle 3+5; base 1; peaks 1 1 1 1; EqualSteps; at most 1.33333"
        "Triangular, symmetric",
        PolicyClaims.Triangular(1.0, 5.0, 4L),
        "from 1; to 5; period 8; cycle 4+4; base 1; peaks 1 1 1 1; EqualSteps; mirrored; at most 1"
        "Triangular2",
        PolicyClaims.Triangular2(1.0, 5.0, cycle),
        "from 1; to 5; cycle 3+5; base 1; peaks 1 0.5 0.25 0; EqualSteps; at most 1.33333"
        "Triangular2, symmetric",
        PolicyClaims.Triangular2(1.0, 5.0, 4L),
        "from 1; to 5; cycle 4+4; base 1; peaks 1 0.5 0.25 0; EqualSteps; mirrored; at most 1"
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
        // a rise of 0.25 * 40 = 10 updates ends at update 9; the run at 39; the rise by 6 in 9 steps is steepest: 6 sin(pi / 18)
        "OneCycle",
        PolicyClaims.OneCycle(8.0, 40L, 0.25, 4.0, 2.0),
        "from 1; to 8; at most 1.04189; peak 9 8; Rising 0..9; Falling 9..39; holds 39; last 1"
        "OneCycle, three phases",
        PolicyClaims.OneCycle(8.0, 40L, 0.25, 4.0, 2.0, shape, true),
        "from 1; to 8; at most 1.04189; peak 9 8; Rising 0..9; Falling 9..39; holds 39; last 1"
        "OneCycleMomentum",
        PolicyClaims.OneCycleMomentum(40L, 0.25, 0.5, 0.75),
        "from 0.5; to 0.75; at most 0.043412; Falling 0..9; Rising 9..39; holds 39; last 0.75"
        "OneCycleMomentum, three phases",
        PolicyClaims.OneCycleMomentum(40L, 0.25, 0.5, 0.75, shape, true),
        "from 0.5; to 0.75; at most 0.043412; Falling 0..9; Rising 9..18; holds 18; last 0.75"
        "OneCycleTorch",
        PolicyClaims.OneCycleTorch(8.0, 40L, 0.25, 4.0, 2.0),
        "from 1; to 8; at most 1.04189; Rising 0..9; Falling 9..39; holds 39; last 1"
        // the peak at 0.2625 * 40 - 1 = 9.5, the end of the fall at 19: 6 sin(pi / 19)
        "OneCycleTorch, corners between steps",
        PolicyClaims.OneCycleTorch(8.0, 40L, 0.2625, 4.0, 2.0, shape, true),
        "from 1; to 8; at most 0.987568; Rising 0..9; Falling 10..39; holds 39; last 1"
        // 6 sin(pi / 78)
        "OneCycleTorch, all rise",
        PolicyClaims.OneCycleTorch(8.0, 40L, 1.0, 4.0, 2.0),
        "from 1; to 8; at most 0.241596; Rising 0..39; holds 39; last 8"
        // the peak before step 0
        "OneCycleTorch, all fall",
        PolicyClaims.OneCycleTorch(8.0, 40L, 0.0, 4.0, 2.0),
        "from 1; to 8; at most 7; Falling 0..39; holds 39; last 1"
        "OneCycleTorchMomentum",
        PolicyClaims.OneCycleTorchMomentum(40L, 0.25, 0.5, 0.75),
        "from 0.5; to 0.75; at most 0.043412; Falling 0..9; Rising 9..39; holds 39; last 0.75"
        // 0.25 sin(pi / 19)
        "OneCycleTorchMomentum, corners between steps",
        PolicyClaims.OneCycleTorchMomentum(40L, 0.2625, 0.5, 0.75, shape, true),
        "from 0.5; to 0.75; at most 0.0411486; Falling 0..9; Rising 10..39; holds 39; last 0.75"
        "OneCycleTorchMomentum, all fall",
        PolicyClaims.OneCycleTorchMomentum(40L, 1.0, 0.5, 0.75),
        "from 0.5; to 0.75; at most 0.0100665; Falling 0..39; holds 39; last 0.5"
        // 6 sin(pi / 20)
        "OneCycleFastai",
        PolicyClaims.OneCycleFastai(8.0, 40L, 0.25, 4.0, 16.0),
        "from 0.5; to 8; at most 0.938607; Rising 0..10; Falling 10..40; holds 40; last 0.5"
        "OneCycleFastai, lowest at the start",
        PolicyClaims.OneCycleFastai(8.0, 40L, 0.25, 16.0, 4.0),
        "from 0.5; to 8; at most 1.17326; Rising 0..10; Falling 10..40; holds 40; last 2"
        // a fall of no steps is a jump
        "OneCycleFastai, all rise",
        PolicyClaims.OneCycleFastai(8.0, 40L, 1.0, 4.0, 16.0),
        "from 0.5; to 8; at most 7.5; Rising 0..39; Falling 40..40; holds 40; last 0.5"
        "OneCycleFastaiMomentum",
        PolicyClaims.OneCycleFastaiMomentum(40L, 0.25, 0.9, 0.5, 0.8),
        "from 0.5; to 0.9; at most 0.0625738; Falling 0..10; Rising 10..40; holds 40; last 0.8"
        "OneCycleFastaiMomentum, the other way up",
        PolicyClaims.OneCycleFastaiMomentum(40L, 0.25, 0.5, 0.8, 0.9),
        "from 0.5; to 0.9; at most 0.0469303; Rising 0..40; holds 40; last 0.9"
        "OneCyclePaper",
        PolicyClaims.OneCyclePaper(1.0, 5.0, 0.5, cycle, 20L),
        "from 0.5; to 5; at most 1.33333; peak 3 5; Rising 0..3; Falling 3..19; holds 19; last 0.5"
        // the last step down the cycle, 0.8, and the jump by 0.5 in one
        "OneCyclePaper, no steps left",
        PolicyClaims.OneCyclePaper(1.0, 5.0, 0.5, Cycle.Of(4L, 5L), 10L),
        "from 0.5; to 5; at most 1.3; peak 4 5; Rising 0..4; Falling 4..9; holds 9; last 0.5"
        "OneCyclePaperMomentum",
        PolicyClaims.OneCyclePaperMomentum(cycle, 0.5, 0.75),
        "from 0.5; to 0.75; at most 0.0833333; Falling 0..3; Rising 3..8; holds 8; last 0.75"
        // 4 sin(pi / 20)
        "CosineAnnealing",
        PolicyClaims.CosineAnnealing(5.0, 1.0, 10L),
        "from 1; to 5; at most 0.625738; Falling 0..10; holds 10; last 1"
        "CosineAnnealingTorch",
        PolicyClaims.CosineAnnealingTorch(5.0, 1.0, 10L),
        "from 1; to 5; period 20; cycle 10+10; base 5; mirrored; at most 0.625738; peak 0 5; Falling 0..10; Rising 10..20"
        "WarmRestarts",
        PolicyClaims.WarmRestarts(5.0, 1.0, 10L),
        "from 1; to 5; period 10; peak 0 5; " + falls [ 0; 10; 20; 30; 40; 50; 60; 70; 80 ]
        // 10, 20, 40, ...: the i-th starts at 10 (2^i - 1)
        "WarmRestarts, growing",
        PolicyClaims.WarmRestarts(5.0, 1.0, 10L, 2L),
        "from 1; to 5; peak 0 5; " + falls [ 0; 10; 30; 70; 150; 310; 630; 1270; 2550 ]
        "WarmRestarts, decaying",
        PolicyClaims.WarmRestarts(5.0, 1.0, 10L, 1L, 0.5),
        "from 1; to 5; peak 0 5; " + falls [ 0; 10; 20; 30; 40; 50; 60; 70; 80 ]
        // the seventh ends with the last step there is
        "WarmRestarts, a seventh of all steps",
        PolicyClaims.WarmRestarts(5.0, 1.0, seventh),
        $"from 1; to 5; period {seventh}; peak 0 5; "
        + String.concat "; " [ for k in 0L .. 6L -> $"Falling {k * seventh}..{(k + 1L) * seventh - 1L}" ]
        "WarmRestarts, as far as steps go",
        PolicyClaims.WarmRestarts(5.0, 1.0, 1L <<< 61, 4L),
        $"from 1; to 5; peak 0 5; Falling 0..{(1L <<< 61) - 1L}"
        "LinearWithWarmup",
        PolicyClaims.LinearWithWarmup(5.0, 4L, 10L),
        "from 0; to 5; at most 1.25; Rising 0..4; Falling 4..10; holds 10; last 0"
        // without steps to fall the last value is in force where the rise would have ended
        "LinearWithWarmup, all rise",
        PolicyClaims.LinearWithWarmup(5.0, 4L, 4L),
        "from 0; to 5; at most 5; Rising 0..3; Falling 4..4; holds 4; last 0"
        "CosineWithWarmup",
        PolicyClaims.CosineWithWarmup(5.0, 4L, 10L, 1.0),
        "from 0; to 5; at most 1.25; Rising 0..4; Falling 4..10; holds 10; last 1"
        "CosineWithWarmup without warm-up",
        PolicyClaims.CosineWithWarmup(5.0, 0L, 10L, 1.0),
        "from 1; to 5; at most 0.625738; Rising 0..0; Falling 0..10; holds 10; last 1"
        "CosineWithHardRestartsWithWarmup",
        PolicyClaims.CosineWithHardRestartsWithWarmup(5.0, 4L, 10L, 2),
        "from 0; to 5; Rising 0..4; holds 10; last 0"
        "PolynomialWithWarmup",
        PolicyClaims.PolynomialWithWarmup(5.0, 4L, 10L, 1.0, 2.0),
        "from 0; to 5; at most 1.25; Rising 0..4; Falling 4..10; holds 10; last 1"
        "PolynomialWithWarmup without warm-up",
        PolicyClaims.PolynomialWithWarmup(5.0, 0L, 10L, 1.0, 2.0),
        "from 1; to 5; at most 0.76; Rising 0..0; Falling 0..10; holds 10; last 1"
        // steepest at its end: 4 sqrt(1 / 16)
        "PolynomialWithWarmup, a root",
        PolicyClaims.PolynomialWithWarmup(5.0, 0L, 16L, 1.0, 0.5),
        "from 1; to 5; at most 1; Rising 0..0; Falling 0..16; holds 16; last 1"
        "ConstantWithWarmup",
        PolicyClaims.ConstantWithWarmup(5.0, 4L),
        "from 0; to 5; at most 1.25; Rising 0..4; holds 4; last 5"
        "InverseSqrtWithWarmup",
        PolicyClaims.InverseSqrtWithWarmup(5.0, 4L),
        "from 0; to 5; at most 1.25; Rising 0..4; Falling 4..for ever"
        // at an age of one step: 5 (1 - sqrt(1 / 2))
        "InverseSqrtWithWarmup without warm-up",
        PolicyClaims.InverseSqrtWithWarmup(5.0, 0L),
        "from 0; to 5; at most 1.46447; Rising 0..0; Falling 0..for ever"
        "WarmupStableDecay",
        PolicyClaims.WarmupStableDecay(5.0, 4L, 6L, 10L, shape, 1.0),
        "from 0; to 5; at most 1.25; Rising 0..10; Falling 4..20; holds 20; last 1"
        "WarmupStableDecay without decay",
        PolicyClaims.WarmupStableDecay(5.0, 4L, 6L, 0L, shape, 1.0),
        "from 0; to 5; at most 4; Rising 0..9; Falling 4..10; holds 10; last 1"
        "Trapezoid",
        PolicyClaims.Trapezoid(5.0, 4L, 6L, 20L),
        "from 0; to 5; at most 1.25; Rising 0..14; Falling 4..20; holds 20; last 0"
        "FlatThenCosine",
        PolicyClaims.FlatThenCosine(5.0, 1.0, 4L, 10L),
        "from 1; to 5; at most 1.03528; Falling 0..10; holds 10; last 1"
        // 1 / sqrt(4 * 4) at the peak, one step before the warm-up's end
        "Noam",
        PolicyClaims.Noam(4L, 4L, 2.0),
        "from 0; to 0.5; at most 0.125; peak 3 0.5; Rising 0..3; Falling 3..for ever"
        "Step", PolicyClaims.Step(5.0, 0.5, 10L), "from 0; to 5; Falling 0..for ever"
        "MultiStep", PolicyClaims.MultiStep(4.0, 0.5, 3L, 9L), "from 0; to 4; Falling 0..9; holds 9; last 1"
        "MultiStep without milestones", PolicyClaims.MultiStep(4.0, 0.5), "from 0; to 4; Falling 0..0; holds 0; last 4"
        "RangeTestLinear",
        PolicyClaims.RangeTestLinear(1.0, 5.0, 10L),
        "from 1; to 5; at most 0.444444; peak 9 5; Rising 0..9; holds 9; last 5"
        "RangeTestExponential",
        // 5 (1 - 5^(-1/9))
        PolicyClaims.RangeTestExponential(1.0, 5.0, 10L),
        "from 1; to 5; at most 0.818745; peak 9 5; Rising 0..9; holds 9; last 5"
        // at the end of the second stage, one whole cycle and a half into it: its peak
        "StagedTriangular",
        // each half ends where its stage does: the second stage begins at step 4
        PolicyClaims.StagedTriangular(TriangularStage(1.0, 5.0, 2L, 4L), TriangularStage(0.5, 3.0, 2L, 6L)),
        "from 0.5; to 5; values 0:1 2:5 4:0.5 6:3; Rising 0..2; Falling 2..3; Rising 4..6; Falling 6..8; Rising 8..9; holds 10; last 3"
        "StagedTriangular, eight halves of a long stage",
        PolicyClaims.StagedTriangular(TriangularStage(1.0, 5.0, 1L, 1000L)),
        "from 1; to 5; values 0:1 1:5; Rising 0..1; Falling 1..2; Rising 2..3; Falling 3..4; Rising 4..5; Falling 5..6; Rising 6..7; Falling 7..8; holds 1000; last 1"
        "StagedTriangular, eight of many stages",
        PolicyClaims.StagedTriangular(Array.replicate 10 (TriangularStage(1.0, 5.0, 3L, 1L))),
        "from 1; to 5; values 0:1 1:1 2:1 3:1 4:1 5:1 6:1 7:1; Rising 0..0; Rising 1..1; Rising 2..2; Rising 3..3; Rising 4..4; Rising 5..5; Rising 6..6; Rising 7..7; holds 10; last 2.333333333333333"
        // Table 2 of Smith 2017: 16,000 + 6,000 + 3,000 steps
        "SmithTable2",
        PolicyClaims.SmithTable2(),
        "from 1E-05; to 0.005; values 0:0.001 2000:0.005 16000:0.0001 17000:0.0005 22000:1E-05 22500:5E-05; "
        + halves 2000 [ 0..2000..14000 ] 15999
        + halves 1000 [ 16000..1000..21000 ] 21999
        + halves 500 [ 22000..500..24500 ] 24999
        + "holds 25000; last 1E-05"
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
