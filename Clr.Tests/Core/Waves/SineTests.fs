module Clr.Tests.Core.Waves.SineTests

open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

[<Law(1000)>]
let ``keeps the laws of waves`` () = Cycles.keepsLaws Wave.Sine

[<Law(1000)>]
let ``read backwards it is the wave with up and down exchanged, bit for bit`` () = Cycles.isMirrored Wave.Sine

[<Fact>]
let ``the example of the documentation`` () =
    Wave.Sine(Cycle.Symmetric 3L)
    |> Claimed.gives [ -1L, 0.5; 0L, 0.0; 1L, 0.5; 2L, 0.8660254037844387; 3L, 1.0; 6L, 0.0 ]

// ParameterSchedulers.jl, test/cyclic.jl, "Sin" and "SinDecay2": |sin(pi (t - 1) / period)|, halved every period, t from 1.
[<Fact>]
let ``Sin and SinDecay2 of ParameterSchedulers.jl`` () =
    let cycle = Cycle.Symmetric 5L
    let wave = Wave.Sine cycle
    let decaying = wave.Times(Amplitude.Halving cycle)

    for t in 1L .. 100L do
        let sine = abs (sin (System.Math.PI * float (t - 1L) / 10.0))
        Bits.within 1e-14 sine (wave.Invoke(t - 1L)) $"Sin at its step {t}"
        let halved = sine / 2.0 ** float ((t - 1L) / 10L)
        Bits.within 1e-14 halved (decaying.Invoke(t - 1L)) $"SinDecay2 at its step {t}"
