module Clr.Properties.Laws

open System
open Clr
open FsCheck.FSharp

let all = ClaimLaws.all @ RunLaws.all @ CycleLaws.all @ ScheduleLaws.all

/// A claim without those that it is about would be checked by no law: it is refused rather than passed over.
let private complete (claims: Claims) =
    let hasCycle = not (isNull claims.Cycle)
    let hasBounds = claims.Lowest.HasValue && claims.Highest.HasValue

    for name, isClaimed, needs, isMet in
        [
            "CycleEnd", claims.CycleEnd.HasValue, "Cycle", hasCycle
            "Mirrored", claims.Mirrored, "Cycle", hasCycle
            "HalfCycles", claims.HalfCycles <> HalfCycles.Unclaimed, "Cycle", hasCycle
            "PeakShare", not (isNull claims.PeakShare), "Cycle, Lowest and Highest", hasCycle && hasBounds
            "EndValue",
            claims.EndValue.HasValue,
            "HoldsFrom or RunLength",
            claims.HoldsFrom.HasValue || claims.RunLength.HasValue
        ] do
        if isClaimed && not isMet then
            invalidArg
                (nameof claims)
                $"claims must have {needs} where {name} is claimed, or nothing can be checked of it. Claim {needs} too, or leave {name} out."

let applicable schedule claims =
    complete claims
    all |> List.filter (Law.applies schedule claims)

let properties schedule claims = [ for law in applicable schedule claims -> law.Name, Law.thorough law schedule claims ]

let keeps schedule claims = properties schedule claims |> List.map snd |> List.reduce (.&.)

let violationsFrom seed schedule claims =
    applicable schedule claims
    |> List.choose (fun law ->
        Law.firstViolation law schedule claims
        |> Option.orElseWith (fun () -> Law.violationFrom seed 1000 law schedule claims))

let newSeed () = uint64 (Random.Shared.NextInt64())

let violations schedule claims = violationsFrom (newSeed ()) schedule claims

let sentence (seed: uint64) =
    $"Drawn from the seed {seed}: Laws.violationsFrom and, in C#, Violations draw the same steps from it."

let report schedule claims =
    let seed = newSeed ()
    let broken = violationsFrom seed schedule claims
    let isKept (law: Law) = broken |> List.forall (fun violation -> violation.Law <> law.Name)
    let kept = applicable schedule claims |> List.filter isKept |> List.map _.Name

    let lines = [ for violation in broken -> $"BREAKS {violation}" ]
    let seeds = if broken.IsEmpty then [] else [ sentence seed ]
    $"""keeps: {String.concat ", " kept}""" :: lines @ seeds |> String.concat "\n"
