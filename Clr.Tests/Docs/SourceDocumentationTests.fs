/// Where what a member does is from: a paper, a framework, a standard, or that it is the library's own.
module Clr.Tests.Docs.SourceDocumentationTests

open System
open System.Reflection
open Xunit
open Clr
open Clr.Tests.Documentation
open Clr.Tests.Docs.Surface

/// A type that only holds values has its source with the others, below.
let private does (owner: Type) = written owner |> List.exists (fun one -> not one.IsConstructor)

let private sourced =
    dict
        [
            for one in all do
                if does (nonNull one.Value.DeclaringType) then
                    one.Key, one.Value
        ]

let everything = TheoryData<string>(sourced.Keys)

/// Claims are sourced where the policy of the same name is.
let private texts (method: MethodBase) =
    let owner = nonNull method.DeclaringType

    [
        id method
        "T:" + ownId owner
        if owner = typeof<PolicyClaims> then
            for key in documentation.Keys do
                if key.StartsWith $"M:Clr.Policy.{method.Name}(" || key = $"M:Clr.Policy.{method.Name}" then
                    key
    ]
    |> List.filter documentation.ContainsKey
    |> List.map (fun key -> words documentation[key])

[<Theory; MemberData("everything")>]
let ``what does something has a source, its own or its type's`` (id: string) =
    Assert.Matches(@"(?s)Sources?: .{10,}", texts sourced[id] |> String.concat " ")

let private isStatic (t: Type) = t.IsAbstract && t.IsSealed

let private typesById =
    dict
        [
            for library in [ core; torch; plot ] do
                for t in library.GetExportedTypes() do
                    if not (isStatic t) then
                        "T:" + ownId t, t
        ]

let types = TheoryData<string>(typesById.Keys)

[<Theory; MemberData("types")>]
let ``a type has a source, a case that of what it is a case of`` (id: string) =
    let texts =
        [ Some typesById[id]; Option.ofObj typesById[id].DeclaringType ]
        |> List.choose (Option.map (fun t -> words documentation["T:" + ownId t]))

    Assert.Matches(@"(?is)\bsources?: .{10,}", String.concat " " texts)

[<Fact>]
let ``they were found in every library`` () =
    Assert.True(typesById.Count > 70, $"{typesById.Count} types")

    for library, least in [ core, 170; torch, 50; plot, 12 ] do
        let count = sourced.Values |> Seq.filter (fun one -> one.Module.Assembly = library) |> Seq.length
        Assert.True(count > least, $"{count} in {library.GetName().Name}")
