module Clr.FSharp.Policy

type private P = Clr.Policy

let triangular baseLr maxLr (cycle: Cycle) = P.Triangular(baseLr, maxLr, cycle)

let triangular2 baseLr maxLr (cycle: Cycle) = P.Triangular2(baseLr, maxLr, cycle)

let expRange gamma baseLr maxLr (cycle: Cycle) = P.ExpRange(baseLr, maxLr, cycle, gamma)

let expRangeBothBounds gamma baseLr maxLr (cycle: Cycle) = P.ExpRangeBothBounds(baseLr, maxLr, cycle, gamma)

let cyclical amplitude baseLr maxLr cycle = P.Cyclical(baseLr, maxLr, cycle, amplitude)

let stagedTriangular (stages: TriangularStage seq) =
    P.StagedTriangular
        [|
            for stage in stages ->
                Clr.TriangularStage(stage.BaseLr, stage.MaxLr, int64 stage.StepSize, int64 stage.Steps)
        |]

let smithTable2 () = P.SmithTable2()

let oneCycleWith (options: OneCycleOptions) maxLr (totalSteps: int64<step>) =
    P.OneCycle(
        maxLr,
        int64 totalSteps,
        options.PctStart,
        options.DivFactor,
        options.FinalDivFactor,
        options.Anneal,
        options.ThreePhase
    )

let oneCycle maxLr totalSteps = oneCycleWith OneCycleOptions.Default maxLr totalSteps

let oneCycleMomentumWith (options: OneCycleOptions) (totalSteps: int64<step>) =
    P.OneCycleMomentum(
        int64 totalSteps,
        options.PctStart,
        options.BaseMomentum,
        options.MaxMomentum,
        options.Anneal,
        options.ThreePhase
    )

let oneCycleMomentum totalSteps = oneCycleMomentumWith OneCycleOptions.Default totalSteps

let oneCycleTorchWith (options: OneCycleOptions) maxLr (totalSteps: int64<step>) =
    P.OneCycleTorch(
        maxLr,
        int64 totalSteps,
        options.PctStart,
        options.DivFactor,
        options.FinalDivFactor,
        options.Anneal,
        options.ThreePhase
    )

let oneCycleTorch maxLr totalSteps = oneCycleTorchWith OneCycleOptions.Default maxLr totalSteps

let oneCycleTorchMomentumWith (options: OneCycleOptions) (totalSteps: int64<step>) =
    P.OneCycleTorchMomentum(
        int64 totalSteps,
        options.PctStart,
        options.BaseMomentum,
        options.MaxMomentum,
        options.Anneal,
        options.ThreePhase
    )

let oneCycleTorchMomentum totalSteps = oneCycleTorchMomentumWith OneCycleOptions.Default totalSteps

let oneCycleFastaiWith (options: OneCycleFastaiOptions) maxLr (totalSteps: int64<step>) =
    P.OneCycleFastai(maxLr, int64 totalSteps, options.PctStart, options.Div, options.DivFinal)

let oneCycleFastai maxLr totalSteps = oneCycleFastaiWith OneCycleFastaiOptions.Default maxLr totalSteps

let oneCycleFastaiMomentumWith (options: OneCycleFastaiOptions) (totalSteps: int64<step>) =
    P.OneCycleFastaiMomentum(
        int64 totalSteps,
        options.PctStart,
        options.StartMomentum,
        options.MiddleMomentum,
        options.EndMomentum
    )

let oneCycleFastaiMomentum totalSteps = oneCycleFastaiMomentumWith OneCycleFastaiOptions.Default totalSteps

let oneCyclePaper baseLr maxLr finalLr (totalSteps: int64<step>) cycle =
    P.OneCyclePaper(baseLr, maxLr, finalLr, cycle, int64 totalSteps)

let oneCyclePaperMomentum baseMomentum maxMomentum cycle = P.OneCyclePaperMomentum(cycle, baseMomentum, maxMomentum)

let cosineAnnealing maxLr minLr (steps: int64<step>) = P.CosineAnnealing(maxLr, minLr, int64 steps)

let cosineAnnealingTorch maxLr minLr (tMax: int64<step>) = P.CosineAnnealingTorch(maxLr, minLr, int64 tMax)

let warmRestartsWith (options: WarmRestartsOptions) maxLr minLr (firstPeriod: int64<step>) =
    P.WarmRestarts(maxLr, minLr, int64 firstPeriod, options.Growth, options.Decay)

