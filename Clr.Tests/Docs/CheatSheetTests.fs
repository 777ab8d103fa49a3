/// Every line of the cheat sheet is run in both languages, held to the other library's own formula, and printed into the page.
/// CLR_WRITE_DOCS=1 writes the page anew.
module Clr.Tests.Docs.CheatSheetTests

open System
open System.IO
open System.Text.RegularExpressions
open Xunit
open Clr
open Clr.Snippets
open Clr.Tests

let private rows = List.ofSeq CheatSheet.Rows

/// The code of each F# line, as it stands in its file.
let private code =
    lazy
        (let text = File.ReadAllText(Path.Combine(Script.root, "Clr.Tests", "Docs", "CheatSheetRows.fs"))

         [
             for found in Regex.Matches(text, "(?s)row \\(fun \\(\\) ->(.*?)\\)\\s*(?=row \\(fun|//|\\])") do
                 Regex.Replace(found.Groups[1].Value, "\\s+", " ").Trim()
         ])

let indices = TheoryData<int>([ 0 .. rows.Length - 1 ])

[<Theory; MemberData("indices")>]
let ``gives what the other library's formula gives, at every step`` (index: int) =
    let row = rows[index]
    let schedule = row.Ours.Invoke()

    for step in 0L .. row.Steps - 1L do
        let expected = row.Formula.Invoke(float step)
        Bits.within 1e-12 expected (schedule.Invoke step) $"{row.Library}'s {row.Theirs} at step {step}"

[<Theory; MemberData("indices")>]
let ``F# gives the same bits as C#`` (index: int) =
    let row = rows[index]
    let core, dsl = row.Ours.Invoke(), CheatSheetRows.rows[index]()

    for step in [ -3L .. 300L ] @ [ 1_000_000L; Int64.MinValue; Int64.MaxValue ] do
        Bits.equal (core.Invoke step) (dsl.Invoke step) $"{row.Library}'s {row.Theirs} at step {step}"

/// Code in a table: a longer fence where the code has back quotes of its own.
let private cell (text: string) =
    let text = text.Replace("|", "\\|")
    if text.Contains '`' then $"``` {text} ```" else $"`{text}`"

let private page =
    lazy
        (let text = Text.StringBuilder()
         let line (s: string) = text.Append(s).Append('\n') |> ignore

         for s in
             [
                 "---"
                 "title: Cheat sheet"
                 "category: Guide"
                 "categoryindex: 2"
                 "index: 7"
                 "---"
                 ""
                 "# Cheat sheet"
                 ""
                 "What other libraries call a schedule, and what it is here. The learning rate of the optimizer is 0.1 where they take it from"
                 "there. Every line is run by the tests, in both languages, and held to the other library's documented formula at every step"
                 "to 1e-12; this page is printed by them (`CLR_WRITE_DOCS=1 dotnet test --filter CheatSheet`). What each library"
                 "does differently, from the first step to what comes after the end, is in [Conventions](conventions.md)."
             ] do
             line s

         for library, group in List.zip rows code.Value |> List.groupBy (fun (row, _) -> row.Library) do
             line ""
             line $"## {library}"
             line ""
             line $"| {library} | C# | F# |"
             line "|---|---|---|"

             for row, fsharp in group do
                 line $"| {cell row.Theirs} | {cell row.Text} | {cell fsharp} |"

         for s in
             [
                 ""
                 "## Not a function of the step"
                 ""
                 "`ReduceLROnPlateau` listens to a metric. In `Clr.Torch` it is `Plateau`, a pure rule whose factor multiplies any schedule."
                 "What an optimizer is given per parameter group is `GroupSchedule` there."
             ] do
             line s

         string text)

[<Fact>]
let ``the page is what these lines print`` () =
    Assert.Equal(rows.Length, code.Value.Length)
    Assert.Equal(rows.Length, CheatSheetRows.rows.Length)
    Pages.isPrinted "cheat-sheet.md" page.Value

[<Fact>]
let ``every library that is asked for is there`` () =
    let libraries = rows |> List.map _.Library |> List.distinct

    Assert.Equal<string list>(
        [
            "PyTorch"
            "Keras"
            "bckenstler/CLR"
            "optax"
            "ParameterSchedulers.jl"
            "timm"
            "transformers"
            "fastai"
        ],
        libraries
    )
