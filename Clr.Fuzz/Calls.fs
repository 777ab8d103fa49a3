/// Calls of the public factories of Clr.Core with arguments by their types and names, most of them sound.
module Clr.Fuzz.Calls

open System
open System.Collections.Generic
open System.Reflection
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Fuzz.Sound

type Call = { Method: MethodInfo; Arguments: (obj | null)[] }

type Outcome =
    | Made of obj
    | Refused of ArgumentException
    | OwnFault
    | Wrong of exn

let methods =
    [
        for owner in typeof<Cycle>.Assembly.GetExportedTypes() do
            for method in owner.GetMethods(BindingFlags.Public ||| BindingFlags.Static ||| BindingFlags.DeclaredOnly) do
                let makes = [ typeof<Func<int64, float>>; typeof<Cycle>; typeof<Claims> ]

                if List.contains method.ReturnType makes && not method.IsSpecialName then
                    method
    ]

let private scheduleMethods =
    methods |> List.filter (fun one -> one.ReturnType = typeof<Func<int64, float>>)

let invoke call =
    try
        Made(call.Method.Invoke(null, call.Arguments) |> nonNull)
    with
    | :? TargetInvocationException as wrapped ->
        match wrapped.InnerException with
        | :? ArgumentException as refused -> Refused refused
        | :? Hostile.Thrown -> OwnFault
        | null -> Wrong wrapped
        | other -> Wrong other
    | other -> Wrong other

let rec private word (value: obj | null) =
    match value with
    | null -> "null"
    | :? float as number -> Guard.Text number
    | :? string as text -> $"%A{text}"
    | :? Func<int64, float> as schedule ->
        try
            schedule.Describe()
        with _ ->
            "(a combination)"
    | :? Array as items -> [ for item in items -> word item ] |> String.concat "; " |> sprintf "[%s]"
    | :? Delegate as own -> own.Method.Name
    | other -> string other

/// A call as one would write it.
let textOf (method: MethodBase) (arguments: (obj | null)[]) =
    let given =
        Seq.zip (method.GetParameters()) arguments
        |> Seq.map (fun (parameter, value) -> $"{parameter.Name}: {word value}")

    $"""{(nonNull method.DeclaringType).Name}.{method.Name}({String.concat ", " given})"""

let text call = textOf call.Method call.Arguments

