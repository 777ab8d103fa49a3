/// Equations of Policy.fsi that have two cases.
module Clr.Tests.FSharp.PolicyEquationTests

open Expecto
open System
open FsCheck.FSharp
open Clr.FSharp
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

let private drawn =
    Generators.arbitraries
    |> ArbMap.generate<OneCycleOptions>
    |> Gen.zip (Gen.choose64 (2L, 60L))
    |> Gen.where (fun (n, options) ->
        try
            Policy.oneCycleWith options 1.0 (n * 1L<step>) |> ignore
            true
        with :? ArgumentOutOfRangeException ->
            false)

let private rise (options: OneCycleOptions) (n: int64<step>) =
    let steps = Math.Round(options.PctStart * float n, MidpointRounding.AwayFromZero)
    max 0L<step> (int64 steps * 1L<step> - 1L<step>)

let private isEquation (policy: OneCycleOptions -> int64<step> -> Schedule) equation =
    Prop.forAll (Arb.fromGen drawn) (fun (n, options) ->
        let n = n * 1L<step>
        let made, meant = policy options n, equation options n

        holds
            ([ -3L .. int64 n + 3L ] |> List.forall (fun t -> Bits.same (made.Invoke t) (meant |> Schedule.at t)))
            (fun () -> $"{n} steps, %A{options}: {Inspect.describe made} is not {Inspect.describe meant}"))

[<Tests>]
let suite =
    testList
        "the equations of one-cycle"
        [
            Run.lawOf 300 "oneCycleWith, of two phases and of three" (fun () ->
                isEquation (fun options -> Policy.oneCycleWith options 0.5) (fun options n ->
                    let high, p, ramp = 0.5, rise options n, Ramp.shaped options.Anneal
                    let initial = high / options.DivFactor
                    let final = initial / options.FinalDivFactor

                    if options.ThreePhase then
                        ramp initial high p
                        |> Schedule.``then`` p (ramp high initial p)
                        |> Schedule.``then`` (2L * p) (ramp initial final (n - 1L<step> - 2L * p))
                    else
                        ramp initial high p |> Schedule.``then`` p (ramp high final (n - 1L<step> - p))))
            Run.lawOf 300 "oneCycleMomentumWith, of two phases and of three" (fun () ->
                isEquation Policy.oneCycleMomentumWith (fun options n ->
                    let p, ramp = rise options n, Ramp.shaped options.Anneal
                    let low, high = options.BaseMomentum, options.MaxMomentum
                    let back = if options.ThreePhase then p else n - 1L<step> - p
                    ramp high low p |> Schedule.``then`` p (ramp low high back)))
        ]
