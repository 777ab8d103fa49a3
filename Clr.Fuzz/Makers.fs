/// Whatever else of Clr.Core, Clr.Torch and Clr.Plot makes something of numbers, texts and functions: it refuses in words that
/// help, too, or makes something that can be printed.
module Clr.Fuzz.Makers

open System
open System.Reflection
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.RangeTesting

/// What is called, of an object where it belongs to one.
type private Maker = { Owner: obj | null; Method: MethodBase }

let private found =
    RangeTest.Run(
        Trial.Of((fun lr -> Measurement(if lr > 1.0 then 50.0 else 1.0 / (1.0 + 1000.0 * lr))), ignore),
        RangeTestSettings(Repeats = 1, Resamplings = 0)
    )

let private makers =
    let of' (owner: obj | null) (method: MethodBase) = { Owner = owner; Method = method }

    let isKnown (method: MethodBase) =
        let parameters = method.GetParameters()
        parameters.Length > 0 && parameters |> Array.forall Calls.isKnown

    [
        for assembly in [ typeof<Cycle>.Assembly; typeof<Torch.Plateau>.Assembly; typeof<Plot.Track>.Assembly ] do
            for owner in assembly.GetExportedTypes() do
                if not owner.ContainsGenericParameters then
                    for method in
                        owner.GetMethods(BindingFlags.Public ||| BindingFlags.Static ||| BindingFlags.DeclaredOnly) do
                        if not method.IsSpecialName && not method.ContainsGenericParameters then
                            of' null method

                    if not owner.IsAbstract then
                        for method in owner.GetConstructors() do
                            of' null method
        for name in [ "Triangular"; "Triangular2"; "OneCycle" ] do
            of' found (nonNull (typeof<RangeTestResult>.GetMethod name))
    ]
    |> List.filter (fun maker ->
        isKnown maker.Method
        && not (Calls.methods |> List.exists (fun one -> (one :> MethodBase) = maker.Method)))

let private invoke maker (arguments: (obj | null)[]) =
    try
        let made: obj | null =
            match maker.Method with
            | :? ConstructorInfo as constructor -> constructor.Invoke arguments
            | method -> method.Invoke(maker.Owner, arguments)

        Ok made
    with :? TargetInvocationException as wrapped ->
        match wrapped.InnerException with
        | null -> Error(wrapped :> exn)
        | inner -> Error inner

let private complaint maker (arguments: (obj | null)[]) () =
    match invoke maker arguments with
    | Ok(:? IDisposable as made) ->
        made.Dispose()
        []
    | Ok made ->
        string made |> ignore
        []
    | Error(:? ArgumentException as refused) -> Factories.refusal (maker.Method.GetParameters()) arguments refused
    | Error(:? Hostile.Thrown) -> []
    // what is read from a text is refused as a format
    | Error(:? FormatException) when maker.Method.Name = "Parse" -> []
    | Error error -> [ $"throws {error}" ]
    |> function
        | [] -> None
        | all -> Some(String.concat "\n  " all)

let target =
    {
        Name = "makers"
        Cases =
            Gen.elements makers
            |> Gen.bind (fun maker ->
                Calls.arguments (maker.Method.GetParameters())
                |> Gen.map (fun arguments ->
                    {
                        Text = Calls.textOf maker.Method arguments
                        Complaint = complaint maker arguments
                    }))
    }
