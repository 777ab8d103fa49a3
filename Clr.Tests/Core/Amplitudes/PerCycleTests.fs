module Clr.Tests.Core.Amplitudes.PerCycleTests

open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Core
open Clr.Tests.Run

[<Law(1000)>]
let ``asks its function for the cycle number, never below 1`` () =
    Prop.forAll (Gen.zip Parameters.cycle Steps.anywhere |> Arb.fromGen) (fun (cycle, step) ->
        let amplitude = Amplitude.PerCycle(cycle, (fun number -> float number))
        Bits.same (float (max 1L (cycle.NumberAt step))) (amplitude.Invoke step))

[<Law>]
let ``keeps what it knows`` () =
    PerCycleLaws.keeps (Claims()) (fun cycle -> Amplitude.PerCycle(cycle, (fun number -> 1.0 / float number)))

[<Fact>]
let ``the example of the documentation`` () =
    Amplitude.PerCycle(Cycle.Symmetric 4L, (fun number -> 1.0 / float number))
    |> Claimed.gives [ 0L, 1.0; 7L, 1.0; 8L, 0.5; 16L, 1.0 / 3.0 ]
