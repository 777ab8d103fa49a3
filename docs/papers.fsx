(**
---
title: Cyclical policies as formulas
category: Guide
categoryindex: 2
index: 5
---

# The papers' cyclical policies, written as their formulas and proved

A policy here is what its paper prints, term for term: a lambda, or a `schedule` expression where a wave and an amplitude are parts of
it. Beside it stands what its authors say of it, as `Claims`; the law kit checks everything that follows, thousands of steps for each law.
The lines printed below each one come from running this page, which the tests do at every run.
[Warm-up and decay](papers-decay.fsx) have a page of their own.
*)

(*** hide ***)
#I "../Clr.Tests/bin/Debug/net10.0"
#r "Clr.Core.dll"
#r "Clr.FSharp.dll"
#r "Clr.Properties.dll"
#r "FsCheck.dll"

open System
open Clr
open Clr.FSharp
open Clr.Properties

let prove policy claims = printfn "%s" (Laws.report policy claims)

(**
## Cyclical learning rates (Smith 2017)

[arXiv:1506.01186](https://arxiv.org/abs/1506.01186), section 3.1 and its listing: with `cycle = floor(1 + t / (2 stepsize))` and
`x = |t / stepsize - 2 cycle + 1|` the rate is `base + (max - base) max(0, 1 - x)`. The phase is divided once, after it has been found
in whole numbers; so the policy repeats itself bit for bit, which the listing's own arithmetic does not (see [the faults](faults.md)).
*)

let baseLr, maxLr, stepSize = 0.001, 0.006, 2000L

let triangular =
    Schedule.ofFunction (fun t ->
        let phase = ((t % (2L * stepSize)) + 2L * stepSize) % (2L * stepSize)
        let x = float (abs (phase - stepSize)) / float stepSize
        baseLr + (maxLr - baseLr) * (1.0 - x))

prove
    triangular
    (Claims(
        Lowest = baseLr,
        Highest = maxLr,
        Period = 2L * stepSize,
        Cycle = Clr.Cycle.Symmetric stepSize,
        CycleEnd = baseLr,
        PeakShare = (fun _ -> 1.0),
        HalfCycles = HalfCycles.EqualSteps
    ))
(*** include-output ***)

(**
`triangular2` "cuts the learning rate difference in half at the end of each cycle"; as an expression over its two parts. It claims no
period, as no two cycles are alike:
*)

let cycle = Cycle.symmetric 2000L<step>

let triangular2 =
    schedule {
        let! wave = Wave.triangle cycle
        and! amplitude = Amplitude.halving cycle
        return baseLr + (maxLr - baseLr) * wave * amplitude
    }

prove
    triangular2
    (Claims(
        Lowest = baseLr,
        Highest = maxLr,
        Cycle = cycle,
        CycleEnd = baseLr,
        PeakShare = (fun n -> 2.0 ** float (1L - n)),
        HalfCycles = HalfCycles.EqualSteps
    ))
(*** include-output ***)

(**
`exp_range` in the paper: "each boundary value declines by an exponential factor of gamma^iteration". Both bounds do, so that the
rate falls below the first base, and a cycle does not end at it. What a step changes can be claimed all the same: it is the change of
the triangle times `gamma^(t + 1)`, less the share of `1 - gamma` that the value loses.
*)

let gamma = 0.9994

let expRange =
    schedule {
        let! rate = triangular
        and! decay = Amplitude.exponential gamma
        return rate * decay
    }

let changeOfTriangular t = triangular.Invoke(t + 1L) - triangular.Invoke t

prove
    expRange
    (Claims(
        Lowest = 0.0,
        Highest = maxLr,
        Change = fun t -> gamma ** float t * (gamma * changeOfTriangular t - (1.0 - gamma) * triangular.Invoke t)
    ))
(*** include-output ***)

(**
A claim that the paper does not make, that every cycle ends at base, is answered with where it fails:
*)

prove expRange (Claims(Cycle = cycle, CycleEnd = baseLr))
(*** include-output ***)

(**
## Super-convergence, 1cycle (Smith and Topin 2018)

[arXiv:1708.07120](https://arxiv.org/abs/1708.07120), section 3, and arXiv:1803.09820: one cycle, shorter than the run, from a lower to an
upper bound and back; in the updates that remain the rate falls "several orders of magnitude less than the initial".
*)

let oneCycle =
    let half, total, final = 45L, 100L, 8e-6

    Schedule.ofFunction (fun t ->
        let t = min (max t 0L) (total - 1L)

        if t <= half then
            0.08 + (0.8 - 0.08) * float t / float half
        elif t <= 2L * half then
            0.08 + (0.8 - 0.08) * float (2L * half - t) / float half
        else
            final + (0.08 - final) * float (total - 1L - t) / float (total - 1L - 2L * half))

prove
    oneCycle
    (Claims(
        Lowest = 8e-6,
        Highest = 0.8,
        Peak = struct (45L, 0.8),
        HoldsFrom = 99L,
        EndValue = 8e-6,
        RunLength = 100L,
        GreatestChange = (0.8 - 0.08) / 45.0,
        Phases = [| Phase(0L, 45L, Direction.Rising); Phase(45L, 99L, Direction.Falling) |]
    ))
(*** include-output ***)

(**
## Warm restarts, SGDR (Loshchilov and Hutter 2017)

[arXiv:1608.03983](https://arxiv.org/abs/1608.03983), equation 5: `eta_t = eta_min + (eta_max - eta_min) (1 + cos(pi T_cur / T_i)) / 2`, where
`T_i` is multiplied by `T_mult` at each restart. Which restart it is, is found by counting, not by a logarithm that rounds.
*)

let sgdr =
    let etaMin, etaMax, t0, tMult = 1e-4, 0.05, 10L, 2L

    let rec annealed current length =
        if current >= length then
            annealed
                (current - length)
                (if length > Int64.MaxValue / tMult then
                     Int64.MaxValue
                 else
                     length * tMult)
        else
            etaMin + (etaMax - etaMin) * (1.0 + Double.CosPi(float current / float length)) / 2.0

    Schedule.ofFunction (fun t -> annealed (max t 0L) t0)

prove
    sgdr
    (Claims(
        Lowest = 1e-4,
        Highest = 0.05,
        Peak = struct (70L, 0.05),
        Phases =
            [|
                for start, length in [ 0L, 10L; 10L, 20L; 30L, 40L; 70L, 80L ] ->
                    Phase(start, start + length - 1L, Direction.Falling)
            |]
    ))
(*** include-output ***)

(**
## As the library has them

Where `Clr.FSharp.Policy` has the same policy, the two differ by no more than the roundings of the formula: at most by 1e-15 of the greatest
rate, over the first 20,000 steps.
*)

let compare name (formula: Schedule) (policy: Schedule) =
    let differences = [ for t in 0L .. 19_999L -> abs (formula.Invoke t - policy.Invoke t) ]
    let highest = List.max [ for t in 0L .. 19_999L -> abs (policy.Invoke t) ]
    printfn "%-18s within 1e-15: %b" name (List.max differences <= 1e-15 * highest)

compare "triangular" triangular (Policy.triangular baseLr maxLr cycle)
compare "triangular2" triangular2 (Policy.triangular2 baseLr maxLr cycle)
compare "exp_range" expRange (Policy.expRangeBothBounds gamma baseLr maxLr cycle)
compare "1cycle" oneCycle (Policy.oneCyclePaper 0.08 0.8 8e-6 100L<step> (Cycle.symmetric 45L<step>))

let growing = { WarmRestartsOptions.Default with Growth = 2L }

compare "SGDR" sgdr (Policy.warmRestartsWith growing 0.05 1e-4 10L<step>)
(*** include-output ***)
