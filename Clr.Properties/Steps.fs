module Clr.Properties.Steps

open System
open FsCheck
open FsCheck.FSharp

let private magnitude =
    gen {
        let! bits = Gen.choose (0, 62)
        let! value = Gen.choose64 (0L, (1L <<< bits) - 1L)
        let! beside = Gen.choose64 (-2L, 2L)
        let! form = Gen.choose (0, 2)

        return
            match form with
            | 0 -> value
            | 1 -> max 0L ((1L <<< bits) + beside)
            | _ -> Int64.MaxValue - (value &&& 7L)
    }

let ahead = Gen.frequency [ 8, magnitude; 4, Gen.choose64 (0L, 100L) ]

let anywhere =
    Gen.frequency
        [
            3, ahead
            // -1 - t maps [0, MaxValue] onto [MinValue, -1]
            1, ahead |> Gen.map (fun step -> -1L - step)
            // the ends themselves, where sums overflow: too rare above to be met in every thousand cases
            1, Gen.elements [ Int64.MinValue; Int64.MinValue + 1L; -1L; 0L; Int64.MaxValue - 1L; Int64.MaxValue ]
        ]

let near (corners: int64 seq) =
    let corners = Seq.toArray corners

    if corners.Length = 0 then
        ahead
    else
        // Saturating: a corner at an end of int64 has neighbours on one side only.
        let beside (corner: int64) (by: int64) =
            if by > 0L && corner > Int64.MaxValue - by then
                Int64.MaxValue
            elif by < 0L && corner < Int64.MinValue - by then
                Int64.MinValue
            else
                corner + by

        Gen.map2 beside (Gen.elements corners) (Gen.choose64 (-2L, 2L))

let shrink (corners: int64 seq) (step: int64) =
    let nearer (other: int64) = abs (decimal other) < abs (decimal step)

    seq {
        0L
        // by halves of the way, then ever less: from any step to the smallest that fails in some two thousand tries, of
        // which FsCheck allows five
        yield! Seq.init 62 (fun k -> step - step / (2L <<< k))
        yield! corners
        yield! corners |> Seq.collect (fun corner -> if corner > Int64.MinValue then [ corner - 1L ] else [])
        step - int64 (sign step)
    }
    |> Seq.filter nearer
    |> Seq.distinct
