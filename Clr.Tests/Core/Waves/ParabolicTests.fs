module Clr.Tests.Core.Waves.ParabolicTests

open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

[<Law(1000)>]
let ``keeps the laws of waves`` () = Cycles.keepsLaws Wave.Parabolic

[<Law(1000)>]
let ``read backwards it is the wave with up and down exchanged, bit for bit`` () = Cycles.isMirrored Wave.Parabolic

[<Fact>]
let ``the example of the documentation`` () =
    Wave.Parabolic(Cycle.Symmetric 4L)
    |> Claimed.gives [ -1L, 0.4375; 0L, 0.0; 1L, 0.4375; 2L, 0.75; 3L, 0.9375; 4L, 1.0; 8L, 0.0 ]

[<Law>]
let ``a Welch window, 1 - (1 - x)^2, to 2 ulp`` () =
    let drawn =
        Gen.choose64 (1L, 1L <<< 26) |> Gen.bind (fun n -> Gen.choose64 (0L, n) |> Gen.map (fun k -> k, n))

    Prop.forAll (Arb.fromGen drawn) (fun (step, up) ->
        // k (2n - k) / n^2 of whole numbers below 2^53, rounded once
        let exact = float (step * (2L * up - step)) / float (up * up)
        let found = Wave.Parabolic(Cycle.Of(up, 1L)).Invoke step
        abs (found - exact) <= exact * System.Math.ScaleB(1.0, -51))
