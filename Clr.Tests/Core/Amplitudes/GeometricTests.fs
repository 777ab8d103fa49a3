module Clr.Tests.Core.Amplitudes.GeometricTests

open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Core
open Clr.Tests.Run

[<Law(1000)>]
let ``keeps the laws of amplitudes`` () =
    Prop.forAll (Gen.zip Parameters.cycle Parameters.gamma |> Arb.fromGen) (fun (cycle, ratio) ->
        Ramps.Decays.keeps (Amplitude.Geometric(cycle, ratio)) PerCycleLaws.falling)

[<Law(1000)>]
let ``is ratio^(n - 1)`` () =
    Prop.forAll (Arb.fromGen Parameters.gamma) (fun ratio ->
        PerCycleLaws.agrees 0.0 (fun cycle -> Amplitude.Geometric(cycle, ratio)) (fun n -> ratio ** float (n - 1L)))

[<Law>]
let ``of ratio 1/2 it is Halving, bit for bit`` () =
    Prop.forAll (Gen.zip Parameters.cycle Steps.anywhere |> Arb.fromGen) (fun (cycle, step) ->
        Bits.same (Amplitude.Halving(cycle).Invoke step) (Amplitude.Geometric(cycle, 0.5).Invoke step))

[<Fact>]
let ``the example of the documentation`` () =
    Amplitude.Geometric(Cycle.Symmetric 4L, 0.25)
    |> Claimed.gives [ -1L, 1.0; 0L, 1.0; 7L, 1.0; 8L, 0.25; 16L, 0.0625 ]

[<Fact>]
let ``a ratio outside (0, 1] is refused, and the message is about cycles`` () =
    for bad in [ 0.0; -0.5; 1.5 ] do
        let refusal =
            Assert.Throws<System.ArgumentOutOfRangeException>(fun () ->
                Amplitude.Geometric(Cycle.Symmetric 4L, bad) |> ignore)

        Assert.Equal("ratio", refusal.ParamName)
        Assert.Contains("factor per cycle", refusal.Message)
