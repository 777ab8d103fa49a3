module Clr.Tests.Core.Waves.SawtoothFallingTests

open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

[<Law(1000)>]
let ``keeps the laws of waves`` () = Periods.keepsLaws Wave.SawtoothFalling

[<Fact>]
let ``the example of the documentation`` () =
    Wave.SawtoothFalling 4L
    |> Claimed.gives [ -1L, 0.25; 0L, 1.0; 1L, 0.75; 3L, 0.25; 4L, 1.0; 5L, 0.75 ]

[<Law(1000)>]
let ``the rising one read backwards, bit for bit, but at the starts`` () =
    Prop.forAll (Gen.zip Parameters.duration Steps.ahead |> Arb.fromGen) (fun (period, step) ->
        let phase = step % period

        if phase = 0L then
            Bits.same 1.0 (Wave.SawtoothFalling(period).Invoke step)
        else
            Bits.same (Wave.Sawtooth(period).Invoke(period - phase)) (Wave.SawtoothFalling(period).Invoke step))
