module Clr.Tests.Core.Waves.CosineTests

open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Conformance
open Clr.Tests.Run

[<Law(1000)>]
let ``keeps the laws of waves`` () = Periods.keepsLaws Wave.Cosine

[<Law(1000)>]
let ``symmetric bit for bit, 1 at the start, 0 in the middle, 1/2 at the quarters`` () =
    Prop.forAll (Gen.zip Parameters.duration Steps.ahead |> Arb.fromGen) (fun (period, step) ->
        let wave = Wave.Cosine period
        let phase = step % period

        Bits.same (wave.Invoke phase) (wave.Invoke((period - phase) % period))
        && Bits.same 1.0 (wave.Invoke 0L)
        && (period % 2L <> 0L || Bits.same 0.0 (wave.Invoke(period / 2L)))
        && (period % 4L <> 0L || Bits.same 0.5 (wave.Invoke(period / 4L))))

[<Fact>]
let ``the example of the documentation`` () =
    Wave.Cosine 8L
    |> Claimed.gives [ -1L, 0.8535533905932737; 0L, 1.0; 1L, 0.8535533905932737; 2L, 0.5; 4L, 0.0; 6L, 0.5; 8L, 1.0 ]

[<Fact>]
let ``of period 1 it is 1, of period 2 it is 1 and 0`` () =
    Wave.Cosine 1L |> Claimed.gives [ -1L, 1.0; 0L, 1.0; 1L, 1.0 ]
    Wave.Cosine 2L |> Claimed.gives [ -1L, 0.0; 0L, 1.0; 1L, 0.0 ]

[<Fact>]
let ``PyTorch's CosineAnnealingLR, which rises again`` () =
    let case = Vectors.case "torch-cosine"
    let initial = case.Number "initial_lr"

    Wave.Cosine(2L * case.StepsOf "T_max").Between(case.Number "eta_min", initial)
    |> Vectors.agrees case.Steps case.Lr (1e-9 * initial)

// ParameterSchedulers.jl, test/cyclic.jl, "CosAnneal" without restart: (1 + cos(pi (t - 1) / period)) / 2, half a period long.
[<Fact>]
let ``CosAnneal of ParameterSchedulers.jl without restart`` () =
    let wave = Wave.Cosine(2L * 7L)

    for t in 1L .. 100L do
        let expected = (1.0 + cos (System.Math.PI * float (t - 1L) / 7.0)) / 2.0
        Bits.within 2e-14 expected (wave.Invoke(t - 1L)) $"its step {t}"
