/// Bad arguments, for the whole public surface of Clr.Core at once: whatever is added to it is tested by being there.
module Clr.Tests.Core.GuardTests

open System
open System.Reflection
open Xunit
open Clr
open Clr.Tests

let private nullability = NullabilityInfoContext()

let private mustBeGiven (parameter: ParameterInfo) =
    not parameter.ParameterType.IsValueType
    && not parameter.ParameterType.IsByRef
    && lock nullability (fun () -> nullability.Create(parameter).WriteState) = NullabilityState.NotNull

/// Reflection cannot pass a span; these methods are called by the tests named after them.
let private takesSpan (method: MethodInfo) =
    method.GetParameters() |> Array.exists (fun parameter -> parameter.ParameterType.IsByRefLike)

let private methods =
    [
        for owner in typeof<Cycle>.Assembly.GetExportedTypes() do
            for method in owner.GetMethods(BindingFlags.Public ||| BindingFlags.Static ||| BindingFlags.DeclaredOnly) do
                if not method.IsSpecialName && not method.ContainsGenericParameters && not (takesSpan method) then
                    method
    ]

let private text (method: MethodInfo) =
    let parameters = method.GetParameters() |> Array.map (fun parameter -> string parameter.Name)
    let owner = method.DeclaringType |> nonNull
    $"""{owner.Name}.{method.Name}({String.concat ", " parameters})"""

let private byName = dict [ for method in methods -> text method, method ]

let private call (method: MethodInfo) (arguments: (obj | null)[]) =
    try
        method.Invoke(null, arguments) |> ignore
    with :? TargetInvocationException as wrapped ->
        raise (nonNull wrapped.InnerException)

/// Calls with valid arguments but one, which must be refused by the parameter's name and with the right type of error.
let private refuses<'Error when 'Error :> ArgumentException> (method: MethodInfo) choose (bad: obj | null) =
    for parameter in method.GetParameters() |> Array.filter choose do
        let arguments = method.GetParameters() |> Array.map Samples.argument
        arguments[parameter.Position] <- bad
        let refusal = Assert.ThrowsAny<'Error>(fun () -> call method arguments)
        Assert.Equal(parameter.Name, refusal.ParamName)
        // what is wrong, the value, the remedy: more than the name
        Assert.True(refusal.Message.Length > 30, refusal.Message)

/// What makes schedules, and what is claimed of them; the range test takes what other people measured, NaN included.
let private isFactory (method: MethodInfo) =
    method.ReturnType = typeof<Func<int64, float>> || method.ReturnType = typeof<Claims>

let private all choose chooseParameter =
    TheoryData<string>(
        [
            for method in methods do
                if choose method && method.GetParameters() |> Array.exists chooseParameter then
                    text method
        ]
    )

let private having chooseParameter = all isFactory chooseParameter

let factories = having (fun _ -> true)

[<Theory; MemberData("factories")>]
let ``the sample arguments are accepted, so a refusal below is of the bad argument`` (name: string) =
    call byName[name] (byName[name].GetParameters() |> Array.map Samples.argument)

let withReferences = all (fun _ -> true) mustBeGiven

[<Theory; MemberData("withReferences")>]
let ``null is refused by name wherever a reference must be given`` (name: string) =
    refuses<ArgumentNullException> byName[name] mustBeGiven null

let private isSchedule (parameter: ParameterInfo) = parameter.ParameterType = typeof<Func<int64, float>>

let withSchedules = having isSchedule

[<Theory; MemberData("withSchedules")>]
let ``a delegate with several targets is refused by name`` (name: string) =
    refuses<ArgumentException> byName[name] isSchedule Samples.combined

let private isNumber (parameter: ParameterInfo) = parameter.ParameterType = typeof<float>

let withNumbers = having isNumber

[<Theory; MemberData("withNumbers")>]
let ``NaN and the infinities are refused by name`` (name: string) =
    for bad in [ nan; infinity; -infinity ] do
        refuses<ArgumentOutOfRangeException> byName[name] isNumber bad

let private isBase (parameter: ParameterInfo) = parameter.Name = "baseLr"

let withBounds = having isBase

[<Theory; MemberData("withBounds")>]
let ``a base above the maximum is refused, and so is a negative one`` (name: string) =
    refuses<ArgumentOutOfRangeException> byName[name] isBase 0.0060001
    refuses<ArgumentOutOfRangeException> byName[name] isBase -0.001

let private isStepSize (parameter: ParameterInfo) = parameter.Name = "stepSize"

let withStepSizes = having isStepSize

[<Theory; MemberData("withStepSizes")>]
let ``a step size below 1 is refused`` (name: string) =
    for bad in [ 0L; -1L; Int64.MinValue ] do
        refuses<ArgumentOutOfRangeException> byName[name] isStepSize bad
