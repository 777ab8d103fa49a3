/// What a schedule knows of itself, as a text.
module Clr.Tests.Core.Knowledge

open System
open Clr
open Clr.Tests

/// Period, end, bounds, cycle length and the first five breakpoints after step -6, each where it is known.
let text (schedule: Func<int64, float>) =
    let node = Known.node schedule

    let several name values =
        if List.isEmpty values then
            []
        else
            [ $"""{name} {String.concat " " values}""" ]

    let one name (value: Nullable<int64>) =
        several name (value |> Option.ofNullable |> Option.map string |> Option.toList)

    let bounds =
        match Option.ofNullable node.Bounds with
        | Some bounds -> [ Guard.Text bounds.Low; Guard.Text bounds.High ]
        | None -> []

    let first =
        -6L
        |> Seq.unfold (fun after -> node.NextBreakpoint after |> Option.ofNullable |> Option.map (fun b -> string b, b))
        |> Seq.truncate 5
        |> List.ofSeq

    [
        one "period" node.Period
        one "end" node.End
        several "bounds" bounds
        one "cycle" node.CycleSteps
        several "breaks" first
    ]
    |> List.concat
    |> String.concat "; "
