module Clr.Tests.Core.Amplitudes.SineTests

open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Core
open Clr.Tests.Conformance
open Clr.Tests.Run

[<Law(1000)>]
let ``keeps the laws of amplitudes`` () =
    Prop.forAll
        (Gen.zip Parameters.cycle (Gen.oneof [ Gen.choose64 (1L, 8L); Gen.choose64 (1L, 1L <<< 60) ])
         |> Arb.fromGen)
        (fun (cycle, cycles) ->
            Ramps.Decays.keeps (Amplitude.Sine(cycle, cycles)) (Claims(Lowest = 0.0, Highest = 1.0)))

[<Law(1000)>]
let ``is (1 + sin(2 pi n / m)) / 2, to 1e-15`` () =
    Prop.forAll
        (Gen.zip3 Parameters.cycle Steps.anywhere (Gen.choose64 (1L, 50L)) |> Arb.fromGen)
        (fun (cycle, step, cycles) ->
            let number = max 1L (cycle.NumberAt step) % cycles
            let expected = (1.0 + sin (2.0 * System.Math.PI * float number / float cycles)) / 2.0
            abs (expected - Amplitude.Sine(cycle, cycles).Invoke step) <= 1e-15)

[<Fact>]
let ``the example of the documentation`` () =
    Amplitude.Sine(Cycle.Symmetric 4L)
    |> Claimed.gives [ -1L, 1.0; 0L, 1.0; 7L, 1.0; 8L, 0.5; 16L, 0.0; 24L, 0.5; 32L, 1.0 ]

[<Fact>]
let ``the custom policy of bckenstler/CLR's README`` () =
    let case = Vectors.case "clr-custom-cycle-sine"
    let cycle = Cycle.Symmetric(case.StepsOf "step_size")

    Policy.Cyclical(case.Number "base_lr", case.Number "max_lr", cycle, Amplitude.Sine cycle)
    |> Vectors.agrees case.Steps case.Lr (1e-12 * case.Number "max_lr")

[<Fact>]
let ``a number of cycles that is none is refused`` () =
    for bad in [ 0L; -4L; (1L <<< 60) + 1L ] do
        let refusal =
            Assert.Throws<System.ArgumentOutOfRangeException>(fun () ->
                Amplitude.Sine(Cycle.Symmetric 4L, bad) |> ignore)

        Assert.Equal("cyclesPerWave", refusal.ParamName)
        Assert.StartsWith($"cyclesPerWave must be 1 to 1152921504606846976 cycles, but was {bad}.", refusal.Message)

    Bits.equal 1.0 (Amplitude.Sine(Cycle.Symmetric 4L, 1L <<< 60).Invoke(8L <<< 58)) "a quarter of the longest wave"
