/// The parts of README that the program knows better. Its code is seen to by SnippetTests, its commands by .ci/run, which reads them
/// off it.
module Clr.Tests.Docs.ReadmeTests

open System.IO
open System.Text.RegularExpressions
open Xunit
open Clr.Examples.Policies
open Clr.Tests

let private readme = lazy File.ReadAllText(Path.Combine(Script.root, "README.md"))

[<Fact>]
let ``its table has every policy of the command line, with its definition`` () =
    let expected =
        [
            for entry in PolicyCatalog.All -> $"| [`{entry.Name}`](docs/gallery.md#{entry.Name}) | {entry.Definition} |"
        ]

    let rows = [ for row in Regex.Matches(readme.Value, @"(?m)^\| \[`.*$") -> row.Value ]
    Assert.Equal<string list>(expected, rows)