let private elements (values: 'T list) : Gen<obj | null> = Gen.elements values |> Gen.map box

let private boxed (gen: Gen<'T>) : Gen<obj | null> = Gen.map box gen

let private cycles =
    Gen.zip (Gen.oneof [ Gen.elements [ 1L; 2L; 4L; 7L ]; Hostile.longs ]) (Gen.elements [ 1L; 4L; 9L; 1L <<< 61 ])
    |> Gen.map (fun (up, down) ->
        try
            Cycle.Of(up, down)
        with :? ArgumentException ->
            Cycle.Symmetric 4L)

/// Usually a few elements in order, as the factories want them; sometimes in any order.
let private manySteps =
    Gen.listOf (Gen.oneof [ Gen.elements [ 0L; 3L; 5L; 9L; 12L ]; Hostile.longs ])
    |> Gen.map (List.truncate 6)
    |> fun lists -> Gen.frequency [ 3, Gen.map List.sort lists; 1, lists ]

let private none: int * Gen<obj | null> = 1, Gen.constant null

let private functions (gen: Gen<'D :> Delegate>) : Gen<obj | null> =
    Gen.frequency [ 14, boxed gen; none; 1, gen |> Gen.map (fun one -> box (Hostile.combined one one)) ]

let private isKnownType (t: Type) =
    t.IsEnum
    || List.contains
        t
        [
            typeof<float>
            typeof<Nullable<float>>
            typeof<int64>
            typeof<Nullable<int64>>
            typeof<int>
            typeof<bool>
            typeof<string>
            typeof<Cycle>
            typeof<Func<int64, float>>
            typeof<Func<float, RangeTesting.Measurement>>
            typeof<IEnumerable<float>>
            typeof<float[]>
            typeof<string[]>
            typeof<Func<int64, float>[]>
        ]

/// Whether there is something to give for a parameter.
let isKnown (parameter: ParameterInfo) = parameter.HasDefaultValue || isKnownType parameter.ParameterType

let rec private argument depth (parameter: ParameterInfo) : Gen<obj | null> =
    let name, t = string parameter.Name, parameter.ParameterType

    if parameter.HasDefaultValue && not (isKnownType t) then
        Gen.constant parameter.DefaultValue
    elif parameter.HasDefaultValue then
        Gen.frequency [ 1, Gen.constant parameter.DefaultValue; 1, ofType depth name t ]
    else
        ofType depth name t

and private ofType depth name (t: Type) : Gen<obj | null> =
    if t = typeof<float> then
        boxed (number name)
    elif t = typeof<Nullable<float>> then
        Gen.frequency [ 3, boxed (number name); none ]
    elif t = typeof<int64> then
        boxed (steps name)
    elif t = typeof<Nullable<int64>> then
        Gen.frequency [ 3, boxed (steps name); none ]
    elif t = typeof<int> then
        Gen.frequency [ 4, elements [ 1; 2; 3 ]; 1, boxed Hostile.ints ]
    elif t = typeof<bool> then
        elements [ true; false ]
    elif t = typeof<string> then
        Gen.frequency [ 2, elements [ "name" ]; 1, boxed Hostile.texts ]
    elif t.IsEnum then
        let names = [ for value in Enum.GetValues t -> value ]

        Gen.frequency
            [
                5, elements names
                1, elements [ Enum.ToObject(t, -1); Enum.ToObject(t, 99); Enum.ToObject(t, Int32.MinValue) ]
            ]
    elif t = typeof<Cycle> then
        Gen.frequency [ 12, boxed cycles; none ]
    elif t = typeof<Func<int64, float>> then
        functions (schedule depth)
    elif t = typeof<Func<float, float>> then
        functions Hostile.maps
    elif t = typeof<Func<float, float, float>> then
        functions Hostile.maps2
    elif t = typeof<Func<float, float, float, float>> then
        functions Hostile.maps3
    elif t = typeof<Func<int64, Func<int64, float>>> then
        functions (Hostile.pieces (schedule depth))
    elif t = typeof<Func<float, RangeTesting.Measurement>> then
        Hostile.maps
        |> Gen.map (fun own -> Func<float, RangeTesting.Measurement>(fun lr -> RangeTesting.Measurement(own.Invoke lr)))
        |> functions
    elif t = typeof<IEnumerable<float>> then
        Gen.frequency [ 9, arrays depth name typeof<float>; none ]
    elif t.IsArray then
        Gen.frequency [ 9, arrays depth name (nonNull (t.GetElementType())); none ]
    else
        failwith $"No {t} is known for {name}: say in Clr.Fuzz/Calls.fs what to give for one."

and private arrays depth name (element: Type) : Gen<obj | null> =
    if element = typeof<int64> then
        manySteps |> Gen.map (List.toArray >> box)
    elif element = typeof<float> then
        number name |> Gen.listOf |> Gen.map (List.toArray >> box)
    elif element = typeof<string> then
        Hostile.texts |> Gen.listOf |> Gen.map (List.truncate 4 >> List.toArray >> box)
    elif element = typeof<struct (int64 * float)> then
        manySteps
        |> Gen.bind (fun at -> number name |> Gen.listOfLength at.Length |> Gen.map (List.zip at))
        |> Gen.map (fun points -> box [| for step, value in points -> struct (step, value) |])
    elif element = typeof<TriangularStage> then
        Gen.zip (Gen.zip (number "low") (number "high")) (Gen.zip (steps "stepSize") (steps "steps"))
        |> Gen.map (fun ((low, high), (size, steps)) -> TriangularStage(low, high, size, steps))
        |> fun stage -> Gen.frequency [ 9, stage; 1, Gen.constant Unchecked.defaultof<TriangularStage> ]
        |> Gen.listOf
        |> Gen.map (List.truncate 4 >> List.toArray >> box)
    else
        // every other element has a schedule in it
        let one = Gen.frequency [ 9, schedule depth; 1, Gen.constant Unchecked.defaultof<Func<int64, float>> ]

        manySteps
        |> Gen.bind (fun at -> one |> Gen.listOfLength at.Length |> Gen.map (List.zip at))
        |> Gen.map (fun parts ->
            if element = typeof<Func<int64, float>> then
                box [| for _, schedule in parts -> schedule |]
            elif element = typeof<struct (Func<int64, float> * int64)> then
                box [| for step, schedule in parts -> struct (schedule, step) |]
            elif element = typeof<struct (int64 * Func<int64, float>)> then
                box [| for step, schedule in parts -> struct (step, schedule) |]
            else
                failwith $"No array of {element} is known for {name}: say in Clr.Fuzz/Calls.fs what to give for one.")

/// A schedule of the library's, made by arguments that it accepted, or one of the user's own.
and private schedule depth : Gen<Func<int64, float>> =
    if depth = 0 then
        Hostile.schedules
    else
        Gen.frequency [ 1, Hostile.schedules; 3, Gen.elements scheduleMethods |> Gen.bind (made (depth - 1)) ]

and private made depth method =
    call depth method
    |> Gen.map (fun one ->
        match invoke one with
        | Made schedule -> schedule :?> Func<int64, float>
        | _ -> Ramp.Constant 0.5)

and private call depth (method: MethodInfo) : Gen<Call> =
    method.GetParameters()
    |> Array.map (argument depth)
    |> Gen.sequenceToArray
    |> Gen.map (fun arguments -> { Method = method; Arguments = arguments })

/// Arguments for parameters that are all known.
let arguments (parameters: ParameterInfo[]) = parameters |> Array.map (argument 1) |> Gen.sequenceToArray

/// A call of any factory; the schedules among its arguments are made of up to three levels of others.
let calls =
    Gen.zip (Gen.elements methods) (Gen.choose (0, 3))
    |> Gen.bind (fun (method, depth) -> call depth method)
