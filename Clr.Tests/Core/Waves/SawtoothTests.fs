module Clr.Tests.Core.Waves.SawtoothTests

open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

[<Law(1000)>]
let ``keeps the laws of waves`` () = Periods.keepsLaws Wave.Sawtooth

[<Fact>]
let ``the example of the documentation`` () =
    Wave.Sawtooth 4L |> Claimed.gives [ -1L, 0.75; 0L, 0.0; 1L, 0.25; 3L, 0.75; 4L, 0.0; 5L, 0.25 ]

[<Law(1000)>]
let ``rises by equal steps from 0 at every start: the ramp to 1, cut off before it`` () =
    Prop.forAll (Gen.zip Parameters.duration Steps.ahead |> Arb.fromGen) (fun (period, step) ->
        let phase = step % period

        Bits.same (Ramp.Linear(0.0, 1.0, period).Invoke phase) (Wave.Sawtooth(period).Invoke step)
        && Bits.same 0.0 (Wave.Sawtooth(period).Invoke(step - phase)))
