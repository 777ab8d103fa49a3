/// Which function of the DSL belongs to which method of Clr.Core, found by names alone, and how to call it with the same
/// arguments.
module Clr.Tests.FSharp.Counterparts

open System
open System.Reflection
open System.Text.RegularExpressions
open Microsoft.FSharp.Reflection
open Clr

let private everything = BindingFlags.Public ||| BindingFlags.Static ||| BindingFlags.DeclaredOnly

/// As F# begins the name.
let camel (name: string) = string (Char.ToLowerInvariant name[0]) + name.Substring 1

/// A C# form that takes stepSize is the form that takes the cycle Cycle.Symmetric(stepSize): where that says half a cycle, F# says
/// Cycle.symmetric, as the cycle.
let private nameOf (parameter: ParameterInfo) =
    if parameter.Name = "stepSize" then
        "cycle"
    else
        string parameter.Name

/// Whether it is such a form.
let takesHalfCycle (method: MethodInfo) =
    method.GetParameters() |> Array.exists (fun parameter -> parameter.Name = "stepSize")

/// What C# offers: the public static methods of these types that one asks for.
let methodsOf (owners: Type seq) (wanted: MethodInfo -> bool) =
    [
        for owner in owners do
            for method in owner.GetMethods everything do
                if not method.IsSpecialName && wanted method then
                    method
    ]

/// Every method of Clr.Core that makes a schedule.
let scheduleMethods =
    let owners =
        typeof<Cycle>.Assembly.GetExportedTypes() |> Seq.filter (fun owner -> owner.Namespace = "Clr")

    methodsOf owners (fun method -> method.ReturnType = typeof<Func<int64, float>>)

let private modules =
    dict
        [
            for owner in (Assembly.Load "Clr.FSharp").GetExportedTypes() do
                Regex.Replace(owner.Name, "Module$", ""), owner
        ]

let private isOptions (parameter: ParameterInfo) =
    nameOf parameter = "options" && FSharpType.IsRecord parameter.ParameterType

/// The C# parameter that a field of an options record stands for: StartMomentum is start where all are momenta.
let standsFor (field: PropertyInfo) (parameter: ParameterInfo) =
    camel field.Name = nameOf parameter || camel field.Name = nameOf parameter + "Momentum"

let private accepts (method: MethodInfo) (candidate: MethodInfo) =
    let theirs = method.GetParameters()
    let optionals, required = theirs |> Array.partition _.HasDefaultValue
    let names = candidate.GetParameters() |> Array.filter (isOptions >> not) |> Array.map nameOf |> set

    Set.isSubset (required |> Array.map nameOf |> set) names
    && Set.isSubset names (theirs |> Array.map nameOf |> set)
    && optionals
       |> Array.forall (fun optional ->
           names.Contains(nameOf optional)
           || not (candidate.Name.EndsWith "With")
           || candidate.GetParameters()
              |> Array.filter isOptions
              |> Array.exists (fun options ->
                  FSharpType.GetRecordFields options.ParameterType
                  |> Array.exists (fun field -> standsFor field optional)))

let private leavesOut (method: MethodInfo) (candidate: MethodInfo) =
    let names = candidate.GetParameters() |> Array.map nameOf

    method.GetParameters()
    |> Array.exists (fun parameter -> not (Array.contains (nameOf parameter) names))

/// A function and whether it leaves optional arguments to their defaults.
type Counterpart = { Function: MethodInfo; LeavesDefaults: bool }

/// The function of the same name; where it leaves optional arguments out, the one whose name ends in With too.
let counterparts (method: MethodInfo) =
    let owner = (nonNull method.DeclaringType).Name
    let parameters = method.GetParameters() |> Array.map nameOf |> String.concat ", "

    let find name =
        match modules.TryGetValue owner with
        | false, _ -> failwith $"Clr.FSharp has no module {owner}."
        | true, found ->
            found.GetMethods everything
            |> Array.tryFind (fun candidate -> candidate.Name = name && accepts method candidate)
            |> Option.defaultWith (fun () ->
                failwith $"Clr.FSharp.{owner} has no function {name} with the parameters {parameters}.")

    let plain = find (camel method.Name)

    if leavesOut method plain then
        [
            { Function = plain; LeavesDefaults = true }
            { Function = find (camel method.Name + "With"); LeavesDefaults = false }
        ]
    else
        [ { Function = plain; LeavesDefaults = false } ]

/// A C# argument as an F# parameter of this type takes it.
let rec private convert (target: Type) (argument: obj | null) : obj | null =
    match argument with
    | null when target.IsGenericType && target.GetGenericTypeDefinition() = typedefof<_ option> -> null
    | null -> failwith $"null is no {target.Name}"
    | found when target.IsInstanceOfType found -> found
    | found when target.IsGenericType && target.GetGenericTypeDefinition() = typedefof<_ option> ->
        let case = FSharpType.GetUnionCases target |> Array.find (fun case -> case.Name = "Some")
        FSharpValue.MakeUnion(case, [| found |])
    | :? int64 as stepSize when target = typeof<Cycle> -> box (Clr.FSharp.Cycle.symmetric (stepSize * 1L<_>))
    | :? Func<int64, float> as f when target = typeof<int64 -> float> -> box f.Invoke
    | :? Func<float, float> as f -> box f.Invoke
    | :? Func<float, float, float> as f -> box (fun a b -> f.Invoke(a, b))
    | :? Func<float, float, float, float> as f -> box (fun a b c -> f.Invoke(a, b, c))
    | :? Func<int64, Func<int64, float>> as f -> box f.Invoke
    | :? (struct (int64 * float)[]) as pairs -> box [ for struct (step, value) in pairs -> step, value ]
    | :? (struct (Func<int64, float> * int64)[]) as pieces -> box [ for struct (f, steps) in pieces -> f, steps ]
    | :? (struct (int64 * Func<int64, float>)[]) as pieces -> box [ for struct (step, f) in pieces -> step, f ]
    | :? (TriangularStage[]) as stages ->
        box
            [
                for stage in stages ->
                    ({
                        BaseLr = stage.BaseLr
                        MaxLr = stage.MaxLr
                        StepSize = stage.StepSize * 1L<_>
                        Steps = stage.Steps * 1L<_>
                    }
                    : Clr.FSharp.TriangularStage)
            ]
    | other -> failwith $"no {target} is known for a {other.GetType()}"

let private optionsOf (method: MethodInfo) (arguments: (obj | null)[]) (recordType: Type) =
    let fallback = recordType.GetProperty "Default" |> nonNull |> _.GetValue(null)

    FSharpValue.MakeRecord(
        recordType,
        [|
            for field in FSharpType.GetRecordFields recordType ->
                match method.GetParameters() |> Array.tryFindIndex (standsFor field) with
                | Some index -> convert field.PropertyType arguments[index]
                | None -> field.GetValue fallback
        |]
    )

/// Calls the function with the arguments of the method.
let call (method: MethodInfo) (counterpart: Counterpart) (arguments: (obj | null)[]) =
    let names = method.GetParameters() |> Array.map nameOf

    let own =
        counterpart.Function.GetParameters()
        |> Array.map (fun parameter ->
            if isOptions parameter then
                box (optionsOf method arguments parameter.ParameterType)
            else
                convert parameter.ParameterType arguments[Array.IndexOf(names, nameOf parameter)])

    counterpart.Function.Invoke(null, own)
