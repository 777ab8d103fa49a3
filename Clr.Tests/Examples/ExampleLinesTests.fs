/// The examples in the help of the commands that take their time: understood as they stand, and run where they can be shortened.
[<Xunit.Collection("random generator of TorchSharp")>]
module Clr.Tests.Examples.ExampleLinesTests

open System.IO
open Clr.Examples.Commands
open Clr.Examples.Terminal
open Clr.Tests.TempFolder
open Xunit

[<Theory>]
[<InlineData("train")>]
[<InlineData("compare")>]
[<InlineData("gallery")>]
[<InlineData("range-test")>]
let ``every example that help shows is understood`` (command: string) =
    use output = new StringWriter()
    let root = ProgramCommand.Create(Screen(output, false))
    let examples = ProgramRun.examples command
    Assert.NotEmpty examples

    for words in examples do
        let parsed = root.Parse words
        Assert.Empty parsed.Errors
        Assert.Equal(command, parsed.CommandResult.Command.Name)

/// The words with another value after an option, which is added where it is missing.
let private having name value (words: string list) =
    match List.tryFindIndex ((=) name) words with
    | Some at -> List.updateAt (at + 1) value words
    | None -> words @ [ name; value ]

let private runs command shortened =
    inFolder (fun folder ->
        let examples = ProgramRun.examples command |> Array.filter (Array.contains "FOLDER" >> not)
        Assert.NotEmpty examples

        for i, words in Array.indexed examples do
            let out = Path.Combine(folder, string i)
            let code, _, error = List.ofArray words |> having "--out" out |> shortened |> ProgramRun.run
            Assert.Equal("", error)
            Assert.Contains(code, [ 0; 3 ])
            Assert.NotEmpty(Directory.GetFiles out))

[<Fact>]
let ``the examples of train run, for two updates`` () = runs "train" (having "--steps" "2")

[<Fact>]
let ``the examples of range-test run, with one short sweep`` () =
    runs "range-test" (having "--repeats" "1" >> having "--points" "50")
