/// From a schedule expression of the law kit to the schedule that the methods of Clr.Core make of it, never by way of the DSL.
/// Which method it is follows from names alone: the case is named after the function of the DSL, its fields are that
/// function's arguments in order, and the method is the one that the function stands for.
module Clr.Tests.FSharp.CSharpCompile

open System
open System.Collections
open System.Reflection
open Microsoft.FSharp.Reflection
open Clr
open Clr.Properties
open Clr.Tests.FSharp.Counterparts

/// The method and the function, by module and function name.
let private methods =
    dict
        [
            // of the two forms of one function, the one that takes the function's own arguments
            for method in scheduleMethods |> List.filter (takesHalfCycle >> not) do
                for counterpart in counterparts method do
                    let owner = (nonNull method.DeclaringType).Name
                    $"{owner}.{counterpart.Function.Name}", (method, counterpart.Function)
        ]

let private isUnion (value: obj) = FSharpType.IsUnion(value.GetType())

/// None of the arguments of an expression is null, but for options, which only their type can tell from null.
let private fieldsOf (value: obj) : UnionCaseInfo * (obj | null)[] = FSharpValue.GetUnionFields(value, value.GetType())

/// Wrappers such as Factor and Rates have one case: what they hold is what the function takes.
let rec private flatten (value: obj | null) : (obj | null) list =
    match value with
    | null -> [ null ]
    | :? Expression
    | :? IEnumerable -> [ value ]
    | found when isUnion found && (FSharpType.GetUnionCases(found.GetType())).Length = 1 ->
        fieldsOf found |> snd |> List.ofArray |> List.collect flatten
    | found -> [ found ]

/// A function of one's own is a case with a method Apply: as a delegate of the type asked for.
let private asDelegate (target: Type) (own: obj) =
    Delegate.CreateDelegate(target, own, own.GetType().GetMethod "Apply" |> nonNull)

let rec private asCSharp (target: Type) (value: obj | null) : obj | null =
    match value with
    | null -> null
    | :? Expression as expression -> box (schedule expression)
    | found when target.IsInstanceOfType found -> found
    | :? IEnumerable as items when target.IsArray ->
        let elementType = target.GetElementType() |> nonNull
        let elements = [| for item in Seq.cast<obj> items -> asCSharp elementType item |]
        let array = Array.CreateInstance(elementType, elements.Length)
        elements |> Array.iteri (fun i element -> array.SetValue(element, i))
        box array
    | found when FSharpType.IsTuple(found.GetType()) ->
        let fields = FSharpValue.GetTupleFields found |> List.ofArray |> List.collect flatten |> Array.ofList
        let types = target.GetGenericArguments()
        Activator.CreateInstance(target, Array.map2 asCSharp types fields)
    | found when FSharpType.IsRecord(found.GetType()) ->
        Activator.CreateInstance(target, FSharpValue.GetRecordFields found)
    | found when typeof<Delegate>.IsAssignableFrom target -> box (asDelegate target found)
    | found when isUnion found ->
        // an option, or a list of one wrapper
        match snd (fieldsOf found) with
        | [| inner |] -> asCSharp target inner
        | _ -> failwith $"no {target} is known for {found}"
    | other -> failwith $"no {target} is known for a {other.GetType()}"

and private argument (own: Map<string, obj | null>) (parameter: ParameterInfo) =
    let name = string parameter.Name

    let target =
        Nullable.GetUnderlyingType parameter.ParameterType
        |> Option.ofObj
        |> Option.defaultValue parameter.ParameterType

    match own.TryFind name, own.TryFind "options" with
    | Some value, _ -> asCSharp target value
    | None, Some(NonNull options) ->
        let field =
            FSharpType.GetRecordFields(options.GetType()) |> Array.find (fun field -> standsFor field parameter)

        asCSharp target (field.GetValue options)
    | None, _ when parameter.HasDefaultValue -> parameter.DefaultValue
    | None, _ -> failwith $"{parameter.Member} has no argument for {name}"

/// The schedule as C# makes it.
and schedule (expression: Expression) : Func<int64, float> =
    let call owner (case: UnionCaseInfo) (fields: (obj | null)[]) =
        let method, dsl = methods[$"{owner}.{camel case.Name}"]
        let values = fields |> List.ofArray |> List.collect flatten
        let names = dsl.GetParameters() |> Array.map _.Name |> List.ofArray |> List.map string

        if names.Length <> values.Length then
            failwith $"{owner}.{case.Name} must have the arguments of the DSL in order, {names}, but has {values}."

        let own = List.zip names values |> Map.ofList
        method.Invoke(null, method.GetParameters() |> Array.map (argument own)) |> nonNull :?> Func<int64, float>

    match fieldsOf expression with
    // a function of one's own is a schedule as it is
    | case, [| NonNull own |] when case.Name = "OfFunction" ->
        asDelegate typeof<Func<int64, float>> own |> unbox<Func<int64, float>>
    // a formula asks the very schedules that it is made of
    | case, [| :? Parts as parts; :? OwnFormula as own |] when case.Name = "Formula" ->
        let (Parts parts) = parts
        let made = [| for part in parts -> schedule part |]
        Schedule.Formula((fun t -> own.Apply [ for one in made -> one.Invoke t ]), made)
    | case, [| NonNull inner |] when
        isUnion inner && methods.ContainsKey $"{case.Name}.{camel (fst (fieldsOf inner)).Name}"
        ->
        fieldsOf inner ||> call case.Name
    | case, fields ->
        let owner =
            if methods.ContainsKey $"Schedule.{camel case.Name}" then
                "Schedule"
            else
                "Policy"

        call owner case fields
