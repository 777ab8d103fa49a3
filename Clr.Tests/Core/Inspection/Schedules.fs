/// Schedules to inspect: built from every kind of node, small enough to be looked at step by step, hostile ones among them.
module Clr.Tests.Core.Inspection.Schedules

open System
open FsCheck
open FsCheck.FSharp
open Clr

let own (f: int64 -> float) = Func<int64, float> f

/// The same function, of which nothing is known any more.
let opaque (schedule: Func<int64, float>) = own (fun step -> schedule.Invoke step)

let cycles =
    Gen.oneof
        [
            Gen.map (int64 >> Cycle.Symmetric) (Gen.choose (1, 20))
            Gen.map2 (fun up down -> Cycle.Of(int64 up, int64 down)) (Gen.choose (1, 20)) (Gen.choose (1, 20))
        ]

let private number = Gen.choose (-8, 8) |> Gen.map (fun n -> float n / 4.0)

let private leaf =
    gen {
        let! cycle = cycles
        let! gamma = Gen.elements [ 1.0; 0.5; 0.99 ]

        return!
            Gen.elements
                [
                    Wave.Triangle cycle
                    Amplitude.Halving cycle
                    Amplitude.Exponential gamma
                    Amplitude.PerCycle(cycle, Amplitude.Exponential gamma)
                    Amplitude.PerIteration(Wave.Triangle cycle)
                ]
    }

let rec private compound depth =
    if depth = 0 then
        leaf
    else
        let part = compound (depth - 1)

        Gen.oneof
            [
                leaf
                Gen.map2 (fun a b -> Schedule.Times(a, b)) part part
                gen {
                    let! wave = part
                    let! low = number
                    let! high = number
                    return wave.Between(min low high, max low high)
                }
                gen {
                    let! first = part
                    let! next = part
                    let! step = Gen.choose (0, 60)
                    return first.RestartAt(int64 step, next)
                }
            ]

/// Everything is known of these.
let closed: Gen<Func<int64, float>> = compound 3

/// NaN, infinities, negative and enormous values, at steps that are not the first.
let hostile =
    Gen.map2
        (fun (value: float) (at: int) -> own (fun step -> if step % int64 at = int64 at - 1L then value else 0.5))
        (Gen.elements [ nan; infinity; -infinity; -1.0; -0.0; Double.MaxValue; -Double.MaxValue; Double.Epsilon ])
        (Gen.choose (1, 50))

let any =
    Gen.oneof
        [
            closed
            closed
            Gen.map opaque closed
            hostile
            Gen.map2 (fun a b -> Schedule.Times(a, b)) closed hostile
        ]

/// For all of these schedules and a number of steps that goes over several cycles, and over several blocks now and then.
/// A counterexample is printed as the code that makes it.
let forAllRuns schedules (law: Func<int64, float> * int -> Property) =
    let steps = Gen.frequency [ 20, Gen.choose (1, 150); 1, Gen.choose (4000, 9000) ]

    Prop.forAll (Arb.fromGen (Gen.zip schedules steps)) (fun (schedule, steps) ->
        law (schedule, steps) |> Prop.label $"{schedule.Describe()} for {steps} steps")
