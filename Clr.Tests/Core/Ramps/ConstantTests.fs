module Clr.Tests.Core.Ramps.ConstantTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

[<Law>]
let ``is its value everywhere, and knows it`` () =
    FsCheck.FSharp.Prop.forAll (Arb.fromGen Parameters.finite) (fun value ->
        let schedule = Ramp.Constant value
        let claims = Claims(Lowest = value, Highest = value, Period = 1L, HoldsFrom = 0L, EndValue = value)
        Clr.Tests.Claimed.sampled schedule claims .&. Clr.Tests.Core.Known.isTrue schedule)

[<Fact>]
let ``the example of the documentation`` () = Ramp.Constant 0.1 |> Claimed.gives [ -1L, 0.1; 0L, 0.1; 1L, 0.1 ]
