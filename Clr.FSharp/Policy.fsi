/// Published recipes, each one expression. With w the triangle wave, n the cycle number 1 + floor (t / period), and
/// cos01 x = (1 + cos (pi x)) / 2, which falls from 1 to 0 over 0 &lt;= x &lt;= 1. The equations are of steps t from 0 on; what comes before
/// step 0 (a wave goes on, what decays has not begun to) is said at the method. Where a function has a form with options, the plain one
/// takes the defaults. Sources, units (a learning rate, or a momentum, which has none), corners and errors are those of the method of
/// the same name in Clr.Policy.
module Clr.FSharp.Policy

/// triangular low high c = fun t -> low + (high - low) * w t
val triangular: baseLr: float -> maxLr: float -> cycle: Cycle -> Schedule

/// triangular2 low high c = fun t -> low + (high - low) * w t * 2^-(n - 1)
val triangular2: baseLr: float -> maxLr: float -> cycle: Cycle -> Schedule

/// expRange g low high c = fun t -> low + (high - low) * w t * g^t: the range decays, the base stays
val expRange: gamma: float -> baseLr: float -> maxLr: float -> cycle: Cycle -> Schedule

/// expRangeBothBounds g low high c = fun t -> (low + (high - low) * w t) * g^t: both bounds decay, as in the paper
val expRangeBothBounds: gamma: float -> baseLr: float -> maxLr: float -> cycle: Cycle -> Schedule

/// cyclical a low high c = fun t -> low + (high - low) * w t * a t
val cyclical: amplitude: Schedule -> baseLr: float -> maxLr: float -> cycle: Cycle -> Schedule

/// stagedTriangular [ s1; s2; ... ] = Schedule.join [ triangular s1.BaseLr s1.MaxLr (Cycle.symmetric s1.StepSize), s1.Steps; ... ]
val stagedTriangular: stages: TriangularStage seq -> Schedule

/// smithTable2 () = the paper's run of 25,000 iterations: 0.001 to 0.005, then a tenth, then a hundredth of it
val smithTable2: unit -> Schedule

/// oneCycle high n = from high / 25 up to high at step p = max 0 (round (0.3 n) - 1), down to high / 25e4 at step n - 1, cosines both
val oneCycle: maxLr: float -> totalSteps: int64<step> -> Schedule

/// oneCycleWith o high n, with p = max 0 (round (pctStart n) - 1), half a step rounded up, initial = high / divFactor, final = initial /
/// finalDivFactor and ramp = Ramp.shaped o.Anneal:
/// two phases: ramp initial high p |> Schedule.``then`` p (ramp high final (n - 1 - p));
/// where ThreePhase is true: ramp initial high p |> Schedule.``then`` p (ramp high initial p) |> Schedule.``then`` (2 p) (ramp initial final (n - 1 - 2 p))
val oneCycleWith: options: OneCycleOptions -> maxLr: float -> totalSteps: int64<step> -> Schedule

/// oneCycleMomentum n = from 0.95 down to 0.85 at the peak of oneCycle high n, back to 0.95 at step n - 1
val oneCycleMomentum: totalSteps: int64<step> -> Schedule

/// oneCycleMomentumWith o n, with low = baseMomentum, high = maxMomentum, p and ramp as in oneCycleWith:
/// two phases: ramp high low p |> Schedule.``then`` p (ramp low high (n - 1 - p));
/// where ThreePhase is true: ramp high low p |> Schedule.``then`` p (ramp low high p)
val oneCycleMomentumWith: options: OneCycleOptions -> totalSteps: int64<step> -> Schedule

/// oneCycleTorch high n = as oneCycle, its peak at 0.3 n - 1 even between two steps: PyTorch's
val oneCycleTorch: maxLr: float -> totalSteps: int64<step> -> Schedule

/// oneCycleTorchWith o high n = as oneCycleWith o high n, with p = pctStart n - 1 even between two steps, or even before step 0: then
/// there is no way up. The corners are at p and n - 1, and where ThreePhase is true at p, 2 p and n - 1
val oneCycleTorchWith: options: OneCycleOptions -> maxLr: float -> totalSteps: int64<step> -> Schedule

