/// Claims without bounds: what rounding costs is read off the values, so that nothing is flagged for it, and faults still are.
module Clr.Tests.Properties.UnboundedClaimsTests

open System
open Expecto
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests

/// A cycle, and two values of any sign between which it goes.
let private swings =
    Gen.zip Parameters.cycle (Gen.zip Parameters.finite Parameters.finite)
    |> Gen.map (fun (cycle, (a, b)) -> cycle, min a b, max a b)

/// triangular as many write it: near its base it is off by a rounding of the whole range.
let private written low high (cycle: Cycle) =
    Func<int64, float>(fun t ->
        let phase = cycle.PhaseAt t

        let down =
            if phase < cycle.StepsUp then
                1.0 - float phase / float cycle.StepsUp
            else
                float (phase - cycle.StepsUp) / float cycle.StepsDown

        low + (high - low) * (1.0 - down))

let private ofHalves (cycle: Cycle) =
    Claims(Cycle = cycle, HalfCycles = HalfCycles.EqualSteps, Mirrored = (cycle.StepsUp = cycle.StepsDown))

[<Tests>]
let suite =
    testList
        "Claims without bounds"
        [
            Run.lawOf 1000 "equal steps and mirror images are not flagged for rounding"
            <| Prop.forAll (Arb.fromGen swings) (fun (cycle, low, high) ->
                [
                    Wave.Triangle(cycle).Between(low, high)
                    written low high cycle
                    Wave.Triangle(cycle).Times(Amplitude.Halving cycle).Between(low, high)
                ]
                |> List.map (fun schedule -> Claimed.sampled schedule (ofHalves cycle))
                |> List.reduce (.&.))
            Run.lawOf 1000 "the greatest change is not flagged for rounding"
            <| Prop.forAll (Arb.fromGen swings) (fun (cycle, low, high) ->
                let greatest = (high - low) / float (min cycle.StepsUp cycle.StepsDown)

                [ Wave.Triangle(cycle).Between(low, high); written low high cycle ]
                |> List.map (fun schedule ->
                    Claimed.sampled schedule (Claims(GreatestChange = greatest, Cycle = cycle))
                    .&. Claimed.sampled schedule (Claims(GreatestChange = greatest, Period = Nullable cycle.Period)))
                |> List.reduce (.&.))
            test "nor where nothing else is claimed, and the values pass through 0" {
                for steps in [ 7.0; 100.0; 5000.0 ] do
                    let sine = Func<int64, float>(fun t -> sin (float (t % 1_000_000L) / steps))
                    let claims = Claims(GreatestChange = 2.0 * sin (0.5 / steps))

                    for law in [ ClaimLaws.noJumps ] do
                        match Law.firstViolation law sine claims with
                        | None -> ()
                        | Some found -> failtest $"{steps} steps: {found}"
            }
            Run.lawOf 1000 "shrinking changes and changes are not flagged for rounding"
            <| Prop.forAll (Arb.fromGen (Gen.zip Parameters.gamma swings)) (fun (gamma, (cycle, low, high)) ->
                let low, high = abs low, abs high
                let low, high = min low high, max low high

                let policy, all =
                    Policy.ExpRange(low, high, cycle, gamma), PolicyClaims.ExpRange(low, high, cycle, gamma)

                Claimed.sampled policy (Claims(Cycle = cycle, HalfCycles = all.HalfCycles, Change = all.Change)))
            for low, high in [ 1.0, 5.0; 1e-8, 1e-6; -0.3, 0.2; 0.0, 1e9 ] do
                test
                    $"an error of a hundred billionths of the range is flagged at each step of two cycles, from {low} to {high}" {
                    let cycle = Cycle.Symmetric 50L
                    let right = Wave.Triangle(cycle).Between(low, high)
                    let greatest = Claims(GreatestChange = (high - low) / 50.0)

                    for at in [ 1L; 2L; 30L; 49L; 50L; 51L; 99L; 137L ] do
                        let wrong =
                            Func<int64, float>(fun t -> right.Invoke t + (if t = at then 1e-11 * (high - low) else 0.0))

                        for law, claims in
                            [
                                CycleLaws.equalSteps, ofHalves cycle
                                // the peak is its own image
                                if at % 50L <> 0L then
                                    CycleLaws.mirrored, ofHalves cycle
                                ClaimLaws.noJumps, greatest
                                ClaimLaws.changes, Claims(Change = (fun t -> right.Invoke(t + 1L) - right.Invoke t))
                            ] do
                            let found = Law.firstViolation law wrong claims
                            Expect.isSome found $"{law.Name} at {at}"
                }
        ]
