/// The documentation of Clr.Core's public surface, held to one form by reflection. (That every member has a text at all is
/// the compiler's to say: a missing one is an error there.)
module Clr.Tests.Core.DocumentationTests

open System
open System.Reflection
open System.Xml.Linq
open Xunit
open Clr
open Clr.Tests.Documentation

let private byId = dict [ for method in methods -> id method, method ]

let private makesSchedule (method: MethodInfo) = method.ReturnType = typeof<Func<int64, float>>

let private all choose = TheoryData<string>(byId |> Seq.filter (fun one -> choose one.Value) |> Seq.map _.Key)

let everything = all (fun _ -> true)

[<Theory; MemberData("everything")>]
let ``one sentence first, every parameter and the result named`` (id: string) =
    let entry = members[id]
    let summary = (text "summary" entry).Trim()
    Assert.Matches("(?s)^[A-Z].*[.:]$", summary)

    let named =
        elements "param" entry |> List.map (fun one -> (one.Attribute(XName.Get "name") |> nonNull).Value)

    Assert.Equal<string>(byId[id].GetParameters() |> Array.map (fun one -> string one.Name), named)
    Assert.All(elements "param" entry, (fun one -> Assert.False(String.IsNullOrWhiteSpace one.Value, one.ToString())))

    if byId[id].ReturnType <> typeof<Void> then
        Assert.NotEqual<string>("", (text "returns" entry).Trim())

let schedules = all makesSchedule

[<Theory; MemberData("schedules")>]
let ``what makes a schedule has a formula, an example and a source`` (id: string) =
    let remarks = text "remarks" members[id]
    // a value at a step, or of a piece, set equal to what it is
    Assert.Matches(@"[a-z]\w*\([^)]*\) = ", remarks)
    Assert.Matches(@"Example", remarks)
    Assert.Matches(@"(?s)Sources?: .{10,}", remarks)

[<Theory; MemberData("schedules")>]
let ``what makes a schedule says how it refuses each kind of bad argument`` (id: string) =
    let refusals =
        elements "exception" members[id]
        |> List.map (fun one -> (one.Attribute(XName.Get "cref") |> nonNull).Value.Split('.') |> Array.last)

    for parameter in byId[id].GetParameters() do
        if not parameter.ParameterType.IsValueType && not parameter.HasDefaultValue then
            Assert.Contains("ArgumentNullException", refusals)

        if parameter.ParameterType = typeof<float> || parameter.Name = "stepSize" then
            Assert.Contains("ArgumentOutOfRangeException", refusals)

let questions = all (fun method -> not (makesSchedule method))

/// Claims are sourced where the policy of the same name is.
let private source (method: MethodInfo) =
    let owner = nonNull method.DeclaringType

    [
        members[id method]
        members[$"T:{typeId owner}"]
        if owner = typeof<PolicyClaims> then
            for one in members do
                if one.Key.StartsWith $"M:Clr.Policy.{method.Name}(" || one.Key = $"M:Clr.Policy.{method.Name}" then
                    one.Value
    ]
    |> List.map _.Value
    |> String.concat " "

[<Theory; MemberData("questions")>]
let ``every other public function has a source, its own or its type's`` (id: string) =
    Assert.Matches(@"(?s)Sources?: .{10,}", source byId[id])

[<Fact>]
let ``the documentation was found, and every method in it`` () =
    Assert.True(methods.Length > 100, $"{methods.Length} methods")

    for method in methods do
        Assert.True(members.ContainsKey(id method), $"no documentation under {id method}")
