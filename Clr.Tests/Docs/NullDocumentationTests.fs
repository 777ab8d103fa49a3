/// What must be given is refused where it is not, and the documentation says so: of Clr.Torch and Clr.Plot here, of Clr.Core
/// where it is also tried (`Core/GuardTests.fs`).
module Clr.Tests.Docs.NullDocumentationTests

open System.Reflection
open Xunit
open Clr.Tests.Docs.Surface

let private nullability = NullabilityInfoContext()

let private mustBeGiven (parameter: ParameterInfo) =
    not parameter.ParameterType.IsValueType
    && not parameter.ParameterType.IsByRef
    && not parameter.HasDefaultValue
    && nullability.Create(parameter).WriteState = NullabilityState.NotNull

let private given =
    dict
        [
            for one in membersOf [ torch; plot ] do
                match one.Value.GetParameters() |> Array.filter mustBeGiven with
                | [||] -> ()
                | parameters -> one.Key, parameters
        ]

let everything = TheoryData<string>(given.Keys)

[<Theory; MemberData("everything")>]
let ``null is said to be refused, by the parameter's name`` (id: string) =
    let said =
        [
            for name, when' in refusals documentation[id] do
                if name = "ArgumentNullException" then
                    when'
        ]
        |> String.concat " "

    for parameter in given[id] do
        Assert.Matches($@"\b{parameter.Name}\b|An argument", said)

[<Fact>]
let ``they were found`` () = Assert.True(given.Count > 40, $"{given.Count} of them")
