module Clr.Properties.Laws

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

    let within name (value: float) =
        let refuse bound (limit: float) =
            invalidArg
                (nameof claims)
                $"{name} must be within the claimed bounds, but {name} was {Guard.Text value} and {bound} {Guard.Text limit}, so that no schedule keeps both. Correct one of them."

        if claims.Lowest.HasValue && value < claims.Lowest.Value then
            refuse "Lowest" claims.Lowest.Value

        if claims.Highest.HasValue && value > claims.Highest.Value then
            refuse "Highest" claims.Highest.Value

    claims.CycleEnd |> Option.ofNullable |> Option.iter (within "CycleEnd")
    claims.EndValue |> Option.ofNullable |> Option.iter (within "EndValue")
    claims.Peak |> Option.ofNullable |> Option.iter (fun struct (_, value) -> within "Peak" value)

    for struct (_, value) in claims.Values do
        within "Values" value

let applicable schedule claims =
    complete claims
    all |> List.filter (Law.applies schedule claims)

let properties schedule claims = [ for law in applicable schedule claims -> law.Name, Law.thorough law schedule claims ]

let keeps schedule claims = properties schedule claims |> List.map snd |> List.reduce (.&.)

/// The counterexamples, and whether any was drawn: the others are found at every run.
let found (seed: uint64) schedule claims =
    let mutable isDrawn = false

    let violations =
        applicable schedule claims
        |> List.choose (fun law ->
            Law.firstViolation law schedule claims
            |> Option.orElseWith (fun () ->
                let drawn = Law.violationFrom seed 1000 law schedule claims
                isDrawn <- isDrawn || drawn.IsSome
                drawn))

    violations, isDrawn

let violationsFrom seed schedule claims = found seed schedule claims |> fst

let violations schedule claims = violationsFrom (Law.newSeed ()) schedule claims

let lines schedule claims =
    let seed = Law.newSeed ()
    let violations, isDrawn = found seed schedule claims

    violations,
    [
        for violation in violations do
            string violation
        if isDrawn then
            $"Drawn from the seed {seed}: Laws.violationsFrom and, in C#, Violations draw the same steps from it."
    ]

let report schedule claims =
    let broken, lines = lines schedule claims
    let isKept (law: Law) = broken |> List.forall (fun violation -> violation.Law <> law.Name)
    let kept = applicable schedule claims |> List.filter isKept |> List.map _.Name

    [
        $"""keeps: {String.concat ", " kept}"""
        for index, line in List.indexed lines do
            if index < broken.Length then $"BREAKS {line}" else line
    ]
    |> String.concat "\n"
