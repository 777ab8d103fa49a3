[<Xunit.Collection("random generator of TorchSharp")>]
module Clr.Tests.Examples.CommandLineTests

open System
open System.IO
open System.Threading
open Clr.Examples
open Clr.Examples.Terminal
open Clr.Tests.Examples
open Xunit
open Clr.Tests.TempFolder

let private plain (arguments: string list) = ProgramRun.run arguments

[<Theory>]
[<InlineData("--seed abc", "--seed must be a whole number from 0 to 1000000000, but was 'abc'. See --help.")>]
[<InlineData("--seed -1", "--seed must be a whole number from 0 to 1000000000, but was '-1'. See --help.")>]
[<InlineData("--seed 1000000001",
             "--seed must be a whole number from 0 to 1000000000, but was '1000000001'. See --help.")>]
[<InlineData("--data /nowhere/at/all", "--data: there is no folder /nowhere/at/all.")>]
[<InlineData("--colour red", "Unrecognized command or argument '--colour'. See --help.")>]
let ``what is asked wrongly ends with exit code 2 and one clear line`` (line: string, message: string) =
    inFolder (fun folder ->
        let out = Path.Combine(folder, "out")
        let code, output, error = plain (List.ofArray (line.Split ' ') @ [ "--quick"; "--out"; out ])
        Assert.Equal(2, code)
        Assert.Equal("", output)
        Assert.StartsWith(message, error)
        Assert.Equal(1, error.Trim().Split('\n').Length)
        Assert.False(Directory.Exists out && Directory.GetFileSystemEntries(out).Length > 0))

[<Fact>]
let ``what no file can be called is refused as a name, by every --out`` () =
    inFolder (fun folder ->
        for words in [ [ "--quick" ]; [ "plot"; "smith-table2"; "--steps"; "3" ] ] do
            let code, _, error = plain (words @ [ "--out"; Path.Combine(folder, "a\u0000b.svg") ])
            Assert.Equal(2, code)
            Assert.StartsWith("--out: ", error)
            Assert.Contains("cannot be written", error))

[<Fact>]
let ``a long message is broken between words, never within one`` () =
    let word = String('x', 100)

    let code, error =
        ProgramRun.lines CancellationToken.None (new StringWriter()) [ "sample"; "step"; $"--{word}"; "--steps"; "3" ]

    Assert.Equal(2, code)
    Assert.True(List.length error > 1, $"%A{error}")
    Assert.Contains($"--{word};", error)

[<Fact>]
let ``an output folder that is a file is refused`` () =
    inFolder (fun folder ->
        let file = Path.Combine(folder, "file")
        File.WriteAllText(file, "mine")
        let code, _, error = plain [ "--quick"; "--out"; file ]

        Assert.Equal((2, $"--out: {file} is a file, not a folder. Name another folder."), (code, error))

        Assert.Equal("mine", File.ReadAllText file))

[<Fact>]
let ``help names every option`` () =
    let code, output, _ = plain [ "--help" ]
    Assert.Equal(0, code)
    Assert.All([ "--seed"; "--out"; "--quick"; "--data" ], (fun option -> Assert.Contains(option, output)))

[<Fact>]
let ``the quick tour does the main job, and says the same for the same seed`` () =
    inFolder (fun folder ->
        let tour name = plain [ "--quick"; "--seed"; "3"; "--out"; Path.Combine(folder, name) ]
        let code, output, error = tour "a"
        Assert.Equal((0, ""), (code, error))
        Assert.Contains("Amplitude.Halving(cycle: Cycle.Symmetric(stepSize: 2000))", output)
        Assert.Contains("baseLr 0.", output)
        Assert.Contains("CLR is ", output)

        let files = Directory.GetFiles(Path.Combine(folder, "a")) |> Array.map Path.GetFileName |> Array.sort
        Assert.Equal<string | null>([| "history.csv"; "policy.png"; "range-test.png"; "training.png" |], files)

        let _, _, _ = tour "b"
        let history name = File.ReadAllLines(Path.Combine(folder, name, "history.csv"))
        Assert.Equal<string[]>(history "a", history "b")
        Assert.Equal("schedule,seed,iteration,lr,loss,accuracy", (history "a")[0])
        Assert.Equal(1 + 700 + 4 * 250, (history "a").Length))

[<Fact>]
let ``redirected output has no control character and no line beyond 80 columns`` () =
    inFolder (fun folder ->
        let _, output, _ = plain [ "--quick"; "--out"; folder ]
        let lines = output.Replace(folder, "out").Split('\n')
        Assert.All(lines, (fun line -> Assert.InRange(line.TrimEnd().Length, 0, 80)))
        Assert.DoesNotContain(output, (fun c -> Char.IsControl c && c <> '\n' && c <> '\r')))

[<Fact>]
let ``an interrupted tour leaves whole files only, and says that it was interrupted`` () =
    inFolder (fun folder ->
        use source = new CancellationTokenSource()
        source.Cancel()
        use output = new StringWriter()
        let code, error = ProgramRun.runTo source.Token output [ "--quick"; "--out"; folder ]
        Assert.Equal(130, code)
        Assert.StartsWith("Interrupted.", error)
        Assert.All(Directory.GetFileSystemEntries folder, (fun path -> Assert.EndsWith("policy.png", path))))

[<Fact>]
let ``the tour refuses files that are too short to be CIFAR-10's`` () =
    CifarFiles.inFolder (fun folder ->
        let code, _, error = plain [ "--quick"; "--data"; folder; "--out"; folder ]
        Assert.Equal(2, code)
        Assert.Contains("must have 30,730,000 bytes", error))
