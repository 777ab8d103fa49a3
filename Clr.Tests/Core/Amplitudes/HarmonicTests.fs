module Clr.Tests.Core.Amplitudes.HarmonicTests

open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Core
open Clr.Tests.Run

[<Law(1000)>]
let ``keeps the laws of amplitudes`` () = PerCycleLaws.keeps PerCycleLaws.falling Amplitude.Harmonic

[<Law(1000)>]
let ``is 1 / n, correctly rounded`` () = PerCycleLaws.agrees 0.0 Amplitude.Harmonic (fun n -> 1.0 / float n)

[<Fact>]
let ``the example of the documentation`` () =
    Amplitude.Harmonic(Cycle.Symmetric 4L)
    |> Claimed.gives [ -1L, 1.0; 0L, 1.0; 7L, 1.0; 8L, 0.5; 16L, 0.3333333333333333; 24L, 0.25 ]
