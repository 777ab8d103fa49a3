/// The laws of everything that falls (or grows) from step 0 on: first value before it, monotone, bounded, knowing itself.
module Clr.Tests.Core.Ramps.Decays

open System
open Clr
open FsCheck
open FsCheck.FSharp
open Clr.Properties
open Clr.Tests
open Clr.Tests.Core

let private holdsFirst (schedule: Func<int64, float>) =
    let first = schedule.Invoke 0L

    List.forall (fun before -> Bits.same first (schedule.Invoke before)) [ -1L; -1000L; Int64.MinValue ]
    |> Prop.label $"{schedule.Describe()} holds its first value before step 0"

/// Total, without state, opaque, restartable, true in what it knows, allocating nothing, and what is claimed besides.
let keeps (schedule: Func<int64, float>) (claims: Claims) =
    holdsFirst schedule
    .&. Clr.Tests.Claimed.sampled schedule claims
    .&. Known.isTrue schedule
    .&. Law.property ClaimLaws.allocatesNothing schedule (Claims(AllocatesNothing = true))

/// A decay or growth between its first value and the other end of its range.
let between (from: float) until schedule =
    let direction =
        if from <= until then
            Direction.Rising
        else
            Direction.Falling

    keeps
        schedule
        (Claims(
            Lowest = min from until,
            Highest = max from until,
            Phases = [ Phase(Int64.MinValue, Int64.MaxValue, direction) ]
        ))
