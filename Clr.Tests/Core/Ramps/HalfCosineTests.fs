module Clr.Tests.Core.Ramps.HalfCosineTests

open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

[<Law(1000)>]
let ``keeps the laws of transitions`` () =
    Transitions.keepsLaws Transitions.ends (fun from until steps -> Gen.constant (Ramp.HalfCosine(from, until, steps)))

[<Fact>]
let ``the example of the documentation`` () =
    Ramp.HalfCosine(1.0, 0.0, 3L)
    |> Claimed.gives [ -1L, 1.0; 0L, 1.0; 1L, 0.8660254037844387; 2L, 0.5; 3L, 0.0; 4L, 0.0 ]

[<Law(1000)>]
let ``a cosine, to 1e-15 of the range and of itself near the end`` () =
    let drawn =
        Gen.choose64 (1L, 1000L) |> Gen.bind (fun n -> Gen.choose64 (0L, n) |> Gen.map (fun k -> k, n))

    FsCheck.FSharp.Prop.forAll (Arb.fromGen drawn) (fun (step, steps) ->
        let falling = Ramp.HalfCosine(1.0, 0.0, steps).Invoke step
        let rising = Ramp.HalfCosine(0.0, 1.0, steps).Invoke step
        let angle = System.Math.PI / 2.0 * (float step / float steps)

        abs (falling - cos angle) <= 1e-15
        && abs (rising - 2.0 * sin (angle / 2.0) ** 2.0) <= 4e-15 * rising)

[<Fact>]
let ``falls where .NET's cosine passes from one series to another`` () =
    // CosPi rises by an ulp there, at 2^-14; found by the law above, seed (8247228990540988947,5571507798924774519,3)
    let falling = Ramp.HalfCosine(38.44549949, -1e-05, 72057594037927937L)
    let step = 8796093022207L
    Assert.True(falling.Invoke(step + 1L) <= falling.Invoke step)
