[<Xunit.Collection("random generator of TorchSharp")>]
module Clr.Tests.Examples.CompareCommandTests

open System.IO
open Clr.Tests.TempFolder
open Xunit

let private command arguments = ProgramRun.run ("compare" :: arguments)

[<Fact>]
let ``the quadratic is compared within a second or so, in 80 columns, and its files are there`` () =
    inFolder (fun folder ->
        let code, output, error = command [ "quadratic"; "--out"; folder ]
        Assert.Equal((0, ""), (code, error))
        Assert.All(output.Split '\n', fun line -> Assert.True(line.TrimEnd().Length <= 80, line))

        Assert.Equal<string list>(
            [ "controls.png"; "policies.png"; "results.jsonl"; "results.md" ],
            [ for file in DirectoryInfo(folder).GetFiles() -> file.Name ] |> List.sort
        ))

[<Theory>]
[<InlineData("nonsense", "There is no experiment 'nonsense'. There are quadratic, teacher,")>]
[<InlineData("cifar10", "cifar10 needs CIFAR-10's binary files, but --data was not given.")>]
[<InlineData("quadratic --only linear", "--only: quadratic has no 'linear'. It has fixed,")>]
[<InlineData("quadratic --shard 3/2", "--shard must be I/N with I from 1 to N, for example 2/8, but was '3/2'.")>]
[<InlineData("quadratic --target abc", "--target must be a number such as 74.5, but was 'abc'. See --help.")>]
[<InlineData("quadratic --target NaN", "--target must be a number such as 74.5, but was 'NaN'. See --help.")>]
[<InlineData("quadratic --seeds 0", "--seeds must be a whole number from 1 to 1000, but was '0'.")>]
[<InlineData("cifar10 --net half", "--net must be full or quick, but was 'half'. See --help.")>]
[<InlineData("teacher --momentum-form nesterov", "--momentum-form must be caffe or torch, but was 'nesterov'.")>]
[<InlineData("cifar10 --data /nowhere/at/all", "--data: there is no folder /nowhere/at/all.")>]
let ``what is asked wrongly ends with exit code 2 and one clear line`` (line: string, message: string) =
    let code, output, error = command (List.ofArray (line.Split ' '))
    Assert.Equal((2, ""), (code, output))
    Assert.StartsWith(message, error)

[<Fact>]
let ``a target of one's own is what the table tells of`` () =
    inFolder (fun folder ->
        let code, output, _ =
            command [ "quadratic"; "--only"; "triangular"; "--target"; "0.75"; "--out"; folder ]

        Assert.Equal(0, code)
        Assert.Contains("first at 0.7500", output))

[<Theory>]
[<InlineData("compare quadratic")>]
[<InlineData("compare quadratic --report")>]
[<InlineData("train triangular --base-lr 0.02 --max-lr 0.1 --step-size 25 --steps 2")>]
let ``an output folder that is a file is refused before anything is printed`` (line: string) =
    inFolder (fun folder ->
        let file = Path.Combine(folder, "file")
        File.WriteAllText(file, "mine")
        let code, output, error = ProgramRun.run (List.ofArray (line.Split ' ') @ [ "--out"; file ])
        Assert.Equal((2, ""), (code, output))
        Assert.Equal($"--out: {file} is a file, not a folder. Name another folder.", error.Trim())
        Assert.Equal("mine", File.ReadAllText file))
