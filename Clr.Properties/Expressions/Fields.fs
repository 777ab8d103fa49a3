/// The arguments of an expression, taken apart by reflection, so that no case has to be written down twice. What an expression
/// is, nothing here needs to know: expressions are compiled later, and print themselves by way of this.
module internal Clr.Properties.Fields

open System
open System.Collections
open FSharp.Reflection

let camel (name: string) = string (Char.ToLowerInvariant name[0]) + name.Substring 1

let private isWrapper (t: Type) = FSharpType.IsUnion t && (FSharpType.GetUnionCases t).Length = 1

let ofCase (case: obj) =
    let case, fields = FSharpValue.GetUnionFields(case, case.GetType())
    case.Name, List.ofArray fields

/// What wrappers hold: the arguments as the DSL takes them.
let rec flatten (value: obj) : obj list =
    match value with
    | null -> [ value ]
    | :? IEnumerable -> [ value ]
    | found when isWrapper (found.GetType()) -> ofCase found |> snd |> List.collect flatten
    | found -> [ found ]

/// Everything within an expression that is not an expression, a list or a wrapper of others.
let rec atoms (value: obj) : obj list =
    match value with
    | null -> []
    | :? string -> []
    | :? IEnumerable as items ->
        [
            for item in items do
                yield! atoms item
        ]
    | found when FSharpType.IsTuple(found.GetType()) ->
        FSharpValue.GetTupleFields found |> List.ofArray |> List.collect atoms
    | found when FSharpType.IsRecord(found.GetType()) && not (found :? Clr.FSharp.Cycle) ->
        FSharpValue.GetRecordFields found |> List.ofArray |> List.collect atoms
    | found when FSharpType.IsUnion(found.GetType()) ->
        match ofCase found |> snd with
        | [] -> [ found ]
        | fields -> fields |> List.collect atoms
    | found -> [ found ]
