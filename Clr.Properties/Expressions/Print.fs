module Clr.Properties.Print

open System
open System.Collections
open FSharp.Reflection
open Clr.FSharp

/// Every digit, a point or an exponent so that it is a float, parentheses round a sign.
let private number (value: float) =
    let text = Clr.Guard.Text value

    let text =
        if text |> Seq.exists (fun c -> c = '.' || c = 'E') then
            text
        else
            text + ".0"

    if value < 0.0 || 1.0 / value < 0.0 then
        $"({text})"
    else
        text

let private steps (value: int64) = $"{value}L<step>"

let private cycle (cycle: Cycle) =
    if cycle.StepsUp = cycle.StepsDown then
        $"(Cycle.symmetric {steps cycle.StepsUp})"
    else
        $"(Cycle.asymmetric {steps cycle.StepsUp} {steps cycle.StepsDown})"

/// A word of F# where one of its own is meant.
let private word (name: string) = if name = "then" then "``then``" else name

let private stage (stage: TriangularStage) =
    $"{{ BaseLr = {number stage.BaseLr}; MaxLr = {number stage.MaxLr}; StepSize = {steps (int64 stage.StepSize)}; Steps = {steps (int64 stage.Steps)} }}"

let rec private argument (value: obj) : string =
    match value with
    | :? Expression as expression -> $"({code expression})"
    | :? OwnFunction as own -> own.Code
    | :? OwnMap as own -> own.Code
    | :? OwnMap2 as own -> own.Code
    | :? OwnMap3 as own -> own.Code
    | :? OwnPiece as own -> own.Code
    | :? Cycle as value -> cycle value
    | :? Anneal as shape -> $"Anneal.{shape}"
    | :? Length as span -> (let (Length n) = span in steps n)
    | :? Wait as wait -> (let (Wait n) = wait in steps n)
    | :? Updates as run -> (let (Updates n) = run in steps n)
    | :? WarmRun as run -> (let (WarmRun(m, n)) = run in $"{steps m} {steps n}")
    | :? CoolRun as run -> (let (CoolRun(m, c, n)) = run in $"{steps m} {steps c} {steps n}")
    | :? Positions as at -> (let (Positions(p, q)) = at in $"({number p} * 1.0<step>) ({number q} * 1.0<step>)")
    | :? Count as count -> (let (Count n) = count in $"{n}L")
    | :? SmallCount as count -> (let (SmallCount n) = count in $"{n}")
    | :? Seed as seed -> (let (Seed n) = seed in if n < 0L then $"({n}L)" else $"{n}L")
    | :? Identity as identity -> (let (Identity(id, version)) = identity in $"\"{id}\" {version}")
    | :? Timescale as scale ->
        match scale with
        | Timescale None -> "None"
        | Timescale(Some n) -> $"(Some {steps (int64 n)})"
    | :? TriangularStage as one -> stage one
    | :? float as value -> number value
    | :? bool as value -> if value then "true" else "false"
    | :? int64 as value -> $"{value}L"
    | :? (float option) as value ->
        match value with
        | None -> "None"
        | Some value -> $"Some {number value}"
    | :? IEnumerable as items ->
        let texts = [ for item in items -> item |> argument ]
        let text = String.concat "; " texts
        $"[ {text} ]"
    | found when FSharpType.IsTuple(found.GetType()) ->
        FSharpValue.GetTupleFields found |> Array.map argument |> String.concat ", "
    | found when FSharpType.IsRecord(found.GetType()) -> record found
    | found -> Fields.ofCase found |> snd |> List.map argument |> String.concat " "

/// Options differ from their defaults in all fields, for all that is known here.
and private record (value: obj) =
    let recordType = value.GetType()

    let fields =
        [
            for field in FSharpType.GetRecordFields recordType do
                // None is null, whose type only the field knows
                let text =
                    match field.GetValue value with
                    | null -> "None"
                    | found -> argument found

                $"{recordType.Name}.{field.Name} = {text}"
        ]
        |> String.concat "; "

    $"{{ {fields} }}"

and code (expression: Expression) : string =
    let owner, name, fields = Fields.call expression
    let call fields = $"{owner}.{word name}" :: (fields |> List.map argument) |> String.concat " "

    match List.tryLast fields with
    | None -> call [] + " ()"
    | Some(:? Expression as data) -> $"{code data} |> {call (List.take (fields.Length - 1) fields)}"
    | _ -> call fields
