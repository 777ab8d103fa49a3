/// Known faults of schedulers, restated from what is documented of them as functions of the step.
module Clr.Tests.Properties.Faults.Restated

open System
open Clr
open Clr.Tests.Properties.Faults.Fault

let private between low high w = low + (high - low) * w

let private cyclical =
    let claims = PolicyClaims.Triangular(0.001, 0.006, 2000L)
    let ours = Policy.Triangular(0.001, 0.006, 2000L)
    let expClaims = PolicyClaims.ExpRange(0.001, 0.006, 4L, 0.99)
    let wave = Wave.Triangle(Cycle.Symmetric 4L)
    // the steps that an int counts, which are those that a training asks for
    let asked = 1L <<< 31

    [
        restated
            "all: the phase in double precision"
            "one period later the rate is another"
            (fun t -> between 0.001 0.006 (floatWave 2000.0 (float t)))
            claims
            "periodic"
            ours
        restated
            "all: the phase in single precision"
            "one period later the rate is another"
            (fun t ->
                if 0L <= t && t < asked then
                    between 0.001 0.006 (floatWave32 2000.0f (float32 t))
                else
                    nan)
            (claims.Strict asked)
            "periodic"
            (ours.Strict asked)
        restated
            "TorchSharp CyclicLR, restated (D2)"
            "exp_range decays with the cycle, not with the step"
            (fun t -> between 0.001 0.006 (wave.Invoke t * 0.99 ** (float (1L + max 0L t / 8L))))
            expClaims
            "peaks"
            (Policy.ExpRange(0.001, 0.006, 4L, 0.99))
        restated
            "TorchSharp CyclicLR, restated (D1)"
            "the momentum rises with the rate, above its upper bound"
            (fun t -> 0.9 + (0.9 - 0.8) * wave.Invoke t)
            (Claims(Lowest = 0.8, Highest = 0.9, Period = 8L))
            "bounded"
            (Policy.Triangular(0.001, 0.006, 4L).Opposite(0.001, 0.006, 0.8, 0.9))
        restated
            "TorchSharp, the index of all schedulers, restated (D7)"
            "the step is an int and wraps"
            (fun t -> between 0.001 0.006 (floatWave 3.0 (float (int t))))
            (Claims(Lowest = 0.001, Highest = 0.006, Cycle = Cycle.Symmetric 3L, CycleEnd = 0.001))
            "ends at base"
            (Policy.Triangular(0.001, 0.006, 3L))
        restated
            "TorchSharp, the counter of all schedulers, restated (D7)"
            "of two threads that step at once both read the counter before either writes it: one step is lost"
            (fun t -> between 0.001 0.006 (wave.Invoke((max 0L t + 1L) / 2L)))
            (PolicyClaims.Triangular(0.001, 0.006, 4L))
            "peaks"
            (Policy.Triangular(0.001, 0.006, 4L))
        {
            Library = "TorchSharp CyclicLR, restated (D6)"
            Fault = "a step size of 0 is accepted and makes NaN"
            Faulty = schedule (fun t -> between 0.001 0.006 (floatWave 0.0 (float t)))
            Claims = Claims()
            Law = "total"
            Until = Int64.MaxValue
            Ours = None
        }
    ]

/// PyTorch's one-cycle, linear, without regard to the end: T = 10, pct .3, max .1.
let private oneCycle pct (t: float) =
    let initial, peak, last = 0.1 / 25.0, pct * 10.0 - 1.0, 9.0

    if t <= peak then
        initial + (0.1 - initial) * (t / peak)
    else
        0.1 + (initial / 1e4 - 0.1) * ((t - peak) / (last - peak))

/// PyTorch's one-cycle, cosine, without regard to the end: from the first value to the middle one, and to the last.
let private cosineCycle total pct (initial, middle, final) (t: float) =
    let cosine a b x = a + (b - a) * (1.0 - cos (Math.PI * x)) / 2.0
    let peak, last = pct * total - 1.0, total - 1.0

    if t <= peak then
        cosine initial middle (t / peak)
    else
        cosine middle final ((t - peak) / (last - peak))

/// Of 200 steps, a rate of at most 0.01, as torchsharp's facts have it.
let private rates, momenta = (4e-4, 0.01, 4e-8), (0.95, 0.85, 0.95)

/// The second group's way from the first value to the middle one, gone on with after its end at step 59: it swings.
let neverLeaving (t: int64) = 4e-4 + (0.01 - 4e-4) * (1.0 - cos (Math.PI * float (min 199L (max 0L t)) / 59.0)) / 2.0

/// One step more than the run, T = 10, max .1.
let overrun (t: int64) = cosineCycle 10.0 0.3 (0.004, 0.1, 4e-7) (float (min 10L (max 0L t)))

/// 0 at step total and from there on.
let private zeroAtTotal values (t: int64) =
    if t >= 200L then
        0.0
    else
        cosineCycle 200.0 0.3 values (float (max 0L t))

