/// Points to draw ramps through, and the laws of every ramp through them.
module Clr.Tests.Core.Ramps.Points

open System
open Clr
open FsCheck
open FsCheck.FSharp
open Clr.Properties
open Clr.Tests
open Clr.Tests.Core

let drawn =
    gen {
        let! count = Gen.choose (1, 7)
        let! steps = Gen.listOfLength count (Gen.frequency [ 3, Gen.choose64 (0L, 60L); 1, Steps.ahead ])
        let steps = steps |> List.distinct |> List.sort

        let! values =
            Gen.listOfLength
                steps.Length
                (Gen.frequency [ 3, Parameters.finite; 1, Gen.elements [ 0.0; 0.5; 1.0; -1e300; 1e300 ] ])

        return [| for step, value in List.zip steps values -> struct (step, value) |]
    }

let private near (points: struct (int64 * float)[]) =
    Gen.oneof
        [
            Steps.near [ for struct (step, _) in points -> step ]
            Steps.ahead
            gen {
                let! piece = Gen.choose (0, points.Length - 1)
                let struct (start, _) = points[piece]
                let struct (finish, _) = points[min (piece + 1) (points.Length - 1)]
                return! Gen.choose64 (start, finish)
            }
        ]

let private pieceLaw (schedule: Func<int64, float>) points =
    Prop.forAll (Arb.fromGen (near points)) (fun step ->
        let value = schedule.Invoke step
        let before = points |> Array.tryFindBack (fun (struct (at, _)) -> at <= step)
        let after = points |> Array.tryFind (fun (struct (at, _)) -> at >= step)

        match before, after with
        | Some(struct (start, from)), Some(struct (finish, until)) ->
            if start = finish then
                Bits.same from value
            else
                min from until <= value && value <= max from until
        | Some(struct (_, last)), None -> Bits.same last value
        | _, Some(struct (_, first)) -> Bits.same first value
        | None, None -> false
        |> Prop.label $"{schedule.Describe()} at {step} is {Bits.text value}")

/// Exact at every point, between neighbours within their values, held before the first and after the last, and all that is true
/// of every schedule.
let keepsLaws (schedule: Func<int64, float>) (points: struct (int64 * float)[]) =
    let struct (last, value) = Array.last points

    pieceLaw schedule points
    .&. Decays.keeps schedule (Claims(HoldsFrom = Nullable last, EndValue = value))

/// Within each piece monotone, up to a tolerance in units of the larger of its two values.
let isMonotone tolerance (schedule: Func<int64, float>) (points: struct (int64 * float)[]) =
    Prop.forAll (Arb.fromGen (near points)) (fun step ->
        let before = points |> Array.tryFindBack (fun (struct (at, _)) -> at <= step)
        let after = points |> Array.tryFind (fun (struct (at, _)) -> at > step)

        match before, after with
        | Some(struct (_, from)), Some(struct (_, until)) ->
            let change = schedule.Invoke(step + 1L) - schedule.Invoke step
            let allowed = tolerance * max (abs from) (abs until)

            (if from <= until then
                 change >= -allowed
             else
                 change <= allowed)
            |> Prop.label $"{schedule.Describe()} changes by {Bits.text change} after {step}"
        | _ -> Prop.ofTestable true)
