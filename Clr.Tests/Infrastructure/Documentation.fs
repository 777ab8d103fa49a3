/// The doc comments of a library, as the compiler wrote them beside it, and what there is to be documented.
module Clr.Tests.Documentation

open System
open System.IO
open System.Reflection
open System.Runtime.CompilerServices
open System.Xml.Linq
open Clr

/// Every documented member of a library with its id.
let entries (library: Assembly) =
    let path = Path.ChangeExtension(library.Location, "xml") |> nonNull

    [
        for entry in XDocument.Load(path).Descendants(XName.Get "member") do
            (entry.Attribute(XName.Get "name") |> nonNull).Value, entry
    ]

/// Every documented member of Clr.Core by its id.
let members = dict (entries typeof<Cycle>.Assembly)

/// The elements of that name within the documentation of a member.
let elements (name: string) (entry: XElement) = entry.Elements(XName.Get name) |> List.ofSeq

let text (name: string) entry = elements name entry |> List.map _.Value |> String.concat " "

/// A type as documentation ids write it where a member is asked for by it.
let rec typeId (t: Type) : string =
    if t.IsGenericMethodParameter then
        $"``{t.GenericParameterPosition}"
    elif t.IsGenericParameter then
        $"`{t.GenericParameterPosition}"
    elif t.IsByRef then
        typeId (nonNull (t.GetElementType())) + "@"
    elif t.IsArray then
        typeId (nonNull (t.GetElementType())) + "[]"
    elif t.IsGenericType then
        let name = (nonNull (t.GetGenericTypeDefinition().FullName)).Split('`')[0]
        let arguments = t.GetGenericArguments() |> Array.map typeId |> String.concat ","
        $"{name.Replace('+', '.')}{{{arguments}}}"
    else
        (nonNull t.FullName).Replace('+', '.')

/// A type as its own documentation is found under.
let ownId (t: Type) = (nonNull t.FullName).Replace('+', '.')

let id (method: MethodBase) =
    let parameters =
        method.GetParameters()
        |> Array.map (fun parameter -> typeId parameter.ParameterType)
        |> String.concat ","

    let name =
        if method.IsConstructor then
            "#ctor"
        elif method.IsGenericMethod then
            $"{method.Name}``{method.GetGenericArguments().Length}"
        else
            method.Name

    let suffix = if parameters = "" then "" else $"({parameters})"
    $"M:{ownId (nonNull method.DeclaringType)}.{name}{suffix}"

let private isWritten (method: MethodBase) =
    isNull (method.GetCustomAttribute<CompilerGeneratedAttribute>())
    && match method with
       | :? MethodInfo as method ->
           not method.IsSpecialName && nonNull (method.GetBaseDefinition().DeclaringType) <> typeof<obj>
       // one without parameters may be the compiler's
       | _ -> method.GetParameters().Length > 0

/// The public methods and constructors of a type that somebody wrote: not what the compiler makes of a record by itself, nor
/// operators, nor what every object has.
let written (owner: Type) : MethodBase list =
    let all =
        BindingFlags.Public ||| BindingFlags.Static ||| BindingFlags.Instance ||| BindingFlags.DeclaredOnly

    if owner.IsEnum || owner.IsSubclassOf typeof<Delegate> then
        []
    else
        [
            for method in owner.GetMethods all do
                if isWritten method then
                    method
            for constructor in owner.GetConstructors all do
                if isWritten constructor then
                    constructor
        ]

/// The public static methods of Clr.Core, extensions among them.
let methods =
    [
        for owner in typeof<Cycle>.Assembly.GetExportedTypes() do
            for method in owner.GetMethods(BindingFlags.Public ||| BindingFlags.Static ||| BindingFlags.DeclaredOnly) do
                if not method.IsSpecialName && not method.ContainsGenericParameters then
                    method
    ]
