/// The F# of the cheat sheet, in the order of Clr.Snippets.CheatSheet.
module Clr.Tests.Docs.CheatSheetRows


open Clr.FSharp


let private row (make: unit -> Schedule) = make

let rows: (unit -> Schedule) list =
    [
        // PyTorch
        row (fun () -> Ramp.piecewiseConstant [ 5L<step>, 0.1 ] 0.05)
        row (fun () -> Ramp.linear 0.025 0.1 4L<step>)
        row (fun () -> Ramp.exponentialDecay 0.1 0.9 1L<step>)
        row (fun () -> Policy.step 0.1 30L<step> 0.1)
        row (fun () -> Policy.multiStep 0.1 [ 30L<step>; 80L<step> ] 0.1)
        row (fun () -> Ramp.polynomial 2.0 0.1 0.0 50L<step>)
        row (fun () -> Policy.cosineAnnealingTorch 0.1 0.001 50L<step>)
        row (fun () -> Policy.warmRestarts 0.1 0.001 10L<step>)
        row (fun () -> Policy.warmRestartsWith { Growth = 2L; Decay = 1.0 } 0.1 0.0 10L<step>)
        row (fun () -> Policy.triangular 0.001 0.006 (Cycle.symmetric 20L<step>))
        row (fun () -> Policy.triangular2 0.001 0.006 (Cycle.symmetric 20L<step>))
        row (fun () -> Policy.expRange 0.99 0.001 0.006 (Cycle.symmetric 20L<step>))
        row (fun () -> Policy.triangular 0.001 0.006 (Cycle.asymmetric 10L<step> 30L<step>))
        row (fun () ->
            Policy.triangular 0.001 0.006 (Cycle.symmetric 20L<step>) |> Schedule.opposite 0.001 0.006 0.8 0.9)
        row (fun () -> Policy.oneCycleTorch 0.1 100L<step>)
        row (fun () -> Policy.oneCycleTorchMomentum 100L<step>)
        row (fun () -> Amplitude.perIteration (fun t -> 0.95 ** float t) |> Schedule.scale 0.1)
        row (fun () -> Ramp.constant 0.01 |> Schedule.``then`` 5L<step> (Ramp.exponentialDecay 0.1 0.9 1L<step>))
        row (fun () ->
            Ramp.piecewiseConstant [ 5L<step>, 1.0 ] 0.5
            |> Schedule.times (Ramp.exponentialDecay 0.1 0.9 1L<step>))
        // Keras
        row (fun () -> Ramp.exponentialDecay 0.1 0.96 100L<step>)
        row (fun () -> Ramp.exponentialDecayWith { Staircase = true; Limit = None } 0.1 0.96 100L<step>)
        row (fun () -> Ramp.piecewiseConstantAfter [ 100L<step>, 0.5; 200L<step>, 0.1 ] 1.0)
        row (fun () -> Ramp.polynomial 2.0 0.1 0.01 100L<step>)
        row (fun () -> Ramp.polynomialCycling 2.0 0.1 0.01 100L<step>)
        row (fun () -> Ramp.inverseTime 0.1 0.5 100L<step>)
        row (fun () -> Ramp.cosine 0.1 0.01 100L<step>)
        row (fun () -> Ramp.linear 0.0 0.1 10L<step> |> Schedule.``then`` 10L<step> (Ramp.cosine 0.1 0.0 100L<step>))
        row (fun () -> Policy.warmRestartsWith { Growth = 2L; Decay = 0.9 } 0.1 0.0 10L<step>)
        // bckenstler/CLR
        row (fun () -> Policy.triangular 0.001 0.006 (Cycle.symmetric 20L<step>))
        row (fun () -> Policy.expRange 0.99 0.001 0.006 (Cycle.symmetric 20L<step>))
        row (fun () ->
            Policy.cyclical
                (Amplitude.perCycle (Cycle.symmetric 20L<step>) (fun n -> 1.0 / float n))
                0.001
                0.006
                (Cycle.symmetric 20L<step>))
        row (fun () ->
            Policy.cyclical
                (Amplitude.perIteration (fun t -> 1.0 / (1.0 + 5e-4 * float t)))
                0.001
                0.006
                (Cycle.symmetric 20L<step>))
        // optax
        row (fun () -> Ramp.constant 0.1)
        row (fun () -> Ramp.linear 1.0 0.0 10L<step> |> Schedule.delay 5L<step>)
        row (fun () -> Ramp.polynomial 2.0 1.0 0.1 10L<step>)
        row (fun () -> Ramp.exponentialDecayWith { Staircase = false; Limit = Some 0.25 } 1.0 0.5 100L<step>)
        row (fun () -> Ramp.cosinePower 2.0 1.0 0.0 100L<step>)
        row (fun () -> Policy.cosineWithWarmup 1.0 10L<step> 100L<step>)
        row (fun () -> Ramp.piecewiseConstant [ 3L<step>, 0.5; 6L<step>, 0.05 ] 1.0)
        row (fun () -> Ramp.linear 0.0 1.0 10L<step> |> Schedule.joinAt [ 10L<step>, Ramp.cosine 1.0 0.0 90L<step> ])
        row (fun () ->
            Ramp.linear 100.0 1000.0 3L<step>
            |> Schedule.joinAt
                [ 3L<step>, Ramp.linear 1000.0 100.0 4L<step>; 7L<step>, Ramp.linear 100.0 1.0 3L<step> ])
        // ParameterSchedulers.jl
        row (fun () -> Policy.triangular 0.001 0.006 (Cycle.symmetric 20L<step>))
        row (fun () -> Policy.triangular2 0.001 0.006 (Cycle.symmetric 20L<step>))
        row (fun () -> Ramp.step 0.5 10L<step> 0.1)
        row (fun () -> Ramp.exponentialDecay 0.1 0.9 1L<step>)
        row (fun () -> Schedule.join [ Ramp.constant 0.01, 5L<step>; Ramp.constant 0.1, 10L<step> ])
        row (fun () -> Ramp.linear 1.0 0.0 10L<step> |> Schedule.repeat 10L<step>)
        // timm
        row (fun () -> Ramp.cosine 0.1 0.001 100L<step>)
        row (fun () ->
            Ramp.linear 0.01 0.1 5L<step>
            |> Schedule.``then`` 5L<step> (Ramp.cosine 0.1 0.001 100L<step> |> Schedule.advance 5L<step>))
        row (fun () -> Ramp.tanhUnscaled -7.0 3.0 0.1 0.0 100L<step>)
        row (fun () -> Policy.step 0.1 30L<step> 0.1)
        // transformers
        row (fun () -> Policy.constantWithWarmup 0.1 10L<step>)
        row (fun () -> Policy.linearWithWarmup 0.1 10L<step> 100L<step>)
        row (fun () -> Policy.cosineWithWarmup 0.1 10L<step> 100L<step>)
        row (fun () -> Policy.cosineWithHardRestartsWithWarmupWith { Cycles = 3 } 0.1 10L<step> 100L<step>)
        row (fun () -> Policy.polynomialWithWarmupWith { MinLr = 1e-7; Power = 2.0 } 0.1 10L<step> 100L<step>)
        row (fun () -> Policy.inverseSqrtWithWarmup 0.1 10L<step>)
        row (fun () ->
            Policy.warmupStableDecayWith { Decay = Anneal.Cosine; MinLr = 0.0 } 0.1 10L<step> 70L<step> 20L<step>)
        // fastai
        row (fun () -> Policy.oneCycleFastai 0.1 100L<step>)
        row (fun () -> Policy.flatThenCosine 0.1 1e-6 75L<step> 100L<step>)
        row (fun () -> Ramp.linear 1.0 0.0 100L<step>)
        row (fun () -> Ramp.cosine 1.0 0.0 100L<step>)
        row (fun () -> Ramp.exponential 1.0 0.01 100L<step>)
        row (fun () -> Ramp.power 2.0 1.0 0.0 100L<step>)
    ]
