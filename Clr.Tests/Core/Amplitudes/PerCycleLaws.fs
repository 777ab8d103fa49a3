/// The laws of every amplitude of the cycle: one value a cycle, the first before it, and a naive meaning to agree with.
module Clr.Tests.Core.Amplitudes.PerCycleLaws

open System
open Clr
open FsCheck
open FsCheck.FSharp
open Clr.Properties
open Clr.Tests
open Clr.Tests.Core.Ramps

/// The amplitude of cycle n must be meaning n to the tolerance, relative.
let agrees tolerance (make: Cycle -> Func<int64, float>) (meaning: int64 -> float) =
    Prop.forAll (Gen.zip Parameters.cycle Steps.anywhere |> Arb.fromGen) (fun (cycle, step) ->
        let amplitude = make cycle
        let value = amplitude.Invoke step
        // before step 0 the first value is held; there the start of the cycle need not even be a long
        let first = if step < 0L then 0L else step - cycle.PhaseAt step
        let expected = meaning (max 1L (cycle.NumberAt step))

        (Bits.same value (amplitude.Invoke first) && abs (value - expected) <= tolerance * abs expected)
        |> Prop.label $"{amplitude.Describe()} at {step}: expected {Bits.text expected}, found {Bits.text value}")

let keeps claims (make: Cycle -> Func<int64, float>) =
    Prop.forAll (Arb.fromGen Parameters.cycle) (fun cycle -> Decays.keeps (make cycle) claims)

let falling =
    Claims(Lowest = 0.0, Highest = 1.0, Phases = [ Phase(Int64.MinValue, Int64.MaxValue, Direction.Falling) ])
