/// From an expression to the F# code that makes it with the DSL.
module Clr.Properties.Print

open FSharp.Reflection
open Clr.FSharp

let private camel (name: string) = string (System.Char.ToLowerInvariant name[0]) + name.Substring 1

let private fields (case: obj) =
    let case, fields = FSharpValue.GetUnionFields(case, case.GetType())
    case.Name, fields

let rec private argument (value: obj) =
    match value with
    | :? Expression as expression -> $"({code expression})"
    | :? OwnFunction as own -> own.Code
    | :? Cycle as cycle -> Arguments.cycle cycle
    | :? Rate as rate -> (let (Rate value) = rate in Arguments.number value)
    | :? Level as level -> (let (Level value) = level in Arguments.number value)
    | :? Factor as factor -> (let (Factor value) = factor in Arguments.number value)
    | :? Length as span -> (let (Length steps) = span in Arguments.steps steps)
    | :? Wait as wait -> (let (Wait steps) = wait in Arguments.steps steps)
    | :? Rates as rates -> (let (Rates(low, high)) = rates in $"{Arguments.number low} {Arguments.number high}")
    | :? Limits as range -> (let (Limits(low, high)) = range in $"{Arguments.number low} {Arguments.number high}")
    | other -> failwith $"an argument of type {other.GetType().Name} has no text"

and private call moduleName case =
    let name, fields = fields case
    fields |> Array.map argument |> Array.append [| $"{moduleName}.{camel name}" |] |> String.concat " "

/// The code, on one line. What a schedule is made from comes first, what is done with it follows after |>.
and code expression =
    match expression with
    | Expression.Wave case -> call "Wave" case
    | Expression.Amplitude case -> call "Amplitude" case
    | Expression.Policy case -> call "Policy" case
    | _ ->
        let name, fields = fields expression

        match Array.last fields with
        | :? Expression as data ->
            let arguments = fields |> Array.take (fields.Length - 1) |> Array.map argument
            let call = Array.append [| $"Schedule.{camel name}" |] arguments |> String.concat " "
            $"{code data} |> {call}"
        | _ -> call "Schedule" expression