let warmRestarts maxLr minLr firstPeriod = warmRestartsWith WarmRestartsOptions.Default maxLr minLr firstPeriod

let constantWithWarmup maxLr (warmupSteps: int64<step>) = P.ConstantWithWarmup(maxLr, int64 warmupSteps)

let linearWithWarmup maxLr (warmupSteps: int64<step>) (totalSteps: int64<step>) =
    P.LinearWithWarmup(maxLr, int64 warmupSteps, int64 totalSteps)

let cosineWithWarmupWith (options: CosineWithWarmupOptions) maxLr (warmupSteps: int64<step>) (totalSteps: int64<step>) =
    P.CosineWithWarmup(maxLr, int64 warmupSteps, int64 totalSteps, options.MinLr)

let cosineWithWarmup maxLr warmupSteps totalSteps =
    cosineWithWarmupWith CosineWithWarmupOptions.Default maxLr warmupSteps totalSteps

let cosineWithHardRestartsWithWarmupWith
    (options: CosineWithHardRestartsWithWarmupOptions)
    maxLr
    (warmupSteps: int64<step>)
    (totalSteps: int64<step>)
    =
    P.CosineWithHardRestartsWithWarmup(maxLr, int64 warmupSteps, int64 totalSteps, options.Cycles)

let cosineWithHardRestartsWithWarmup maxLr warmupSteps totalSteps =
    cosineWithHardRestartsWithWarmupWith CosineWithHardRestartsWithWarmupOptions.Default maxLr warmupSteps totalSteps

let polynomialWithWarmupWith
    (options: PolynomialWithWarmupOptions)
    maxLr
    (warmupSteps: int64<step>)
    (totalSteps: int64<step>)
    =
    P.PolynomialWithWarmup(maxLr, int64 warmupSteps, int64 totalSteps, options.MinLr, options.Power)

let polynomialWithWarmup maxLr warmupSteps totalSteps =
    polynomialWithWarmupWith PolynomialWithWarmupOptions.Default maxLr warmupSteps totalSteps

let inverseSqrtWithWarmupWith (options: InverseSqrtWithWarmupOptions) maxLr (warmupSteps: int64<step>) =
    P.InverseSqrtWithWarmup(maxLr, int64 warmupSteps, options.Timescale |> Option.map int64 |> Option.toNullable)

let inverseSqrtWithWarmup maxLr warmupSteps =
    inverseSqrtWithWarmupWith InverseSqrtWithWarmupOptions.Default maxLr warmupSteps

let noamWith (options: NoamOptions) modelSize (warmupSteps: int64<step>) =
    P.Noam(modelSize, int64 warmupSteps, options.Factor)

let noam modelSize warmupSteps = noamWith NoamOptions.Default modelSize warmupSteps

let warmupStableDecayWith
    (options: WarmupStableDecayOptions)
    maxLr
    (warmupSteps: int64<step>)
    (stableSteps: int64<step>)
    (decaySteps: int64<step>)
    =
    P.WarmupStableDecay(maxLr, int64 warmupSteps, int64 stableSteps, int64 decaySteps, options.Decay, options.MinLr)

let warmupStableDecay maxLr warmupSteps stableSteps decaySteps =
    warmupStableDecayWith WarmupStableDecayOptions.Default maxLr warmupSteps stableSteps decaySteps

let trapezoid maxLr (warmupSteps: int64<step>) (cooldownSteps: int64<step>) (totalSteps: int64<step>) =
    P.Trapezoid(maxLr, int64 warmupSteps, int64 cooldownSteps, int64 totalSteps)

let flatThenCosine maxLr finalLr (flatSteps: int64<step>) (totalSteps: int64<step>) =
    P.FlatThenCosine(maxLr, finalLr, int64 flatSteps, int64 totalSteps)

let step gamma (every: int64<step>) initialLr = P.Step(initialLr, gamma, int64 every)

let multiStep gamma (milestones: int64<step> seq) initialLr =
    P.MultiStep(initialLr, gamma, [| for milestone in milestones -> int64 milestone |])

let rangeTestLinear minLr maxLr (totalSteps: int64<step>) = P.RangeTestLinear(minLr, maxLr, int64 totalSteps)

let rangeTestExponential minLr maxLr (totalSteps: int64<step>) = P.RangeTestExponential(minLr, maxLr, int64 totalSteps)
