module Clr.Properties.Laws

open FsCheck.FSharp

let all = ClaimLaws.all @ RunLaws.all @ CycleLaws.all @ ScheduleLaws.all

let applicable schedule claims = all |> List.filter (Law.applies schedule claims)

let properties schedule claims = [ for law in applicable schedule claims -> law.Name, Law.thorough law schedule claims ]

let keeps schedule claims = properties schedule claims |> List.map snd |> List.reduce (.&.)

let private broken draw schedule claims =
    applicable schedule claims
    |> List.choose (fun law ->
        Law.firstViolation law schedule claims
        |> Option.orElseWith (fun () -> draw 1000 law schedule claims))

let violations schedule claims = broken Law.violation schedule claims

let violationsFrom seed schedule claims = broken (Law.violationFrom seed) schedule claims

let report schedule claims =
    let broken = violations schedule claims
    let isKept (law: Law) = broken |> List.forall (fun violation -> violation.Law <> law.Name)
    let kept = applicable schedule claims |> List.filter isKept |> List.map _.Name

    let lines = [ for violation in broken -> $"BREAKS {violation}" ]
    $"""keeps: {String.concat ", " kept}""" :: lines |> String.concat "\n"
