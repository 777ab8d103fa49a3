/// The doc comments of Clr.Core, as the compiler wrote them beside the library.
module Clr.Tests.Documentation

open System
open System.IO
open System.Reflection
open System.Xml.Linq
open Clr

/// Every documented member by its id.
let members =
    let path = Path.ChangeExtension(typeof<Cycle>.Assembly.Location, "xml") |> nonNull

    dict
        [
            for entry in XDocument.Load(path).Descendants(XName.Get "member") do
                (entry.Attribute(XName.Get "name") |> nonNull).Value, entry
        ]

/// The elements of that name within the documentation of a member.
let elements (name: string) (entry: XElement) = entry.Elements(XName.Get name) |> List.ofSeq

let text (name: string) entry = elements name entry |> List.map _.Value |> String.concat " "

/// A type as documentation ids write it.
let rec typeId (t: Type) : string =
    if t.IsByRef then
        typeId (nonNull (t.GetElementType())) + "@"
    elif t.IsArray then
        typeId (nonNull (t.GetElementType())) + "[]"
    elif t.IsGenericType then
        let name = (nonNull (t.GetGenericTypeDefinition().FullName)).Split('`')[0]
        let arguments = t.GetGenericArguments() |> Array.map typeId |> String.concat ","
        $"{name.Replace('+', '.')}{{{arguments}}}"
    else
        (nonNull t.FullName).Replace('+', '.')

let id (method: MethodInfo) =
    let parameters =
        method.GetParameters()
        |> Array.map (fun parameter -> typeId parameter.ParameterType)
        |> String.concat ","

    let owner = nonNull method.DeclaringType
    let suffix = if parameters = "" then "" else $"({parameters})"
    $"M:{typeId owner}.{method.Name}{suffix}"

/// The public static methods of Clr.Core, extensions among them.
let methods =
    [
        for owner in typeof<Cycle>.Assembly.GetExportedTypes() do
            for method in owner.GetMethods(BindingFlags.Public ||| BindingFlags.Static ||| BindingFlags.DeclaredOnly) do
                if not method.IsSpecialName && not method.ContainsGenericParameters then
                    method
    ]
