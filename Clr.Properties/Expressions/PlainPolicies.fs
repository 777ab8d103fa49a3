/// Policies in the plainest code there is: their formulas, phase by phase.
module internal Clr.Properties.PlainPolicies

open System
open Clr
open Clr.FSharp
open Clr.Properties.Plain
open Clr.Properties.PlainRamps

/// The value of the last phase that has begun, counted from its start; the first before that.
let private phases (all: (int64 * (int64 -> float)) list) t =
    let start, value =
        all |> List.tryFindBack (fun (start, _) -> start <= t) |> Option.defaultValue all.Head

    value (t - start)

/// Up from 0 over the warm-up, then another phase, which no steps of warm-up leave alone.
let private warm maxLr warmupSteps rest t =
    if t < warmupSteps && warmupSteps > 0L then
        linear 0.0 maxLr warmupSteps t
    else
        rest (t - warmupSteps)

/// From value to value over the corners, each way by the shape; held outside.
let private corners anneal (points: (float * float) list) (t: int64) =
    match points |> List.pairwise |> List.tryFind (fun (_, (finish, _)) -> float t < finish) with
    | Some((start, from), (finish, ``to``)) -> between anneal from ``to`` start finish t
    | None -> snd (List.last points)

/// The corners of the one-cycle policies, ours at whole steps: the peak, three phases or two, and the last update.
let private oneCycle (options: OneCycleOptions) isWhole initial peak final n =
    let rise = options.PctStart * float n

    let up =
        if isWhole then
            float (max 0L (int64 (Math.Round(rise, MidpointRounding.AwayFromZero)) - 1L))
        else
            rise - 1.0

    [
        min up 0.0, initial
        up, peak
        if options.ThreePhase then
            2.0 * up, initial
        // at PyTorch's corners a run that is all rise has no fall
        if isWhole || options.PctStart < 1.0 then
            float n - 1.0, final
    ]
    |> fun points t ->
        if isWhole then
            corners options.Anneal points (max t 0L)
        elif t < 0L && up < 0.0 then
            // A rise of less than a step ends before step 0: no way is left to the peak, and what follows it begins at step 0.
            (if float t < up then initial else peak)
        else
            corners options.Anneal points t

let private rates isWhole (options: OneCycleOptions) high n =
    let initial = high / options.DivFactor
    oneCycle options isWhole initial high (initial / options.FinalDivFactor) n

let private momenta isWhole (options: OneCycleOptions) n =
    oneCycle options isWhole options.MaxMomentum options.BaseMomentum options.MaxMomentum n

let private fastai (options: OneCycleFastaiOptions) first middle last (n: int64) =
    corners Anneal.Cosine [ 0.0, first; options.PctStart * float n, middle; float n, last ]

let private fastaiRates (options: OneCycleFastaiOptions) high n =
    fastai options (high / options.Div) high (high / options.DivFinal) n

let private fastaiMomenta (options: OneCycleFastaiOptions) n =
    fastai options options.StartMomentum options.MiddleMomentum options.EndMomentum n

let private warmRestarts (options: WarmRestartsOptions) high low n t =
    let index, start, length =
        if t < 0L && options.Growth > 1L then
            0I, 0I, big n
        else
            growing n options.Growth t

    // a cycle that would end beyond every int64 is made for the greatest
    let length = min length (big Int64.MaxValue)
    let left = float (length - (big t - start)) / float length
    let height = if index > 0I then options.Decay ** float index else 1.0
    // before step 0 the first of growing cycles holds its first value
    low + (high - low) * height * sin (Math.PI * min left 1.0 / 2.0) ** 2.0

let private hardRestarts (k: int) high m n =
    warm high m (fun t ->
        let rest = big n - big m

        if big t >= rest then
            0.0
        else
            // the share of a cycle that is left, from whole numbers: k t mod rest of them are done
            let left = rest - modulo (bigint k * big (max t 0L)) rest
            high * sin (Math.PI * share left rest / 2.0) ** 2.0)