let private oneCycles =
    let ours = Policy.OneCycleTorch(0.1, 10L, anneal = Anneal.Linear)
    let inRun t = float (min 9L (max 0L t))

    [
        restated
            "PyTorch OneCycleLR, linear"
            "one step after the run the rate is negative"
            (fun t -> oneCycle 0.3 (float (min 10L (max 0L t))))
            (Claims(Lowest = 0.0, Highest = 0.1))
            "bounded"
            ours
        restated
            "PyTorch OneCycleLR, cosine"
            "one step after the run the rate jumps up again"
            overrun
            (PolicyClaims.OneCycleTorch(0.1, 10L))
            "run ends"
            (Policy.OneCycleTorch(0.1, 10L))
        restated
            "PyTorch OneCycleLR"
            "the peak lies between two steps and is never used"
            (inRun >> oneCycle 0.25)
            (PolicyClaims.OneCycle(0.1, 10L, 0.25, anneal = Anneal.Linear))
            "peak"
            (Policy.OneCycle(0.1, 10L, 0.25, anneal = Anneal.Linear))
        restated
            "PyTorch OneCycleLR"
            "a rise of one step divides by zero"
            (inRun >> oneCycle 0.1)
            (PolicyClaims.OneCycleTorch(0.1, 10L, 0.1, anneal = Anneal.Linear))
            "total"
            (Policy.OneCycleTorch(0.1, 10L, 0.1, anneal = Anneal.Linear))
        restated
            "TorchSharp OneCycleLR, restated (D4)"
            "the rate is 0 at step total"
            (zeroAtTotal rates)
            (PolicyClaims.OneCycleTorch(0.01, 200L))
            "run ends"
            (Policy.OneCycleTorch(0.01, 200L))
        restated
            "TorchSharp OneCycleLR, restated (D4)"
            "the momentum is 0 at step total"
            (zeroAtTotal momenta)
            (PolicyClaims.OneCycleTorchMomentum 200L)
            "run ends"
            (Policy.OneCycleTorchMomentum 200L)
        restated
            "TorchSharp OneCycleLR, restated (D3)"
            "the second group never leaves its first phase"
            neverLeaving
            (PolicyClaims.OneCycleTorch(0.01, 200L))
            "holds"
            (Policy.OneCycleTorch(0.01, 200L))
        restated
            "PyTorch CosineAnnealingLR"
            "beyond T_max the rate rises again"
            (fun t -> 0.05 * (1.0 + cos (Math.PI * float (max 0L t) / 10.0)))
            (PolicyClaims.CosineAnnealing(0.1, 0.0, 10L))
            "run ends"
            (Policy.CosineAnnealing(0.1, 0.0, 10L))
    ]

/// The index of a restart by logarithm: T_0 = 10, T_mult = 3.
let private restartByLogarithm (t: int64) =
    let t = float (max 0L t)
    let index = Math.Floor(Math.Log(t / 10.0 * 2.0 + 1.0) / Math.Log 3.0)
    let start, length = 10.0 * (3.0 ** index - 1.0) / 2.0, 10.0 * 3.0 ** index
    (1.0 + cos (Math.PI * (t - start) / length)) / 2.0

let private restarts =
    let starts = [| 0L; 10L; 40L; 130L; 400L; 1210L; 3640L |]

    let phases =
        [| for first, next in Array.pairwise starts -> Phase(first, next - 1L, Direction.Falling) |]

    restated
        "PyTorch CosineAnnealingWarmRestarts, timm, ignite"
        "the restart's index is a rounded logarithm: at 121 T_0 it is one too small"
        restartByLogarithm
        (Claims(Lowest = 0.0, Highest = 1.0, Peak = struct (0L, 1.0), Phases = phases))
        "monotone phases"
        (Policy.WarmRestarts(1.0, 0.0, 10L, 3L))

let private others =
    let decay (t: int64) = 0.8 ** float t
    let forward = Amplitude.Exponential 0.8

    [
        restated
            "ParameterSchedulers.jl reverse"
            "off by one: the last step asks for the one before the first"
            (fun t -> decay (10L - 2L - min 9L (max 0L t)))
            (Claims(Lowest = forward.Invoke 9L, Highest = 1.0, HoldsFrom = 9L, EndValue = 1.0))
            "bounded"
            (forward.Reverse 10L)
        restated
            "ParameterSchedulers.jl symmetric"
            "off by one: the way back ends beyond the beginning"
            (fun t ->
                match min 9L (max 0L t) with
                | t when t < 5L -> decay t
                | t -> decay (10L - 2L - t))
            (Claims(Lowest = forward.Invoke 5L, Highest = 1.0, HoldsFrom = 10L, EndValue = 1.0))
            "bounded"
            (forward.Mirror 5L)
        restated
            "fastai, accumulated position"
            "972 shares of 1/972, added up, are 0.999999999999989: the end is missed"
            (fun t -> 1.0 - Seq.sum (Seq.replicate (int (min 972L (max 0L t))) (1.0 / 972.0)))
            (Claims(Lowest = 0.0, Highest = 1.0, HoldsFrom = 972L, EndValue = 0.0))
            "holds"
            (Ramp.Linear(1.0, 0.0, 972L))
        restated
            "fastai combine_scheds"
            "fractions that add up to 1 on paper are refused: no schedule"
            (fun _ ->
                if Seq.sum (Seq.replicate 10 0.1) = 1.0 then
                    0.5
                else
                    invalidOp "the fractions must sum to 1")
            (Claims(Lowest = 0.5, Highest = 0.5))
            "total"
            (Schedule.Join [| for _ in 1..10 -> struct (Ramp.Constant 0.5, 10L) |])
        restated
            "TorchSharp MultiStepLR, restated (D5)"
            "a milestone given twice counts once"
            (fun t -> Array.fold (fun lr milestone -> if t >= milestone then lr * 0.1 else lr) 0.1 [| 10L; 30L; 80L |])
            (PolicyClaims.MultiStep(0.1, 0.1, 10L, 30L, 30L, 80L))
            "holds"
            (Policy.MultiStep(0.1, 0.1, 10L, 30L, 30L, 80L))
    ]

let all = cyclical @ oneCycles @ [ restarts ] @ others
