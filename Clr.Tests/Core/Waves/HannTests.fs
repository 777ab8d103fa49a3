module Clr.Tests.Core.Waves.HannTests

open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

[<Law(1000)>]
let ``keeps the laws of waves`` () = Cycles.keepsLaws Wave.Hann

[<Law(1000)>]
let ``read backwards it is the wave with up and down exchanged, bit for bit`` () = Cycles.isMirrored Wave.Hann

[<Fact>]
let ``the example of the documentation`` () =
    Wave.Hann(Cycle.Symmetric 4L)
    |> Claimed.gives [ -1L, 0.14644660940672624; 0L, 0.0; 1L, 0.14644660940672624; 2L, 0.5; 4L, 1.0; 6L, 0.5; 8L, 0.0 ]

[<Law>]
let ``of a symmetric cycle it is the cosine wave half a period later, bit for bit`` () =
    Prop.forAll (Gen.zip Parameters.shortDuration Steps.ahead |> Arb.fromGen) (fun (half, step) ->
        let step = step / 2L
        Bits.same (Wave.Cosine(2L * half).Invoke(step + half)) (Wave.Hann(Cycle.Symmetric half).Invoke step))
