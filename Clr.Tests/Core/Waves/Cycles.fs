/// The laws of every wave that rises and falls in a cycle: 0 at its start, 1 at its peak, monotone between, the same every cycle.
module Clr.Tests.Core.Waves.Cycles

open System
open Clr
open FsCheck
open FsCheck.FSharp
open Clr.Properties
open Clr.Tests
open Clr.Tests.Core

let private claims (cycle: Cycle) =
    Claims(
        Lowest = 0.0,
        Highest = 1.0,
        Period = Nullable cycle.Period,
        Cycle = cycle,
        CycleEnd = 0.0,
        PeakShare = (fun _ -> 1.0),
        Mirrored = (cycle.StepsUp = cycle.StepsDown),
        Phases =
            [
                Phase(0L, cycle.StepsUp, Direction.Rising)
                Phase(cycle.StepsUp, cycle.Period, Direction.Falling)
            ]
    )

let keepsLaws (make: Cycle -> Func<int64, float>) =
    Prop.forAll (Arb.fromGen Parameters.cycle) (fun cycle ->
        let wave, claims = make cycle, claims cycle

        Clr.Tests.Claimed.sampled wave claims
        .&. Known.isTrue wave
        .&. Law.property ClaimLaws.allocatesNothing wave (Claims(AllocatesNothing = true)))

/// A symmetric cycle is its own mirror image, bit for bit; a cycle read backwards is the cycle with up and down exchanged.
let isMirrored (make: Cycle -> Func<int64, float>) =
    Prop.forAll (Gen.zip Parameters.cycle Steps.anywhere |> Arb.fromGen) (fun (cycle, step) ->
        let phase = cycle.PhaseAt step
        let mirrored = make (Cycle.Of(cycle.StepsDown, cycle.StepsUp))
        Bits.same ((make cycle).Invoke phase) (mirrored.Invoke((cycle.Period - phase) % cycle.Period)))
