(**
---
title: Warm-up and decay as formulas
category: Guide
categoryindex: 2
index: 6
---

# The papers' warm-ups and decays, written as their formulas and proved

As [the cyclical policies](papers.fsx): what the paper prints, term for term, and what its authors say of it as `Claims`, which the law kit checks.
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
## The Transformer's (Vaswani and others 2017)

[arXiv:1706.03762](https://arxiv.org/abs/1706.03762), equation 3: `d_model^-0.5 min(step^-0.5, step warmup^-1.5)`, where the paper's `step_num` is
1 in the first update: `t + 1`. Before the first update its value is held, so that the policy answers for every step.
*)

let noam =
    let dModel, warmup = 512.0, 4000.0

    Schedule.ofFunction (fun t ->
        let stepNum = float (max t 0L) + 1.0
        dModel ** -0.5 * min (stepNum ** -0.5) (stepNum * warmup ** -1.5))

prove
    noam
    (Claims(
        Lowest = 0.0,
        Highest = noam.Invoke 3999L,
        Peak = struct (3999L, noam.Invoke 3999L),
        Phases = [| Phase(0L, 3999L, Direction.Rising); Phase(3999L, Int64.MaxValue, Direction.Falling) |]
    ))
(*** include-output ***)

(**
## Large minibatches (Goyal and others 2017)

[arXiv:1706.02677](https://arxiv.org/abs/1706.02677), sections 2.2 and 5.1: from 0.1 to 0.1 k in a straight line over 5 epochs, k the number of
minibatches that are now one; a tenth from epochs 30, 60 and 80 on. Epochs and steps are units that the compiler keeps apart.
*)

let largeMinibatch =
    let perEpoch = Duration.perEpoch 1_281_167L 8192L
    let at epochs = epochs |> Duration.ofEpochs perEpoch

    Ramp.multiStep 0.1 [ at 30L<epoch>; at 60L<epoch>; at 80L<epoch> ] 3.2
    |> Schedule.min (Ramp.linear 0.1 3.2 (at 5L<epoch>))

prove
    largeMinibatch
    (Claims(
        Lowest = 0.003,
        Highest = 3.2,
        Peak = struct (5L * 157L, 3.2),
        HoldsFrom = 80L * 157L,
        RunLength = 90L * 157L,
        Phases = [| Phase(0L, 5L * 157L, Direction.Rising); Phase(5L * 157L, 90L * 157L, Direction.Falling) |]
    ))
(*** include-output ***)

(**
## Warmup, stable, decay with 1 - sqrt (Hägele and others 2024)

[arXiv:2405.18392](https://arxiv.org/abs/2405.18392), section 3: constant up to the last `N_decay` of `N` steps, then `1 - sqrt((n - (N - N_decay)) / N_decay)`.
*)

let warmupStableDecay =
    let warmup, total, decay = 100L, 1000L, 200L

    Schedule.ofFunction (fun t ->
        let t = min (max t 0L) total

        if t < warmup then
            1e-3 * float t / float warmup
        elif t <= total - decay then
            1e-3
        else
            1e-3 * (1.0 - sqrt (float (t - (total - decay)) / float decay)))

prove
    warmupStableDecay
    (Claims(
        Lowest = 0.0,
        Highest = 1e-3,
        Peak = struct (100L, 1e-3),
        HoldsFrom = 1000L,
        EndValue = 0.0,
        RunLength = 1000L,
        Phases = [| Phase(0L, 100L, Direction.Rising); Phase(100L, 1000L, Direction.Falling) |]
    ))
(*** include-output ***)

(**
## REX (Chen, Wolfe and Kyrillidis 2022)

[arXiv:2107.04197](https://arxiv.org/abs/2107.04197), section 3: `eta_0 (1 - t/T) / (1/2 + 1/2 (1 - t/T))`. The library has no such policy: this is
how one of your own begins.
*)

let rex =
    let eta0, steps = 0.1, 1000L

    Schedule.ofFunction (fun t ->
        let left = float (steps - min (max t 0L) steps) / float steps
        eta0 * left / (0.5 + 0.5 * left))

prove
    rex
    (Claims(
        Lowest = 0.0,
        Highest = 0.1,
        Peak = struct (0L, 0.1),
        HoldsFrom = 1000L,
        EndValue = 0.0,
        RunLength = 1000L,
        Phases = [| Phase(0L, 1000L, Direction.Falling) |]
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

compare "Transformer" noam (Policy.noam 512L 4000L<step>)
compare "1 - sqrt" warmupStableDecay (Policy.warmupStableDecay 1e-3 100L<step> 700L<step> 200L<step>)
(*** include-output ***)
