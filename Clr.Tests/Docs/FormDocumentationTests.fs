/// The form of the documentation of every method and constructor of the C# libraries: one sentence first, each parameter and
/// the result named.
module Clr.Tests.Docs.FormDocumentationTests

open System
open System.Reflection
open System.Xml.Linq
open Xunit
open Clr.Tests.Documentation
open Clr.Tests.Docs.Surface

let everything = TheoryData<string>(all.Keys)

[<Theory; MemberData("everything")>]
let ``one sentence first, every parameter and the result named`` (id: string) =
    Assert.True(documentation.ContainsKey id, $"no documentation under {id}")
    let entry = documentation[id]
    Assert.Matches("(?s)^[A-Z].*[.:]$", (text "summary" entry).Trim())

    let named =
        elements "param" entry |> List.map (fun one -> (one.Attribute(XName.Get "name") |> nonNull).Value)

    Assert.Equal<string>(all[id].GetParameters() |> Array.map (fun one -> string one.Name), named)
    Assert.All(elements "param" entry, (fun one -> Assert.False(String.IsNullOrWhiteSpace(words one), one.ToString())))

    match all[id] with
    | :? MethodInfo as method when method.ReturnType <> typeof<Void> ->
        Assert.NotEqual<string>("", (text "returns" entry).Trim())
    | _ -> ()

[<Fact>]
let ``members of every kind were found`` () =
    let found library = (membersOf [ library ]).Values |> List.ofSeq
    Assert.True((found core).Length > 190, $"{(found core).Length} in Clr.Core")
    Assert.True((found torch).Length > 50, $"{(found torch).Length} in Clr.Torch")
    Assert.True((found plot).Length > 12, $"{(found plot).Length} in Clr.Plot")

    for library in [ core; torch; plot ] do
        Assert.Contains(found library, fun one -> one.IsConstructor)
        Assert.Contains(found library, fun one -> one.IsStatic)
        Assert.Contains(found library, fun one -> not one.IsStatic && not one.IsConstructor)

    // what the compiler makes of a record is not among them, and what is generic is
    Assert.DoesNotContain(all.Keys, fun (id: string) -> id.Contains "Deconstruct" || id.Contains "GetHashCode")
    Assert.Contains(all.Keys, fun (id: string) -> id.StartsWith "M:Clr.RangeTesting.Answer.Match``1(")
    Assert.Contains(all.Keys, fun (id: string) -> id.StartsWith "M:Clr.Torch.TorchRangeTest`1.Run(")