let private inverseSqrt scale high m =
    warm high m (fun t -> high * sqrt (share (big scale) (big scale + big (max t 0L))))

let private noam (width: int64) (m: int64) t =
    let s = float (max 0I (big t + 1I))

    if s = 0.0 then
        0.0
    else
        float width ** -0.5 * min (s ** -0.5) (s * float m ** -1.5)

let private wsd (options: WarmupStableDecayOptions) high m s d =
    warm high m (fun t -> ramp (shape options.Decay) high options.MinLr d (t - s))

let private stages (all: TriangularStage list) t =
    let starts = all |> List.scan (fun start stage -> start + int64 stage.Steps) 0L

    let total = List.last starts
    let t = min t total

    List.zip (List.take all.Length starts) all
    |> List.mapi (fun i (start, stage) -> i, start, stage)
    |> List.filter (fun (i, _, stage) -> stage.Steps > 0L<step> || i = all.Length - 1)
    |> List.map (fun (_, start, stage) ->
        start, fun t -> line stage.BaseLr stage.MaxLr (triangle (Clr.Cycle.Symmetric(int64 stage.StepSize)) t))
    |> fun all -> phases all t

let private table2: TriangularStage list =
    let stage low high size steps : TriangularStage = { BaseLr = low; MaxLr = high; StepSize = size; Steps = steps }

    [
        stage 0.001 0.005 2000L<step> 16000L<step>
        stage 0.0001 0.0005 1000L<step> 6000L<step>
        stage 0.00001 0.00005 500L<step> 3000L<step>
    ]

