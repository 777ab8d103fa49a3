/// The code in README and docs is cut from files that are compiled, and the C# of Clr.Snippets prints what it says it does.
[<Xunit.Collection("console")>]
module Clr.Tests.Docs.SnippetTests

open System
open System.IO
open System.Reflection
open System.Text.RegularExpressions
open Xunit
open Clr.Tests

let private code =
    lazy
        (Pages.blocks.Value
         |> List.filter (fun block -> block.Language = "csharp" || block.Language = "fsharp"))

[<Fact>]
let ``every block of C# and F# in README and docs stands, line for line, in a file that is compiled or executed`` () =
    Assert.NotEmpty code.Value

    let strangers =
        [
            for block in code.Value do
                if not (Pages.isCompiled block) then
                    let text = String.concat "\n" block.Lines
                    $"{block.Page}: this {block.Language} is in no compiled file. Write it into a method in Clr.Snippets (C#) or a script that a test runs (F#), and copy it from there:\n{text}\n"
        ]

    Assert.True(strangers.IsEmpty, String.concat "\n" strangers)

[<Fact>]
let ``a block that is not compiled would be found`` () =
    let block =
        Pages.fenced "page" "```csharp\nvar policy = Policy.NeverWritten(1);\n```\n" |> List.exactlyOne

    Assert.False(Pages.isCompiled block)

[<Fact>]
let ``a block in the text of a script is not compiled by standing there`` () =
    let own = code.Value |> List.filter (fun block -> block.Page.EndsWith ".fsx" && Pages.isCompiled block)

    Assert.NotEmpty own

    for block in own do
        let stranger = { block with Lines = block.Lines @ [ "// only here" ] }
        Assert.False(Pages.isCompiled stranger)

let private methods =
    [
        for owner in (Assembly.Load "Clr.Snippets").GetExportedTypes() do
            for method in owner.GetMethods(BindingFlags.Public ||| BindingFlags.Static ||| BindingFlags.DeclaredOnly) do
                if not method.IsSpecialName && method.GetParameters().Length = 0 then
                    $"{owner.Name}.{method.Name}", method
    ]

let names = TheoryData<string>(methods |> List.map fst)

/// What a file's lines of the form `Console.WriteLine(...); // text` say will be printed, method by method.
let private promised (name: string) =
    let owner, method =
        match name.Split '.' with
        | [| owner; method |] -> owner, method
        | _ -> failwith name

    let text =
        Directory.GetFiles(Path.Combine(Script.root, "Clr.Snippets"), "*.cs")
        |> Array.map File.ReadAllText
        |> Array.find (fun text -> text.Contains $"class {owner}\n")

    let body = Regex.Match(text, $"(?s)public static \\w+ {method}\\(\\).*?\n    }}").Value

    [
        for found in Regex.Matches(body, "Console\\.WriteLine\\(.*\\); // (.+)") -> found.Groups[1].Value.Trim()
    ]

[<Theory; MemberData("names")>]
let ``runs, and prints what its comments say`` (name: string) =
    let method = methods |> List.find (fun (known, _) -> known = name) |> snd
    let before = Console.Out
    use printed = new StringWriter()
    Console.SetOut printed

    try
        method.Invoke(null, null) |> ignore
    finally
        Console.SetOut before

    let lines =
        printed.ToString().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)

    match promised name with
    | [] -> ()
    | promises -> Assert.Equal<string>(promises, lines)
