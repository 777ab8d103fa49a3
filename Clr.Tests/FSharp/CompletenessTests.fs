/// Every public schedule-building method of Clr.Core has its counterpart in the DSL, of the same name and with the same
/// parameter names, and both make the same schedule: the same code when described, the same bits when asked.
module Clr.Tests.FSharp.CompletenessTests

open System
open System.Reflection
open System.Text.RegularExpressions
open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests

let private everything = BindingFlags.Public ||| BindingFlags.Static ||| BindingFlags.DeclaredOnly

let private makesSchedule (method: MethodInfo) =
    method.ReturnType = typeof<Func<int64, float>> && not method.IsSpecialName

let private parametersOf (method: MethodInfo) =
    method.GetParameters() |> Array.map (fun parameter -> string parameter.Name)

/// What C# offers. A form that takes stepSize is the form that takes the cycle Cycle.Symmetric(stepSize), so that is the one
/// to have a counterpart.
let private methods =
    [
        for owner in typeof<Cycle>.Assembly.GetExportedTypes() do
            if owner.Namespace = "Clr" then
                for method in owner.GetMethods everything do
                    if makesSchedule method && not (Array.contains "stepSize" (parametersOf method)) then
                        method
    ]

let private modules =
    dict
        [
            for owner in (Assembly.Load "Clr.FSharp").GetExportedTypes() do
                Regex.Replace(owner.Name, "Module$", ""), owner
        ]

let private camel (name: string) = string (Char.ToLowerInvariant name[0]) + name.Substring 1

let private counterpart (method: MethodInfo) =
    let owner = nonNull method.DeclaringType

    match modules.TryGetValue owner.Name with
    | false, _ -> failwith $"Clr.FSharp has no module {owner.Name}."
    | true, found ->
        found.GetMethods everything
        |> Array.tryFind (fun candidate ->
            candidate.Name = camel method.Name && set (parametersOf candidate) = set (parametersOf method))
        |> Option.defaultWith (fun () ->
            let parameters = method |> parametersOf |> String.concat ", "
            failwith $"Clr.FSharp.{owner.Name} has no function {camel method.Name} with the parameters {parameters}.")

let private text (method: MethodInfo) =
    let parameters = parametersOf method |> String.concat ", "
    $"{(nonNull method.DeclaringType).Name}.{method.Name}({parameters})"

let private byName = dict [ for method in methods -> text method, method ]

/// While Clr.Core is still growing, what has no counterpart yet is left out; false once it has grown.
let private growing = true

let private hasCounterpart method =
    try
        counterpart method |> ignore
        true
    with _ ->
        false

let names =
    TheoryData<string>(byName |> Seq.filter (fun named -> not growing || hasCounterpart named.Value) |> Seq.map _.Key)

/// The argument of a C# parameter as the F# parameter of the same name takes it.
let private asFSharp (parameter: ParameterInfo) (argument: obj | null) : obj | null =
    match argument with
    | :? Func<int64, float> as f when parameter.ParameterType = typeof<int64 -> float> -> box f.Invoke
    | :? Func<float, float> as f when parameter.ParameterType = typeof<float -> float> -> box f.Invoke
    | :? (struct (int64 * float)[]) as pairs when parameter.ParameterType = typeof<(int64 * float) seq> ->
        box [ for struct (step, value) in pairs -> step, value ]
    | :? (struct (Func<int64, float> * int64)[]) as pieces -> box [ for struct (f, steps) in pieces -> f, steps ]
    | :? (struct (int64 * Func<int64, float>)[]) as pieces -> box [ for struct (step, f) in pieces -> step, f ]
    | :? Func<float, float, float> as f -> box (fun a b -> f.Invoke(a, b))
    | :? Func<float, float, float, float> as f -> box (fun a b c -> f.Invoke(a, b, c))
    | :? Func<int64, Func<int64, float>> as f -> box f.Invoke
    | other -> other

/// An opaque function is described by the name the compiler gave it, which differs between the two.
let private code (schedule: Func<int64, float>) = Regex.Replace(schedule.Describe(), "Opaque\\(\"[^\"]*\"\\)", "Opaque")

[<Theory; MemberData("names")>]
let ``has its counterpart, which makes the same schedule`` (name: string) =
    let method = byName[name]
    let arguments = method.GetParameters() |> Array.map Samples.argument
    let fsharp = counterpart method

    let fsharpArguments =
        fsharp.GetParameters()
        |> Array.map (fun parameter ->
            let at = Array.IndexOf(parametersOf method, string parameter.Name)
            asFSharp parameter arguments[at])

    let expected = method.Invoke(null, arguments) |> nonNull :?> Func<int64, float>
    let found = fsharp.Invoke(null, fsharpArguments) |> nonNull :?> Func<int64, float>
    Assert.Equal(code expected, code found)

    for step in Gen.sample 500 Steps.anywhere do
        Bits.equal (expected.Invoke step) (found.Invoke step) $"{name} at {step}"

[<Fact>]
let ``a method without a counterpart would be found`` () =
    // the DSL has a module Cycle, whose function of this name takes other parameters
    let stranger = typeof<Cycle>.GetMethod "Symmetric" |> nonNull
    Assert.NotNull(counterpart stranger)
    let stranger = typeof<Cycle>.GetMethod "Of" |> nonNull
    Assert.Throws<Exception>(fun () -> counterpart stranger |> ignore) |> ignore
