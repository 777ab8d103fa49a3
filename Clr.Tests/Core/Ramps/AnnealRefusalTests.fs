module Clr.Tests.Core.Ramps.AnnealRefusalTests

open System
open System.Reflection
open Xunit
open Clr
open Clr.Tests
open Clr.Tests.Documentation

let private shaped =
    [
        for method in methods do
            for parameter in method.GetParameters() do
                if parameter.ParameterType = typeof<Anneal> then
                    id method, (method, parameter)
    ]

let private shapedByName = dict shaped

let names = TheoryData<string>(shapedByName.Keys)

[<Theory; MemberData("names")>]
let ``a shape that is none is refused by name`` (name: string) =
    let method, parameter = shapedByName[name]
    let arguments = method.GetParameters() |> Array.map Samples.argument
    arguments[parameter.Position] <- box (enum<Anneal> 7)

    let wrapped =
        Assert.Throws<TargetInvocationException>(fun () -> method.Invoke(null, arguments) |> ignore)

    let refusal = Assert.IsType<ArgumentOutOfRangeException> wrapped.InnerException
    Assert.Equal(parameter.Name, refusal.ParamName)
    Assert.Contains("must be one of Linear, Cosine, OneMinusSqrt, but was 7.", refusal.Message)

[<Fact>]
let ``the ends are exact, to the sign of a zero`` () =
    for shape in Enum.GetValues<Anneal>() do
        Ramp.Between(shape, -0.0, 1.0, 1.0, 4.0) |> Claimed.gives [ 0L, -0.0; 1L, -0.0; 4L, 1.0; 5L, 1.0 ]
        Ramp.Between(shape, 1.0, -0.0, 1.0, 4.0) |> Claimed.gives [ 1L, 1.0; 4L, -0.0 ]

[<Fact>]
let ``an end before the start is refused by the name of the start`` () =
    let refusal =
        Assert.Throws<ArgumentOutOfRangeException>(fun () -> Ramp.Between(Anneal.Linear, 0.0, 1.0, 5.0, 4.0) |> ignore)

    Assert.Equal("start", refusal.ParamName)
