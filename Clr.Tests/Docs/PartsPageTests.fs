/// What policies are built of, as a page: `docs/parts.md` is read off the library and its documentation.
/// `CLR_WRITE_DOCS=1 dotnet test --filter PartsPageTests` writes it anew.
module Clr.Tests.Docs.PartsPageTests

open System
open System.Reflection
open System.Text.RegularExpressions
open System.Xml.Linq
open Xunit
open Clr
open Clr.Tests

let private head =
    [
        "---"
        "title: The parts"
        "category: Reference"
        "categoryindex: 4"
        "index: 1"
        "---"
        ""
        "# What policies are built of"
        ""
        "Every wave, amplitude, ramp and combinator of `Clr.Core`, with what it does; the formula, the domain and an example of each are in the"
        "API reference. In F# they are functions of the modules of the same names, the schedule last. How they go together is in"
        "[compose](compose.fsx), ready policies in [the gallery](gallery.md)."
        ""
        "This page is printed by the tests (`CLR_WRITE_DOCS=1 dotnet test --filter PartsPageTests`)."
    ]

/// The sentence of a summary, links and code as they read.
let private sentence (method: MethodInfo) =
    let summary =
        Documentation.members[Documentation.id method] |> Documentation.elements "summary" |> List.head

    let rec read (node: XNode) =
        match node with
        | :? XText as text -> text.Value
        | :? XElement as element ->
            let attribute name = element.Attribute(XName.Get name) |> Option.ofObj

            match attribute "cref", attribute "name" with
            | Some cref, _ -> Regex.Replace(cref.Value, @"^.:|\(.*$|``?\d", "").Split('.') |> Array.last
            | None, Some name -> name.Value
            | None, None -> element.Nodes() |> Seq.map read |> String.concat ""
        | _ -> ""

    Regex.Replace(summary.Nodes() |> Seq.map read |> String.concat "", @"\s+", " ").Trim()

let private call (method: MethodInfo) =
    let names = [ for parameter in method.GetParameters() -> string parameter.Name ]

    let isExtension = method.IsDefined(typeof<Runtime.CompilerServices.ExtensionAttribute>, false)

    match names with
    | schedule :: rest when isExtension -> $"""{schedule}.{method.Name}({String.concat ", " rest})"""
    | _ -> $"""{(nonNull method.DeclaringType).Name}.{method.Name}({String.concat ", " names})"""

let private groups =
    [
        "Waves: periodic, between 0 and 1", typeof<Wave>
        "Amplitudes: what a wave's range is multiplied by", typeof<Amplitude>
        "Ramps: from one value to another, and decays", typeof<Ramp>
        "Combinators: schedules made of schedules", typeof<Schedule>
    ]

let private rows (owner: Type) =
    [
        for method in owner.GetMethods(BindingFlags.Public ||| BindingFlags.Static ||| BindingFlags.DeclaredOnly) do
            if method.ReturnType = typeof<Func<int64, float>> then
                call method, sentence method
    ]
    |> List.sort

[<Fact>]
let ``the page lists every part`` () =
    let tables =
        [
            for title, owner in groups do
                ""
                $"## {title}"
                ""
                "| | |"
                "|---|---|"

                for call, sentence in rows owner do
                    $"| `{Pages.cell call}` | {Pages.cell sentence} |"
        ]

    Pages.isPrinted "parts.md" (String.concat "\n" (head @ tables) + "\n")

[<Fact>]
let ``no part is without a sentence`` () =
    for _, owner in groups do
        Assert.NotEmpty(rows owner)

        for call, sentence in rows owner do
            Assert.True(sentence.EndsWith '.', $"{call}: {sentence}")
