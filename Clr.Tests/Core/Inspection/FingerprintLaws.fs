/// What holds of the fingerprint of any schedule.
module Clr.Tests.Core.Inspection.FingerprintLaws

open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Tests.Run

let private whatever = Arb.fromGen Schedules.any

[<Law>]
let ``the text reads back to the last bit`` () =
    Prop.forAll whatever (fun schedule ->
        let print = schedule.Fingerprint()
        Fingerprint.Parse(string print) = print)

[<Law>]
let ``taking it twice gives the same`` () =
    Prop.forAll whatever (fun schedule -> schedule.Fingerprint() = schedule.Fingerprint())

[<Law>]
let ``schedules of one description without opaque parts have one fingerprint, and others another`` () =
    Prop.forAll (Arb.fromGen (Gen.zip Schedules.closed Schedules.closed)) (fun (a, b) ->
        a.Fingerprint().Matches(b.Fingerprint()) = (a.Describe() = b.Describe()))
