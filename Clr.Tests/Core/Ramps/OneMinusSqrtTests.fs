module Clr.Tests.Core.Ramps.OneMinusSqrtTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

[<Law(1000)>]
let ``keeps the laws of transitions`` () =
    Transitions.keepsLaws Transitions.ends (fun from until steps ->
        Gen.constant (Ramp.OneMinusSqrt(from, until, steps)))

[<Fact>]
let ``the example of the documentation`` () =
    Ramp.OneMinusSqrt(1.0, 0.0, 4L)
    |> Claimed.gives [ -1L, 1.0; 0L, 1.0; 1L, 0.5; 2L, 0.2928932188134525; 4L, 0.0; 5L, 0.0 ]

[<Fact>]
let ``nothing cancels near the end: its last steps are right to 1e-15 of themselves`` () =
    // 1 - sqrt(1 - x) = x / 2 + x^2 / 8 + ..., for x = 10^-9 to 10^-18
    let ramp = Ramp.OneMinusSqrt(1.0, 0.0, 1000000000L)
    Bits.within 1e-24 (0.5e-9 + 0.125e-18) (ramp.Invoke 999999999L) "the last step"
