/// The code that README and docs show.
module Clr.Tests.Docs.Pages

open System
open System.IO
open System.Text.RegularExpressions
open Clr.Tests

/// A block of code in a page.
type Block = { Page: string; Language: string; Lines: string list }

/// Without the indentation common to all lines, and without white space at their ends.
let private plain (lines: string seq) =
    let lines = lines |> Seq.map _.TrimEnd() |> List.ofSeq
    let depth (line: string) = line.Length - line.TrimStart().Length

    let common =
        lines |> List.filter (fun line -> line <> "") |> List.map depth |> List.fold min Int32.MaxValue

    lines |> List.map (fun line -> if line = "" then "" else line.Substring common)

let private relative (path: string) = Path.GetRelativePath(Script.root, path).Replace('\\', '/')

let private isOurs (path: string) = not (Regex.IsMatch("/" + relative path, "/(bin|obj|output|tmp|\\.[^/]+)/"))

let private files (folder: string) (pattern: string) =
    Directory.GetFiles(Path.Combine(Script.root, folder), pattern, SearchOption.AllDirectories)
    |> Array.filter isOurs
    |> Array.sort

/// The fenced blocks of a text, with their language.
let fenced page (text: string) =
    [
        for found in Regex.Matches(text.ReplaceLineEndings "\n", "(?ms)^```(\\w+)[^\\n]*\\n(.*?)^```") do
            {
                Page = page
                Language = found.Groups[1].Value
                Lines = found.Groups[2].Value.TrimEnd().Split '\n' |> plain
            }
    ]

/// The blocks of README and of every page in docs.
let blocks =
    lazy
        [
            for path in
                Array.concat [ [| Path.Combine(Script.root, "README.md") |]; files "docs" "*.md"; files "docs" "*.fsx" ] do
                yield! fenced (relative path) (File.ReadAllText path)
        ]

let private sources =
    lazy
        (dict
            [
                "csharp", [ for path in files "" "*.cs" -> relative path, File.ReadAllLines path ]
                "fsharp",
                [
                    for path in Array.append (files "" "*.fs") (files "" "*.fsx") ->
                        relative path, File.ReadAllLines path
                ]
            ])

let private isOpening (line: string) = Regex.IsMatch(line, "^(using [\\w.= ]+;|open [\\w.]+)$")

let private isWithin (source: string[]) (block: string list) =
    let length = block.Length
    let first = List.head block

    seq { 0 .. source.Length - length }
    |> Seq.exists (fun at -> source[at].Trim() = first.Trim() && plain source[at .. at + length - 1] = block)

/// Whether a compiled or executed file of the repository, another than its own page, holds the block line for line. What it
/// opens may stand anywhere in that file.
let isCompiled (block: Block) =
    let openings = block.Lines |> List.filter isOpening

    let body =
        block.Lines
        |> List.filter (fun line -> not (isOpening line))
        |> List.skipWhile (fun line -> line = "")
        |> plain

    sources.Value[block.Language]
    |> List.exists (fun (path, source) ->
        path <> block.Page
        && openings |> List.forall (fun opening -> source |> Array.exists (fun line -> line.Trim() = opening))
        && (body.IsEmpty || isWithin source body))

/// A text as a cell of a table.
let cell (text: string) = text.Replace("|", "\\|")

/// Holds a page of docs to the text that a test prints; CLR_WRITE_DOCS=1 writes it anew.
let isPrinted (name: string) (text: string) =
    let path = Path.Combine(Script.root, "docs", name)

    if Environment.GetEnvironmentVariable "CLR_WRITE_DOCS" = "1" then
        File.WriteAllText(path, text)

    Xunit.Assert.Equal(text, (File.ReadAllText path).ReplaceLineEndings "\n")

/// Whatever takes the console runs alone.
[<Xunit.CollectionDefinition("console", DisableParallelization = true)>]
type ConsoleCollection() = class end
