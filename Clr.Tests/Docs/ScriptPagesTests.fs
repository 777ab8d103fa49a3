/// The pages of docs that are F# scripts, run: .ci/docs puts what they print into the site.
module Clr.Tests.Docs.ScriptPagesTests

open System
open System.IO
open System.Text.RegularExpressions
open Xunit
open Clr.Tests

let private lines page = Script.run(Path.Combine(Script.root, "docs", page)).ReplaceLineEndings("\n").Split '\n'

[<Theory>]
// one claim that the paper does not make, and the page says so
[<InlineData("papers.fsx", 6, 5, "BREAKS ends at base")>]
[<InlineData("papers-decay.fsx", 4, 2, "")>]
let ``the papers' policies keep what their authors say of them, and agree with the library's``
    (page: string)
    (kept: int)
    (alike: int)
    (broken: string)
    =
    let printed = lines page
    let having (text: string) = printed |> Array.filter _.Contains(text)
    Assert.Equal(kept, (having "keeps: ").Length)
    Assert.Equal(alike, (having "within 1e-15: true").Length)
    Assert.Empty(having "within 1e-15: false")

    match broken with
    | "" -> Assert.Empty(having "BREAKS")
    | only -> Assert.StartsWith(only, Assert.Single(having "BREAKS"))

[<Fact>]
let ``the drifting phase is found, the exact one keeps its claims`` () =
    let printed = lines "verify.fsx"

    Assert.Contains(
        "periodic: A period later the value is the same, bit for bit; within the run, where one is claimed.",
        printed
    )

    Assert.Contains("0 laws broken", printed)
    Assert.Contains("0 broken", printed)
    Assert.Contains("idempotent: holds", printed)

[<Fact>]
let ``composing prints the corners`` () =
    let printed = lines "compose.fsx"

    for line in [ "step 2000: 0.006"; "step 6000: 0.0035"; "[2000L; 4000L; 6000L; 8000L]" ] do
        Assert.Contains(line, printed)

[<Fact>]
let ``there is no other script among the pages`` () =
    let scripts =
        Directory.GetFiles(Path.Combine(Script.root, "docs"), "*.fsx")
        |> Array.map Path.GetFileName
        |> Array.sort

    Assert.Equal<string | null>([| "compose.fsx"; "papers-decay.fsx"; "papers.fsx"; "verify.fsx" |], scripts)

[<Fact>]
let ``the claims that a page lists are those there are`` () =
    let text = File.ReadAllText(Path.Combine(Script.root, "docs", "verify.fsx"))
    let table = text.Substring(text.IndexOf("| claim |", StringComparison.Ordinal))

    let listed =
        [
            for row in Regex.Matches(table, @"(?m)^\| (`.*?`) \|") do
                for name in Regex.Matches(row.Groups[1].Value, @"`(\w+)`") -> name.Groups[1].Value
        ]

    let claims = [ for claim in typeof<Clr.Claims>.GetProperties() -> claim.Name ]
    Assert.Equal<string list>(List.sort claims, List.sort listed)
