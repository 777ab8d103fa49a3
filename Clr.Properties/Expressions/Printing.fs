/// Code of the DSL from whatever an expression holds. It is compiled before the expressions, so that they can print themselves;
/// what a value calls, if it is an expression, is therefore asked of a function.
module internal Clr.Properties.Printing

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

/// A function of the DSL with its arguments, wrapped as they are.
type Call = { Owner: string; Name: string; Fields: obj list }

let private (|Calling|_|) (callOf: obj -> Call option) (value: obj) = callOf value

let rec private argument callOf (value: obj) : string =
    match value with
    | Calling callOf call -> $"({code callOf call})"
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
    | :? Seed as seed -> (let (Seed n) = seed in if n < 0L then $"({n}L)" else $"{n}L")
    | :? Identity as identity -> (let (Identity(id, version)) = identity in $"\"{id}\" {version}")
    | :? TriangularStage as one -> stage one
    | :? float as value -> number value
    | :? bool as value -> if value then "true" else "false"
    | :? int64 as value -> $"{value}L"
    | :? int as value -> $"{value}"
    | :? (float option) as value ->
        match value with
        | None -> "None"
        | Some value -> $"Some {number value}"
    // of steps: a boxed number has no unit
    | :? (int64 option) as value ->
        match value with
        | None -> "None"
        | Some value -> $"Some {steps value}"
    | :? IEnumerable as items ->
        let texts = [ for item in items -> argument callOf item ]
        let text = String.concat "; " texts
        $"[ {text} ]"
    | found when FSharpType.IsTuple(found.GetType()) ->
        FSharpValue.GetTupleFields found |> Array.map (argument callOf) |> String.concat ", "
    | found when FSharpType.IsRecord(found.GetType()) -> record callOf found
    | found -> Fields.ofCase found |> snd |> List.map (argument callOf) |> String.concat " "

/// Options differ from their defaults in all fields, for all that is known here.
and private record callOf (value: obj) =
    let recordType = value.GetType()

    let fields =
        [
            for field in FSharpType.GetRecordFields recordType do
                // None is null, whose type only the field knows
                let text =
                    match field.GetValue value with
                    | null -> "None"
                    | found -> argument callOf found

                $"{recordType.Name}.{field.Name} = {text}"
        ]
        |> String.concat "; "

    $"{{ {fields} }}"

/// The code of a call, given what other values call.
and code (callOf: obj -> Call option) (call: Call) : string =
    let written fields = $"{call.Owner}.{word call.Name}" :: (fields |> List.map (argument callOf)) |> String.concat " "

    match List.tryLast call.Fields with
    | Some(:? OwnFormula as own) ->
        // the formula asks its parts by their name
        let parts = call.Fields |> List.head |> argument callOf
        $"(let parts = {parts} in Schedule.formula parts {own.Code})"
    | None -> written [] + " ()"
    | Some(Calling callOf data) -> $"{code callOf data} |> {written (List.take (call.Fields.Length - 1) call.Fields)}"
    | _ -> written call.Fields
