module Clr.Tests.Core.Waves.TriangleTests

open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

[<Law(1000)>]
let ``keeps the laws of waves`` () = Cycles.keepsLaws Wave.Triangle

[<Law(1000)>]
let ``read backwards it is the wave with up and down exchanged, bit for bit`` () = Cycles.isMirrored Wave.Triangle

[<Law(2000)>]
let ``the nearest double to the exact ratio, at steps up to 10^15 and cycles up to 2^52`` () =
    let drawn =
        gen {
            let! up = Gen.oneof [ Gen.choose64 (1L, 300L); Gen.choose64 (1L, 1L <<< 52) ]
            let! step = Gen.choose64 (-1000000000000000L, 1000000000000000L)
            return up, step
        }

    Prop.forAll (Arb.fromGen drawn) (fun (up, step) ->
        let found = Wave.Triangle(Cycle.Symmetric up).Invoke step
        let period = 2I * bigint up
        let phase = ((bigint step % period) + period) % period
        let exact = if phase < bigint up then phase else period - phase
        // |found - exact / up| is at most half an ulp of found: times up 2^120, a whole number
        let scale = bigint.Pow(2I, 120)
        let error = abs (bigint (System.Math.ScaleB(found, 120)) * bigint up - exact * scale)
        let ulp = System.Math.BitIncrement found - found
        2I * error <= bigint (System.Math.ScaleB(ulp, 120)) * bigint up)

[<Fact>]
let ``the example of the documentation`` () =
    Wave.Triangle(Cycle.Symmetric 4L)
    |> Claimed.gives [ 0L, 0.0; 1L, 0.25; 3L, 0.75; 4L, 1.0; 5L, 0.75; 7L, 0.25; 8L, 0.0 ]

// ParameterSchedulers.jl, test/cyclic.jl, "Triangle": 2/pi |asin(sin(pi (t - 1) / period))|, t from 1; its period is the whole cycle.
[<Fact>]
let ``Triangle of ParameterSchedulers.jl`` () =
    let wave = Wave.Triangle(Cycle.Symmetric 5L)

    for t in 1L .. 100L do
        let expected = 2.0 / System.Math.PI * abs (asin (sin (System.Math.PI * float (t - 1L) / 10.0)))
        // its arcsine loses half of the digits at the peak
        Bits.within 1e-7 expected (wave.Invoke(t - 1L)) $"its step {t}"
