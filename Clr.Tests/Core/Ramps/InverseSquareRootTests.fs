module Clr.Tests.Core.Ramps.InverseSquareRootTests

open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

[<Law(1000)>]
let ``keeps the laws of decays`` () =
    Prop.forAll (Gen.zip Parameters.finite Parameters.duration |> Arb.fromGen) (fun (from, timescale) ->
        Ramp.InverseSquareRoot(from, timescale) |> Decays.between from 0.0)

[<Fact>]
let ``the example of the documentation`` () =
    Ramp.InverseSquareRoot(1.0, 2L)
    |> Claimed.gives [ -1L, 1.0; 0L, 1.0; 1L, 0.816496580927726; 2L, 0.7071067811865476; 6L, 0.5 ]

// transformers, ScheduleInitTest: 2 steps of warm-up, 10 in all, lr 10: 0, 5, then these.
[<Fact>]
let ``transformers' inverse square root: its decay after the warm-up`` () =
    let schedule = Ramp.InverseSquareRoot(10.0, 2L)

    for step, value in List.indexed [ 10.0; 8.165; 7.071; 6.325; 5.774; 5.345; 5.0; 4.714 ] do
        Bits.within 5e-4 value (schedule.Invoke(int64 step)) $"step {step}"

/// arXiv:1706.03762, equation 3, counts steps from 1: d^-0.5 min(n^-0.5, n W^-1.5); from n = W on it is this decay.
[<Fact>]
let ``Noam's formula after its warm-up of 4000 steps`` () =
    let model, warmup = 512.0, 4000L
    let peak = model ** -0.5 * float warmup ** -0.5

    Ramp.InverseSquareRoot(peak, warmup)
    |> Claimed.givesAbout
        [
            for n in [ 4000L; 4001L; 5000L; 100000L; 1000000000000L ] -> n - warmup, model ** -0.5 * float n ** -0.5
        ]
