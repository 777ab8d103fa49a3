module Clr.Tests.Core.Amplitudes.HalvingTests

open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Core
open Clr.Tests.Run

[<Law(1000)>]
let ``keeps the laws of amplitudes`` () = PerCycleLaws.keeps PerCycleLaws.falling Amplitude.Halving

[<Law(1000)>]
let ``is 2^-(n - 1), every bit of it`` () =
    PerCycleLaws.agrees 0.0 Amplitude.Halving (fun n -> System.Math.ScaleB(1.0, -(int (min n 5000L - 1L))))

[<Fact>]
let ``the example of the documentation, and the last cycles above 0`` () =
    Amplitude.Halving(Cycle.Symmetric 4L)
    |> Claimed.gives [ 0L, 1.0; 7L, 1.0; 8L, 0.5; 9L, 0.5; 16L, 0.25 ]

    Amplitude.Halving(Cycle.Symmetric 4L)
    |> Claimed.gives [ 8L * 1074L, System.Double.Epsilon; 8L * 1075L, 0.0; System.Int64.MaxValue, 0.0 ]