/// oneCycleTorchMomentum n = the momentum of oneCycleTorch high n, from 0.95 to 0.85 and back
val oneCycleTorchMomentum: totalSteps: int64<step> -> Schedule

/// oneCycleTorchMomentumWith o n = the momentum of oneCycleTorchWith o high n
val oneCycleTorchMomentumWith: options: OneCycleOptions -> totalSteps: int64<step> -> Schedule

/// oneCycleFastai high n = from high / 25 up to high at 0.25 n, down to high / 1e5 at step n, cosines both: fastai's
val oneCycleFastai: maxLr: float -> totalSteps: int64<step> -> Schedule

/// oneCycleFastaiWith o high n = Ramp.between Anneal.Cosine (high / div) high 0 (pctStart n), then down to high / divFinal at step n
val oneCycleFastaiWith: options: OneCycleFastaiOptions -> maxLr: float -> totalSteps: int64<step> -> Schedule

/// oneCycleFastaiMomentum n = from 0.95 to 0.85 at 0.25 n, and to 0.95 at step n, cosines both
val oneCycleFastaiMomentum: totalSteps: int64<step> -> Schedule

/// oneCycleFastaiMomentumWith o n = from startMomentum to middleMomentum at pctStart n, and to endMomentum at step n
val oneCycleFastaiMomentumWith: options: OneCycleFastaiOptions -> totalSteps: int64<step> -> Schedule

/// oneCyclePaper low high final n c = low to high in c's steps up, to low in its steps down, to final at step n - 1, all in straight lines
val oneCyclePaper:
    baseLr: float -> maxLr: float -> finalLr: float -> totalSteps: int64<step> -> cycle: Cycle -> Schedule

/// oneCyclePaperMomentum low high c = high to low in c's steps up, to high in its steps down, then high; 0.85 and 0.95 in the paper
val oneCyclePaperMomentum: baseMomentum: float -> maxMomentum: float -> cycle: Cycle -> Schedule

/// cosineAnnealing high low n = fun t -> low + (high - low) * cos01 (t / n), then low
val cosineAnnealing: maxLr: float -> minLr: float -> steps: int64<step> -> Schedule

/// cosineAnnealingTorch high low n = fun t -> low + (high - low) * cos01 (t / n): up again after step n, as PyTorch's
val cosineAnnealingTorch: maxLr: float -> minLr: float -> tMax: int64<step> -> Schedule

/// warmRestarts high low n = cosineAnnealing high low n |> Schedule.repeat n
val warmRestarts: maxLr: float -> minLr: float -> firstPeriod: int64<step> -> Schedule

/// warmRestartsWith o high low n = fun t -> low + (high - low) * decay^i * cos01 (u / m): the i-th cycle, from 0, has
/// m = n * growth^i steps, of which u have passed
val warmRestartsWith:
    options: WarmRestartsOptions -> maxLr: float -> minLr: float -> firstPeriod: int64<step> -> Schedule

/// constantWithWarmup high m = fun t -> if t &lt; m then high * t / m else high
val constantWithWarmup: maxLr: float -> warmupSteps: int64<step> -> Schedule

/// linearWithWarmup high m n = fun t -> if t &lt; m then high * t / m else high * (n - t) / (n - m), then 0
val linearWithWarmup: maxLr: float -> warmupSteps: int64<step> -> totalSteps: int64<step> -> Schedule

/// cosineWithWarmup high m n = fun t -> if t &lt; m then high * t / m else high * cos01 ((t - m) / (n - m)), then 0
val cosineWithWarmup: maxLr: float -> warmupSteps: int64<step> -> totalSteps: int64<step> -> Schedule

/// cosineWithWarmupWith o high m n = fun t -> if t &lt; m then high * t / m else low + (high - low) * cos01 ((t - m) / (n - m)), then low,
/// with low = o.MinLr
val cosineWithWarmupWith:
    options: CosineWithWarmupOptions -> maxLr: float -> warmupSteps: int64<step> -> totalSteps: int64<step> -> Schedule

/// cosineWithHardRestartsWithWarmup high m n = fun t -> if t &lt; m then high * t / m else high * cos01 ((t - m) / (n - m)), then 0:
/// one half cosine, without a restart
val cosineWithHardRestartsWithWarmup: maxLr: float -> warmupSteps: int64<step> -> totalSteps: int64<step> -> Schedule

