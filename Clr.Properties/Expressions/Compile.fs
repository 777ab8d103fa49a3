module Clr.Properties.Compile

open System
open System.Collections
open System.Reflection
open FSharp.Reflection
open Clr.FSharp

let private functions =
    dict
        [
            for owner in typeof<CheckReport>.Assembly.GetExportedTypes() do
                for method in
                    owner.GetMethods(BindingFlags.Public ||| BindingFlags.Static ||| BindingFlags.DeclaredOnly) do
                    if method.ReturnType = typeof<Schedule> then
                        $"""{owner.Name.Replace("Module", "")}.{method.Name}""", method
        ]

/// A function of one's own as the F# function it is.
let private functionOf (own: obj) : obj option =
    match own with
    | :? OwnFunction as own -> Some(box own.Apply)
    | :? OwnMap as own -> Some(box own.Apply)
    | :? OwnMap2 as own -> Some(box (fun a b -> own.Apply(a, b)))
    | :? OwnMap3 as own -> Some(box (fun a b c -> own.Apply(a, b, c)))
    | :? OwnPiece as own -> Some(box own.Apply)
    | _ -> None

let rec private convert (part: Expression -> Schedule) (target: Type) (value: obj) : obj =
    match value with
    | :? Expression as expression -> box (part expression)
    | :? IEnumerable as items when not (value :? string) ->
        let element = target.GetGenericArguments()[0]
        let converted = [| for item in items -> item |> convert part element |]
        let array = Array.CreateInstance(element, converted.Length)
        converted |> Array.iteri (fun i item -> array.SetValue(item, i))
        box array
    | _ when FSharpType.IsTuple target ->
        let fields = FSharpValue.GetTupleFields value |> List.ofArray |> List.collect Fields.flatten

        let types = FSharpType.GetTupleElements target |> List.ofArray
        FSharpValue.MakeTuple(List.map2 (convert part) types fields |> Array.ofList, target)
    | _ ->
        match Fields.flatten value with
        | [ inner ] when not (Object.ReferenceEquals(inner, value)) -> convert part target inner
        | _ -> functionOf value |> Option.defaultValue value

let level (part: Expression -> Schedule) expression : Schedule =
    match expression with
    | Expression.OfFunction f -> Schedule.ofFunction f.Apply
    | Expression.Formula(Parts parts, f) ->
        // the formula asks the very schedules that it is made of
        let made = List.map part parts
        Schedule.formula made (fun t -> f.Apply [ for one in made -> one.Invoke t ])
    | _ ->
        let call = expression.Call
        let method = functions[$"{call.Owner}.{call.Name}"]
        let arguments = call.Fields |> List.collect Fields.flatten

        let converted =
            List.map2
                (fun (parameter: ParameterInfo) argument -> convert part parameter.ParameterType argument)
                (List.ofArray (method.GetParameters()))
                arguments

        try
            match method.Invoke(null, Array.ofList converted) with
            | :? Schedule as made -> made
            | other -> failwith $"{call.Owner}.{call.Name} made {other}"
        with :? TargetInvocationException as wrapped when not (isNull wrapped.InnerException) ->
            Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(wrapped.InnerException).Throw()
            failwith "not reached"

let rec schedule expression = level schedule expression

let rec opaque expression =
    level
        (fun part ->
            let inner = opaque part
            Schedule(fun step -> inner.Invoke step))
        expression
