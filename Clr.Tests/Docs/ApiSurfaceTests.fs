/// The public surface is written down, so that no change to it goes unseen: PublicAPI.Unshipped.txt for C# (held to by the
/// compiler), an .fsi beside every F# file, and for the F# types that say all there is of them already, a text of their cases:
/// `CLR_WRITE_DOCS=1 dotnet test --filter ApiSurfaceTests` writes it anew.
module Clr.Tests.Docs.ApiSurfaceTests

open System
open System.IO
open System.Reflection
open System.Text.RegularExpressions
open System.Xml.Linq
open FSharp.Reflection
open Xunit
open Clr.Properties
open Clr.Tests

/// Nothing but types: a signature would repeat the file word for word.
let private typesAlone = [ "Expressions/Arguments.fs"; "Expressions/Expression.fs" ]

let private projects = [ "Clr.FSharp"; "Clr.Properties" ]

let private inProject project file = Path.Combine(Script.root, project, file)

let private sources project =
    let file = XDocument.Load(inProject project $"{project}.fsproj")

    [
        for one in file.Descendants(XName.Get "Compile") do
            (one.Attribute(XName.Get "Include") |> nonNull).Value
    ]

[<Fact>]
let ``every F# file of a library has a signature, is internal, or holds types whose cases are written down`` () =
    let without =
        [
            for project in projects do
                let files = sources project
                Assert.NotEmpty files

                for file in files do
                    if file.EndsWith ".fs" && not (List.contains (file + "i") files) then
                        let text = File.ReadAllText(inProject project file)

                        if not (Regex.IsMatch(text, "(?m)^module internal ")) then
                            file, text
        ]

    Assert.Equal<string list>(typesAlone, without |> List.map fst |> List.sort)

    for file, text in without do
        for line in Regex.Matches(text, @"(?m)^[^\s/\[].*") do
            Assert.True(
                Regex.IsMatch(line.Value, "^(namespace|open|type|and) "),
                $"{file} holds more than types: '{line.Value}'. Give it an .fsi."
            )

/// A type as F# writes it.
let rec private name (t: Type) : string =
    if t.IsGenericType then
        let own = t.Name.Split('`')[0]
        let arguments = t.GetGenericArguments() |> Array.map name |> String.concat ", "
        $"{own}<{arguments}>"
    else
        t.Name

let private case (one: UnionCaseInfo) =
    let fields = one.GetFields() |> Array.map (fun field -> $"{field.Name}: {name field.PropertyType}")
    let of' = if fields.Length = 0 then "" else " of "
    $"""    | {one.Name}{of'}{String.concat " * " fields}"""

/// What the compiler makes of a union by itself (tags, tests of cases, equality) follows from its cases.
let private members (t: Type) =
    let own =
        BindingFlags.Public ||| BindingFlags.Instance ||| BindingFlags.Static ||| BindingFlags.DeclaredOnly

    let isWritten (one: MemberInfo) =
        isNull (one.GetCustomAttribute<Runtime.CompilerServices.CompilerGeneratedAttribute>())
        && isNull (one.GetCustomAttribute<CompilationMappingAttribute>())

    [
        for method in t.GetMethods own do
            if isWritten method && not method.IsSpecialName && not (method.GetBaseDefinition() <> method) then
                let parameters =
                    method.GetParameters()
                    |> Array.map (fun one -> $"{one.Name}: {name one.ParameterType}")
                    |> String.concat ", "

                $"    member {method.Name}({parameters}): {name method.ReturnType}"
        for property in t.GetProperties own do
            if isWritten property && property.GetMethod |> isNull |> not && isWritten (nonNull property.GetMethod) then
                $"    member {property.Name}: {name property.PropertyType}"
    ]
    |> List.sort

[<Fact>]
let ``the cases of the expressions are those written down`` () =
    let unions =
        typeof<Expression>.Assembly.GetExportedTypes()
        |> Array.filter (fun t ->
            FSharpType.IsUnion t && t.BaseType |> isNull |> not && not (FSharpType.IsUnion(nonNull t.BaseType)))
        |> Array.sortBy _.Name

    let text =
        [
            for union in unions do
                let access = union.GetCustomAttribute<RequireQualifiedAccessAttribute>() |> isNull

                union.Name + (if access then "" else " (qualified)")
                yield! FSharpType.GetUnionCases union |> Array.map case
                yield! members union
        ]

    Pages.isPrinted "../Clr.Properties/PublicAPI.Unions.txt" (String.concat "\n" text + "\n")
