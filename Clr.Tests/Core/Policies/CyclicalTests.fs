module Clr.Tests.Core.Policies.CyclicalTests

open System
open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

let private harmonic cycle = Amplitude.PerCycle(cycle, (fun n -> 1.0 / float n))

let private root = Amplitude.PerIteration(fun t -> 1.0 / sqrt (1.0 + float t))

/// As in ignite, where the amplitude may also grow; the library claims less of these.
let private growing cycle = Amplitude.PerCycle(cycle, (fun n -> Math.Log2(float n) + 1.0))

let policies =
    gen {
        let! struct (baseLr, maxLr) = Parameters.bounds
        let! cycle = Parameters.cycle
        let! amplitude = Gen.elements [ harmonic cycle; root; growing cycle ]

        return
            {
                Schedule = Policy.Cyclical(baseLr, maxLr, cycle, amplitude)
                Claims = PolicyClaims.Cyclical(baseLr, maxLr, cycle, amplitude)
            }
    }

[<Law(1000)>]
let ``keeps its claims`` () = Claimed.keeps policies

[<Fact>]
let ``the example of the documentation`` () =
    let cycle = Cycle.Symmetric 4L

    Policy.Cyclical(1.0, 5.0, cycle, harmonic cycle)
    |> Claimed.gives [ 0L, 1.0; 4L, 5.0; 8L, 1.0; 12L, 3.0; 16L, 1.0 ]

/// What bckenstler/CLR calls scaling by the cycle is exactly triangular2 when the function halves.
[<Law(300)>]
let ``with halving it is triangular2, with an exponential exp_range, bit for bit`` () =
    let parameters =
        Gen.zip (Gen.zip Parameters.bounds Parameters.cycle) (Gen.zip Parameters.gamma Steps.anywhere)

    Prop.forAll (Arb.fromGen parameters) (fun ((struct (low, high), cycle), (gamma, step)) ->
        let same (a: Func<int64, float>) (b: Func<int64, float>) = Bits.same (a.Invoke step) (b.Invoke step)

        same (Policy.Cyclical(low, high, cycle, Amplitude.Halving cycle)) (Policy.Triangular2(low, high, cycle))
        && same
            (Policy.Cyclical(low, high, cycle, Amplitude.Exponential gamma))
            (Policy.ExpRange(low, high, cycle, gamma)))
