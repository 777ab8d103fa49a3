/// The documentation of whatever makes a schedule in Clr.Core, held to one form by reflection. (That every member has a text at
/// all is the compiler's to say: a missing one is an error there.) Of every member of the C# libraries: `Docs/*DocumentationTests.fs`.
module Clr.Tests.Core.DocumentationTests

open System
open System.Reflection
open System.Xml.Linq
open Xunit
open Clr
open Clr.Tests.Documentation

let private makers =
    [
        for owner in typeof<Cycle>.Assembly.GetExportedTypes() do
            for one in written owner do
                match one with
                | :? MethodInfo as method when method.ReturnType = typeof<Func<int64, float>> -> method
                | _ -> ()
    ]

let private byId = dict [ for method in makers -> id method, method ]

let schedules = TheoryData<string>(byId.Keys)

[<Theory; MemberData("schedules")>]
let ``what makes a schedule has a formula, an example and a source`` (id: string) =
    let remarks = text "remarks" members[id]
    // a value at a step, or of a piece, set equal to what it is
    Assert.Matches(@"[a-z]\w*\([^)]*\) = ", remarks)
    Assert.Matches(@"Example", remarks)
    Assert.Matches(@"(?s)Sources?: .{10,}", remarks)

[<Theory; MemberData("schedules")>]
let ``what makes a schedule says in what unit its values are, or that they have none`` (id: string) =
    Assert.Matches(@"(?i)\bunit\b", text "remarks" members[id])

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

[<Fact>]
let ``they were found, those of a range test's result among them`` () =
    Assert.True(makers.Length > 90, $"{makers.Length} of them")
    Assert.Contains(makers, fun method -> not method.IsStatic)

    for method in methods do
        Assert.True(members.ContainsKey(id method), $"no documentation under {id method}")