let meaning case (t: int64) : float =
    match case with
    | PolicyCase.Triangular(Rates(low, high), cycle) -> line low high (triangle cycle t)
    | PolicyCase.Triangular2(Rates(low, high), cycle) ->
        line low high (triangle cycle t * amplitude (AmplitudeCase.Halving cycle) t)
    | PolicyCase.ExpRange(gamma, Rates(low, high), cycle) ->
        line low high (triangle cycle t * amplitude (AmplitudeCase.Exponential gamma) t)
    | PolicyCase.ExpRangeBothBounds(gamma, Rates(low, high), cycle) ->
        line low high (triangle cycle t) * amplitude (AmplitudeCase.Exponential gamma) t
    | PolicyCase.StagedTriangular(Stages all) -> stages all t
    | PolicyCase.SmithTable2 -> stages table2 t
    | PolicyCase.OneCycle(Positive high, Updates n) -> rates true OneCycleOptions.Default high n t
    | PolicyCase.OneCycleWith(options, Positive high, Updates n) -> rates true options high n t
    | PolicyCase.OneCycleMomentum(Updates n) -> momenta true OneCycleOptions.Default n t
    | PolicyCase.OneCycleMomentumWith(options, Updates n) -> momenta true options n t
    | PolicyCase.OneCycleTorch(Positive high, Updates n) -> rates false OneCycleOptions.Default high n t
    | PolicyCase.OneCycleTorchWith(options, Positive high, Updates n) -> rates false options high n t
    | PolicyCase.OneCycleTorchMomentum(Updates n) -> momenta false OneCycleOptions.Default n t
    | PolicyCase.OneCycleTorchMomentumWith(options, Updates n) -> momenta false options n t
    | PolicyCase.OneCycleFastai(Positive high, Updates n) -> fastaiRates OneCycleFastaiOptions.Default high n t
    | PolicyCase.OneCycleFastaiWith(options, Positive high, Updates n) -> fastaiRates options high n t
    | PolicyCase.OneCycleFastaiMomentum(Updates n) -> fastaiMomenta OneCycleFastaiOptions.Default n t
    | PolicyCase.OneCycleFastaiMomentumWith(options, Updates n) -> fastaiMomenta options n t
    | PolicyCase.OneCyclePaper(Rates(low, high), Rate final, Length n, cycle) ->
        phases
            [
                0L, linear low high cycle.StepsUp
                cycle.StepsUp, linear high low cycle.StepsDown
                cycle.Period, linear low final (n - 1L - cycle.Period)
            ]
            t
    | PolicyCase.OneCyclePaperMomentum(Momenta(low, high), cycle) ->
        phases [ 0L, linear high low cycle.StepsUp; cycle.StepsUp, linear low high cycle.StepsDown ] t
    | PolicyCase.CosineAnnealing(Fall(high, low), Wait n) -> cosine high low n t
    | PolicyCase.CosineAnnealingTorch(Fall(high, low), Length n) ->
        let p = modulo (big t) (2I * big n)
        low + (high - low) * sin (Math.PI * share (abs (big n - p)) (big n) / 2.0) ** 2.0
    | PolicyCase.WarmRestarts(Fall(high, low), Length n) -> warmRestarts WarmRestartsOptions.Default high low n t
    | PolicyCase.WarmRestartsWith(options, Fall(high, low), Length n) -> warmRestarts options high low n t
    | PolicyCase.ConstantWithWarmup(Rate high, Wait m) -> warm high m (fun _ -> high) t
    | PolicyCase.LinearWithWarmup(Rate high, WarmRun(m, n)) -> warm high m (linear high 0.0 (n - m)) t
    | PolicyCase.CosineWithWarmup(Rate high, WarmRun(m, n)) -> warm high m (cosine high 0.0 (n - m)) t
    | PolicyCase.CosineWithWarmupWith(options, Rate high, WarmRun(m, n)) ->
        warm high m (cosine high options.MinLr (n - m)) t
    | PolicyCase.CosineWithHardRestartsWithWarmup(Rate high, WarmRun(m, n)) -> hardRestarts 1 high m n t
    | PolicyCase.CosineWithHardRestartsWithWarmupWith(options, Rate high, WarmRun(m, n)) ->
        hardRestarts options.Cycles high m n t
    | PolicyCase.PolynomialWithWarmup(Rate high, WarmRun(m, n)) -> warm high m (linear high 1e-7 (n - m)) t
    | PolicyCase.PolynomialWithWarmupWith(options, Rate high, WarmRun(m, n)) ->
        warm high m (polynomial options.Power high options.MinLr (n - m)) t
    | PolicyCase.InverseSqrtWithWarmup(Rate high, Wait m) -> inverseSqrt (max m 1L) high m t
    | PolicyCase.InverseSqrtWithWarmupWith(options, Rate high, Wait m) ->
        inverseSqrt (options.Timescale |> Option.map int64 |> Option.defaultValue (max m 1L)) high m t
    | PolicyCase.Noam(Count width, Length m) -> noam width m t
    | PolicyCase.NoamWith(options, Count width, Length m) -> options.Factor * noam width m t
    | PolicyCase.WarmupStableDecay(Rate high, Wait m, Wait s, Wait d) ->
        wsd WarmupStableDecayOptions.Default high m s d t
    | PolicyCase.WarmupStableDecayWith(options, Rate high, Wait m, Wait s, Wait d) -> wsd options high m s d t
    | PolicyCase.Trapezoid(Rate high, CoolRun(m, c, n)) -> warm high m (fun t -> linear high 0.0 c (t - (n - c - m))) t
    | PolicyCase.FlatThenCosine(Fall(high, low), WarmRun(flat, n)) ->
        if t < flat then
            high
        else
            cosine high low (n - flat) (t - flat)
    | PolicyCase.Step(gamma, every, Rate a) -> PlainRamps.meaning (RampCase.Step(gamma, every, Level a)) t
    | PolicyCase.MultiStep(gamma, milestones, Rate a) ->
        PlainRamps.meaning (RampCase.MultiStep(gamma, milestones, Level a)) t
    | PolicyCase.RangeTestLinear(Rates(low, high), Updates n) -> linear low high (n - 1L) t
    | PolicyCase.RangeTestExponential(PositiveRates(low, high), Updates n) ->
        PlainRamps.meaning (RampCase.Exponential(Positive low, Positive high, Wait(n - 1L))) t
