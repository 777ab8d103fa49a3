/// Claims as a line of text, to be written down beside a policy.
module Clr.Tests.Core.Policies.Told

open System
open System.Globalization
open Clr

let told (claims: Claims) =
    let number (value: float) = Guard.Text value
    let one name show value = value |> Option.map (fun value -> $"{name} {show value}") |> Option.toList
    let step (value: int64) = if value = Int64.MaxValue then "for ever" else string value

    [
        one "from" number (Option.ofNullable claims.Lowest)
        one "to" number (Option.ofNullable claims.Highest)
        one "period" string (Option.ofNullable claims.Period)
        one "cycle" (fun (cycle: Cycle) -> $"{cycle.StepsUp}+{cycle.StepsDown}") (Option.ofObj claims.Cycle)
        one "base" number (Option.ofNullable claims.CycleEnd)
        one
            "peaks"
            (fun (share: Func<int64, float>) ->
                [ 1L; 2L; 3L; 2000L ] |> List.map (share.Invoke >> number) |> String.concat " ")
            (Option.ofObj claims.PeakShare)
        if claims.HalfCycles = HalfCycles.Unclaimed then
            []
        else
            [ string claims.HalfCycles ]
        if claims.Mirrored then [ "mirrored" ] else []
        one
            "at most"
            (fun (change: float) -> change.ToString("G6", CultureInfo.InvariantCulture))
            (Option.ofNullable claims.GreatestChange)
        one "peak" (fun (struct (at: int64, value: float)) -> $"{at} {number value}") (Option.ofNullable claims.Peak)
        [
            if claims.Values.Count > 0 then
                let values = [ for struct (at, value) in claims.Values -> $"{at}:{number value}" ]
                $"""values {String.concat " " values}"""
        ]
        [ for phase in claims.Phases -> $"{phase.Direction} {phase.From}..{step phase.To}" ]
        one "holds" string (Option.ofNullable claims.HoldsFrom)
        one "last" number (Option.ofNullable claims.EndValue)
    ]
    |> List.concat
    |> String.concat "; "

/// A fall from each of these steps to the one before the next.
let falls (starts: int list) =
    starts
    |> List.pairwise
    |> List.map (fun (first, next) -> $"Falling {first}..{next - 1}")
    |> String.concat "; "

/// Half cycles that begin at these steps, the last one cut off at the end of its stage.
let halves length (starts: int list) last =
    starts
    |> List.mapi (fun i first ->
        let way = if i % 2 = 0 then "Rising" else "Falling"
        $"{way} {first}..{min (first + length) last}; ")
    |> String.concat ""
