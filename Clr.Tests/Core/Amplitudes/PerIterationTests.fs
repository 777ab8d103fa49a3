module Clr.Tests.Core.Amplitudes.PerIterationTests

open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Core
open Clr.Tests.Core.Ramps
open Clr.Tests.Run

[<Law(1000)>]
let ``asks its function for the iteration, never below 0`` () =
    Prop.forAll (Arb.fromGen Steps.anywhere) (fun step ->
        let amplitude = Amplitude.PerIteration(fun iteration -> float iteration)
        Bits.same (float (max 0L step)) (amplitude.Invoke step))

[<Law>]
let ``of a schedule it knows what the schedule knows, from step 0 on`` () =
    let drawn = Gen.zip Parameters.duration Transitions.ends

    Prop.forAll (Arb.fromGen drawn) (fun (steps, (from, until)) ->
        Ramps.Decays.keeps
            (Amplitude.PerIteration(Ramp.Linear(from, until, steps)))
            (Claims(HoldsFrom = System.Nullable steps, EndValue = until)))

[<Fact>]
let ``the example of the documentation`` () =
    Amplitude.PerIteration(fun iteration -> 1.0 / (1.0 + float iteration))
    |> Claimed.gives [ -1L, 1.0; 0L, 1.0; 1L, 0.5; 3L, 0.25 ]
