/// The laws of every transition: exact at both ends, held beyond them, monotone, within its ends, knowing itself.
module Clr.Tests.Core.Ramps.Transitions

open System
open Clr
open FsCheck
open FsCheck.FSharp
open Clr.Properties
open Clr.Tests
open Clr.Tests.Core

/// Lengths of every magnitude, no step and one step included.
let lengths = Gen.frequency [ 1, Gen.constant 0L; 8, Parameters.duration; 4, Parameters.shortDuration ]

let ends =
    Gen.oneof [ Gen.zip Parameters.finite Parameters.finite; Parameters.finite |> Gen.map (fun v -> v, v) ]

let positive = Parameters.rate |> Gen.map (max 1e-300)

/// Powers of every kind: gentle, steep, and 1.
let powers = Gen.elements [ 1.0; 0.5; 0.9; 1.1; 2.0; 3.0; 7.5; 0.01; 40.0 ]

let claimsOf (from: float) until steps (schedule: Func<int64, float>) =
    {
        Schedule = schedule
        Claims =
            Claims(
                Lowest = min from until,
                Highest = max from until,
                HoldsFrom = Nullable steps,
                EndValue = until,
                Phases =
                    [
                        Phase(
                            Int64.MinValue,
                            Int64.MaxValue,
                            (if from <= until then
                                 Direction.Rising
                             else
                                 Direction.Falling)
                        )
                    ]
            )
    }

/// A transition made from its ends and length keeps all laws.
let keepsLaws ends (make: float -> float -> int64 -> Gen<Func<int64, float>>) =
    let drawn =
        gen {
            let! from, until = ends
            let! steps = lengths
            let! schedule = make from until steps
            return from, until, steps, schedule
        }

    Prop.forAll (Arb.fromGen drawn) (fun (from, until, steps, schedule) ->
        let claimed = claimsOf from until steps schedule

        let exactEnds =
            ((steps = 0L || Bits.same from (schedule.Invoke 0L))
             && Bits.same from (schedule.Invoke -1L)
             && Bits.same until (schedule.Invoke steps))
            |> Prop.label $"exact ends of {claimed.Text}"

        exactEnds
        .&. Clr.Tests.Claimed.sampled schedule claimed.Claims
        .&. Known.isTrue schedule
        .&. Law.property ClaimLaws.allocatesNothing schedule (Claims(AllocatesNothing = true)))
