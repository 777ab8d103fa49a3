/// The laws of every wave given by its period: within 0 and 1, the same every period, knowing itself.
module Clr.Tests.Core.Waves.Periods

open System
open Clr
open FsCheck
open FsCheck.FSharp
open Clr.Properties
open Clr.Tests.Core

let keepsLaws (make: int64 -> Func<int64, float>) =
    Prop.forAll (Arb.fromGen Parameters.duration) (fun period ->
        let wave = make period
        let claims = Claims(Lowest = 0.0, Highest = 1.0, Period = Nullable period)

        Clr.Tests.Claimed.sampled wave claims
        .&. Known.isTrue wave
        .&. Law.property ClaimLaws.allocatesNothing wave (Claims(AllocatesNothing = true)))
