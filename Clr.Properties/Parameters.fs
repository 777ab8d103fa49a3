module Clr.Properties.Parameters

open System
open Clr
open FsCheck
open FsCheck.FSharp

let private uniform low high =
    Gen.choose64 (0L, 1L <<< 52)
    |> Gen.map (fun n -> low + (high - low) * (float n / float (1L <<< 52)))

let rate =
    Gen.frequency
        [
            1, Gen.constant 0.0
            3, Gen.elements [ 1e-5; 0.001; 0.006; 0.01; 0.1; 0.35; 1.0 ]
            4, uniform -12.0 3.0 |> Gen.map (fun exponent -> 10.0 ** exponent)
        ]

let bounds =
    let ordered = Gen.map2 (fun a b -> struct (min a b, max a b)) rate rate

    Gen.frequency [ 9, ordered; 1, rate |> Gen.map (fun value -> struct (value, value)) ]

let finite = Gen.map2 (fun sign value -> sign * value) (Gen.elements [ -1.0; 1.0 ]) rate

let gamma =
    Gen.frequency
        [
            1, Gen.constant 1.0
            2, Gen.constant 0.99994
            3, Gen.choose (1, 40) |> Gen.map (fun k -> 1.0 - Math.ScaleB(1.0, -k))
            3, uniform 0.0 1.0 |> Gen.map (fun value -> if value = 0.0 then Double.Epsilon else value)
        ]

let duration = Steps.ahead |> Gen.map (fun steps -> min (1L <<< 62) (max 1L steps))

let shortDuration = Gen.choose64 (1L, 200L)

let cycle =
    let longHalf = duration |> Gen.map (fun steps -> max 1L (steps / 4L))
    let half = Gen.frequency [ 6, shortDuration; 2, Gen.choose64 (1L, 5000L); 1, longHalf ]

    Gen.frequency [ 1, half |> Gen.map Cycle.Symmetric; 1, Gen.map2 (fun up down -> Cycle.Of(up, down)) half half ]
