module Clr.Tests.Core.Amplitudes.ConstantTests

open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Core
open Clr.Tests.Run

[<Law>]
let ``is its value everywhere, and knows it`` () =
    Prop.forAll (Arb.fromGen Parameters.finite) (fun value ->
        let schedule = Amplitude.Constant value
        let claims = Claims(Lowest = value, Highest = value, Period = 1L, HoldsFrom = 0L, EndValue = value)
        Clr.Tests.Claimed.sampled schedule claims .&. Known.isTrue schedule)

[<Fact>]
let ``the example of the documentation`` () =
    Amplitude.Constant 0.5 |> Claimed.gives [ -1L, 0.5; 0L, 0.5; 1L, 0.5 ]
    Assert.Equal("Amplitude.Constant(value: 0.5)", (Amplitude.Constant 0.5).Describe())