/// cosineWithHardRestartsWithWarmupWith o high m n = fun t -> if t &lt; m then high * t / m else high * cos01 (frac (k (t - m) / (n - m))),
/// then 0, with k = o.Cycles
val cosineWithHardRestartsWithWarmupWith:
    options: CosineWithHardRestartsWithWarmupOptions ->
    maxLr: float ->
    warmupSteps: int64<step> ->
    totalSteps: int64<step> ->
        Schedule

/// polynomialWithWarmup high m n = up from 0 in m steps, in a straight line down to 1e-7 at step n, which is held
val polynomialWithWarmup: maxLr: float -> warmupSteps: int64<step> -> totalSteps: int64<step> -> Schedule

/// polynomialWithWarmupWith o high m n = fun t -> if t &lt; m then high * t / m else low + (high - low) * (1 - (t - m) / (n - m))^p, then
/// low, with low = o.MinLr and p = o.Power
val polynomialWithWarmupWith:
    options: PolynomialWithWarmupOptions ->
    maxLr: float ->
    warmupSteps: int64<step> ->
    totalSteps: int64<step> ->
        Schedule

/// inverseSqrtWithWarmup high m = fun t -> if t &lt; m then high * t / m else high * sqrt (s / (s + t - m)), with s = max 1 m
val inverseSqrtWithWarmup: maxLr: float -> warmupSteps: int64<step> -> Schedule

/// inverseSqrtWithWarmupWith o high m = fun t -> if t &lt; m then high * t / m else high * sqrt (s / (s + t - m)), with s = o.Timescale,
/// where None is max 1 m
val inverseSqrtWithWarmupWith:
    options: InverseSqrtWithWarmupOptions -> maxLr: float -> warmupSteps: int64<step> -> Schedule

/// noam d m = fun t -> d^-0.5 * min ((t + 1)^-0.5) ((t + 1) * m^-1.5), with d the width of the model
val noam: modelSize: int64 -> warmupSteps: int64<step> -> Schedule

/// noamWith o d m = fun t -> o.Factor * noam d m t
val noamWith: options: NoamOptions -> modelSize: int64 -> warmupSteps: int64<step> -> Schedule

/// warmupStableDecay high m s d = up from 0 in m steps, high for s, down to 0 in d with the weight 1 - sqrt
val warmupStableDecay:
    maxLr: float -> warmupSteps: int64<step> -> stableSteps: int64<step> -> decaySteps: int64<step> -> Schedule

/// warmupStableDecayWith o high m s d = Ramp.linear 0 high m |> Schedule.``then`` (m + s) (Ramp.shaped o.Decay high o.MinLr d)
val warmupStableDecayWith:
    options: WarmupStableDecayOptions ->
    maxLr: float ->
    warmupSteps: int64<step> ->
    stableSteps: int64<step> ->
    decaySteps: int64<step> ->
        Schedule

/// trapezoid high m c n = up from 0 in m steps, high, down to 0 in the last c of n, in straight lines
val trapezoid:
    maxLr: float -> warmupSteps: int64<step> -> cooldownSteps: int64<step> -> totalSteps: int64<step> -> Schedule

/// flatThenCosine high low f n = fun t -> if t &lt; f then high else low + (high - low) * cos01 ((t - f) / (n - f)), then low
val flatThenCosine: maxLr: float -> finalLr: float -> flatSteps: int64<step> -> totalSteps: int64<step> -> Schedule

/// step g n a = fun t -> a g^floor (t / n)
val step: gamma: float -> every: int64<step> -> initialLr: float -> Schedule

/// multiStep g ms a = fun t -> a g^k, k of the milestones being at most t
val multiStep: gamma: float -> milestones: int64<step> seq -> initialLr: float -> Schedule

/// rangeTestLinear low high n = fun t -> low + (high - low) * t / (n - 1), then high
val rangeTestLinear: minLr: float -> maxLr: float -> totalSteps: int64<step> -> Schedule

/// rangeTestExponential low high n = fun t -> low * (high / low)^(t / (n - 1)), then high
val rangeTestExponential: minLr: float -> maxLr: float -> totalSteps: int64<step> -> Schedule
