module Clr.Properties.Laws

open FsCheck.FSharp

let all = ClaimLaws.all @ RunLaws.all @ CycleLaws.all @ ScheduleLaws.all

let applicable schedule claims = all |> List.filter (Law.applies schedule claims)

let properties schedule claims = [ for law in applicable schedule claims -> law.Name, Law.thorough law schedule claims ]

let keeps schedule claims = properties schedule claims |> List.map snd |> List.reduce (.&.)

let violations schedule claims =
    applicable schedule claims
    |> List.choose (fun law ->
        Law.firstViolation law schedule claims
        |> Option.orElseWith (fun () -> Law.violation 1000 law schedule claims))
