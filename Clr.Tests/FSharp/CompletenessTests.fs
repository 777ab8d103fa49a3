/// Every public schedule-building method of Clr.Core has its counterpart in the DSL, of the same name and with the same
/// parameter names, and both make the same schedule: the same code when described, the same bits when asked.
module Clr.Tests.FSharp.CompletenessTests

open System
open System.Reflection
open System.Text.RegularExpressions
open Xunit
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run
open Clr.Tests.FSharp.Counterparts

let private text (method: MethodInfo) =
    let parameters = method.GetParameters() |> Array.map string |> String.concat ", "
    $"{(nonNull method.DeclaringType).Name}.{method.Name}({parameters})"

let private byName = dict [ for method in scheduleMethods -> text method, method ]

let names = TheoryData<string> byName.Keys

/// An argument other than the default, so that a field handed to the wrong parameter is seen.
let private other (parameter: ParameterInfo) : obj | null =
    match string parameter.Name, parameter.ParameterType with
    | _ when not parameter.HasDefaultValue -> Samples.argument parameter
    | "pctStart", _ -> 0.4
    | ("divFactor" | "div"), _ -> 10.0
    | ("finalDivFactor" | "divFinal"), _ -> 100.0
    | ("baseMomentum" | "middle"), _ -> 0.8
    | ("maxMomentum" | "start"), _ -> 0.9
    | "end", _ -> 0.7
    | "growth", _ -> 2L
    | ("decay" | "limit"), t when t <> typeof<Anneal> -> 0.01
    | "minLr", _ -> 0.0001
    | ("power" | "factor" | "upper"), _ -> 2.0
    | "lower", _ -> -3.0
    | "cycles", _ -> 3
    | ("timescale" | "cyclesPerWave" | "denominator"), _ -> 7L
    | _, t when t = typeof<bool> -> not (nonNull parameter.DefaultValue :?> bool)
    | _, t when t = typeof<Anneal> -> Anneal.Linear
    | name, t -> failwith $"no {t.Name} other than the default is known for {name}: add one."

/// An opaque function is described by the name the compiler gave it, which differs between the two.
let private code (schedule: Func<int64, float>) = Regex.Replace(schedule.Describe(), "Opaque\\(\"[^\"]*\"\\)", "Opaque")

let private makeTheSame (method: MethodInfo) counterpart arguments =
    let expected = method.Invoke(null, arguments) |> nonNull :?> Func<int64, float>
    let found = call method counterpart arguments |> nonNull :?> Func<int64, float>
    Assert.Equal(code expected, code found)

    for step in Steps.anywhere |> Gen.sampleWithSeed (FsCheck.Rnd(Run.seed, 1UL)) 50 500 do
        Bits.equal (expected.Invoke step) (found.Invoke step) $"{text method} at {step} {Run.again}"

[<Theory; MemberData("names")>]
let ``has its counterpart, which makes the same schedule`` (name: string) =
    let method = byName[name]

    for counterpart in counterparts method do
        makeTheSame method counterpart (method.GetParameters() |> Array.map Samples.argument)

        if not counterpart.LeavesDefaults then
            makeTheSame method counterpart (method.GetParameters() |> Array.map other)

[<Law(1000)>]
let ``every expression is the same schedule by the DSL and by C#: the same code, the same bits`` () =
    Prop.forAll Generators.expressionAndStep (fun (expression, step) ->
        let dsl, core = Compile.schedule expression, CSharpCompile.schedule expression

        (code core = code dsl |> Prop.label $"C# makes {code core}\nthe DSL makes {code dsl}")
        .&. (Bits.same (core.Invoke step) (dsl.Invoke step)
             |> Prop.label $"{Print.code expression} at {step}: C# {core.Invoke step}, F# {dsl.Invoke step}"))

/// Half a cycle in C#, where F# takes the whole one: handed over as it is, it would be told apart by the steps between the corners.
[<Fact>]
let ``the forms that take half a cycle are among those compared`` () =
    let names = set [ for method in byName.Values |> Seq.filter takesHalfCycle -> method.Name ]
    Assert.Equal<Set<string>>(set [ "Triangular"; "Triangular2"; "ExpRange"; "ExpRangeBothBounds" ], names)

[<Fact>]
let ``a method without a counterpart would be found`` () =
    // the DSL has a module Cycle, whose function of this name takes other parameters
    let stranger = typeof<Cycle>.GetMethod "Symmetric" |> nonNull
    Assert.NotEmpty(counterparts stranger)
    let stranger = typeof<Cycle>.GetMethod "Of" |> nonNull
    Assert.Throws<Exception>(fun () -> counterparts stranger |> ignore) |> ignore
