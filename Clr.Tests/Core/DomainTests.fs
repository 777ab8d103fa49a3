/// The domain that the documentation states of a number, held to at its very ends: the last value within is not refused for
/// this parameter, the first one outside is.
module Clr.Tests.Core.DomainTests

open System
open System.Reflection
open System.Text.RegularExpressions
open System.Xml.Linq
open Xunit
open Clr
open Clr.Tests
open Clr.Tests.Documentation

/// An end of a domain: the limit, whether it lies above or below the domain, and whether it belongs to it.
type private End = { Limit: float; Above: bool; Within: bool }

let private least limit = { Limit = limit; Above = false; Within = true }

/// Every end that a text states of the number it speaks of.
let private ends (text: string) =
    [
        for found in Regex.Matches(text, @"at least (\d+)(?![\w^])|(\d+) or more|below (\d+)(?![\w^])") do
            least (float (String.Join("", [ for group in Seq.skip 1 found.Groups -> group.Value ])))

        if Regex.IsMatch(text, "negative") then
            least 0.0

        if Regex.IsMatch(text, "greater than 0") then
            { least 0.0 with Within = false }

        for found in Regex.Matches(text, @"in ([[(])(\d), (\d)([\])])") do
            { least (float found.Groups[2].Value) with
                Within = found.Groups[1].Value = "["
            }

            {
                Limit = float found.Groups[3].Value
                Above = true
                Within = found.Groups[4].Value = "]"
            }
    ]

/// What the documentation says of a parameter: where it is named, and where the refusals name it as their reason.
let private stated (method: MethodInfo) (parameter: ParameterInfo) =
    // claims refuse what their policy refuses
    let entry = members[(id method).Replace("PolicyClaims.", "Policy.")]

    let name = string parameter.Name

    let own =
        elements "param" entry
        |> List.filter (fun one -> (one.Attribute(XName.Get "name") |> nonNull).Value = name)
        |> List.map _.Value
        // a condition upon another number is not an end of this one's domain
        |> List.map (fun text -> Regex.Replace(text, "[;:] (above|below) .*", ""))

    let refusals =
        [
            for clause in Regex.Split(text "exception" entry, @"(?<!\w or \w+), (?:or )?|\. ") do
                let subjects = Regex.Match(clause, @"^(?:or )?(\w+)(?: or (\w+))? (?:is )?(?=negative|below|not)")

                if Seq.exists (fun (group: Group) -> group.Value = name) (Seq.skip 1 subjects.Groups) then
                    clause
        ]

    own @ refusals |> List.collect ends |> List.distinct

/// The two numbers on either side of an end: within and outside.
let private sides (end': End) (t: Type) : obj * obj =
    if t = typeof<float> then
        let outward, inward =
            if end'.Above then
                Math.BitIncrement, Math.BitDecrement
            else
                Math.BitDecrement, Math.BitIncrement

        if end'.Within then
            end'.Limit, outward end'.Limit
        else
            inward end'.Limit, end'.Limit
    else
        let outward = if end'.Above then 1L else -1L

        let within =
            if end'.Within then
                int64 end'.Limit
            else
                int64 end'.Limit - outward

        let asked (value: int64) : obj = if t = typeof<int> then int value else value
        asked within, asked (within + outward)

let private isNumber (t: Type) = List.contains t [ typeof<int64>; typeof<int>; typeof<float> ]

let private asked =
    [
        for method in methods do
            if List.contains method.ReturnType [ typeof<Func<int64, float>>; typeof<Cycle>; typeof<Claims> ] then
                for parameter in method.GetParameters() do
                    if isNumber parameter.ParameterType then
                        for end' in stated method parameter do
                            let side = if end'.Above then "above" else "below"
                            $"{parameter.Name} {side} {end'.Limit} of {id method}", (method, parameter, end')
    ]

let private byName = dict asked

let names = TheoryData<string>(asked |> List.map fst)

let private call (method: MethodInfo) (parameter: ParameterInfo) (value: obj) =
    let arguments = method.GetParameters() |> Array.map Samples.argument
    arguments[parameter.Position] <- value

    try
        method.Invoke(null, arguments) |> ignore
        None
    with :? TargetInvocationException as wrapped ->
        Some(nonNull wrapped.InnerException :?> ArgumentException)

let private rule (refusal: ArgumentException) = refusal.Message.Split(", but ")[0]

[<Theory; MemberData("names")>]
let ``ends where the documentation says`` (name: string) =
    let method, parameter, end' = byName[name]
    let within, outside = sides end' parameter.ParameterType

    match call method parameter outside with
    | None -> Assert.Fail $"{parameter.Name} = {outside} was accepted."
    | Some refusal ->
        Assert.IsType<ArgumentOutOfRangeException> refusal |> ignore
        Assert.Equal(parameter.Name, refusal.ParamName)
        Assert.Contains(string outside, refusal.Message)

        // the value within may clash with another number (the run that must leave room for it), but never breaks the same rule
        match call method parameter within with
        | Some other when not (other.Message.Contains "must leave") -> Assert.NotEqual<string>(rule refusal, rule other)
        | _ -> ()

[<Fact>]
let ``they were found`` () = Assert.True(asked.Length > 60, $"{asked.Length} ends")
