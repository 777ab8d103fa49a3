module Clr.Tests.Core.Amplitudes.ExponentialTests

open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Core
open Clr.Tests.Run

[<Law(1000)>]
let ``keeps the laws of decays`` () =
    Prop.forAll (Arb.fromGen Parameters.gamma) (fun gamma ->
        Ramps.Decays.keeps (Amplitude.Exponential gamma) PerCycleLaws.falling)

[<Law(1000)>]
let ``powers of 1/2 are exact, and underflow to 0`` () =
    Prop.forAll (Arb.fromGen Steps.ahead) (fun step ->
        Bits.same (System.Math.ScaleB(1.0, -(int (min step 5000L)))) ((Amplitude.Exponential 0.5).Invoke step))

[<Fact>]
let ``the example of the documentation`` () =
    Amplitude.Exponential 0.5 |> Claimed.gives [ -1L, 1.0; 0L, 1.0; 1L, 0.5; 2L, 0.25; 1075L, 0.0 ]

[<Fact>]
let ``right over 10^12 steps: a factor a trillionth below 1`` () =
    let gamma = 1.0 - System.Math.ScaleB(1.0, -40)
    // gamma^(2^40) = exp(2^40 ln(1 - 2^-40)) = exp(-1 - 2^-41 - ...)
    let expected = exp (-1.0 - System.Math.ScaleB(1.0, -41))
    Bits.within 2e-15 expected ((Amplitude.Exponential gamma).Invoke(1L <<< 40)) "2^40 steps"
