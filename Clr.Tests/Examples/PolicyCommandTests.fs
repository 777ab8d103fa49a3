module Clr.Tests.Examples.PolicyCommandTests

open System
open System.Globalization
open System.IO
open System.Threading
open Xunit
open Clr
open Clr.Examples
open Clr.Examples.Policies
open Clr.Examples.Terminal

let private run = ProgramRun.plain
let private line = ProgramRun.line

let private bounds = "--base-lr 1 --max-lr 5 --step-size 4"

// Smith's figure by hand: half a cycle of 4 steps from 1 to 5, the range halved after 8
[<Fact>]
let ``sample writes triangular2 as one works it out by hand`` () =
    let code, output, error = line $"sample triangular2 {bounds} --steps 13"
    Assert.Equal((0, ""), (code, error))

    Assert.Equal("step,lr\n0,1\n1,2\n2,3\n3,4\n4,5\n5,4\n6,3\n7,2\n8,1\n9,1.5\n10,2\n11,2.5\n12,3\n", output)

[<Fact>]
let ``sample begins at any step, and its options stand in any order`` () =
    let _, expected, _ = line $"sample triangular {bounds} --from -2 --steps 4"
    Assert.Equal("step,lr\n-2,3\n-1,2\n0,1\n1,2\n", expected)
    let _, found, _ = line "sample --steps 4 triangular --step-size 4 --from -2 --max-lr 5 --base-lr 1"
    Assert.Equal(expected, found)

// PyTorch's own test of one-cycle: linear 1, 13, 25, 21.5, ... with momentum 22, 11.5, 1, 4, ...
[<Fact>]
let ``sample by PyTorch's convention writes the numbers of PyTorch's own test`` () =
    let code, output, _ =
        line
            "sample one-cycle --convention torch --max-lr 25 --total-steps 10 --div-factor 25 --final-div-factor 2 --anneal linear --steps 10"

    let rates = [ for row in output.Trim().Split('\n') |> Array.skip 1 -> float (row.Split(',')[1]) ]
    Assert.Equal(0, code)

    for expected, found in List.zip [ 1.0; 13.0; 25.0; 21.5; 18.0; 14.5; 11.0; 7.5; 4.0; 0.5 ] rates do
        Assert.Equal(expected, found, 1e-12)

[<Fact>]
let ``sample's numbers read back as the same bits, over more than a block`` () =
    let code, output, _ = line "sample one-cycle --max-lr 0.1 --total-steps 9000 --momentum --steps 9000"

    Assert.Equal(0, code)
    let rows = output.Trim().Split '\n'
    Assert.Equal("step,lr,momentum", rows[0])
    Assert.Equal(9001, rows.Length)
    let rate = Policy.OneCycle(0.1, 9000L)
    let momentum = Policy.OneCycleMomentum 9000L

    for t in 0..8999 do
        let cells = rows[t + 1].Split ','
        let number (cell: string) = Double.Parse(cell, CultureInfo.InvariantCulture)
        Assert.Equal(string t, cells[0])
        Assert.Equal(rate.Invoke(int64 t), number cells[1])
        Assert.Equal(momentum.Invoke(int64 t), number cells[2])

[<Theory>]
[<InlineData("--steps 8", 0)>]
[<InlineData("--steps 10", 3)>]
let ``check's exit code says whether there are findings`` (options: string) (expected: int) =
    let code, output, _ = line $"check triangular {bounds} {options}"
    Assert.Equal(expected, code)
    Assert.Contains("greatest  5 at step 4", output)
    Assert.Equal((expected = 3), output.Contains "EndsInsideCycle")

[<Fact>]
let ``--fail-on says which findings check answers with 3`` () =
    let at level = line $"check cosine-annealing --max-lr 1 --min-lr 0 --t-max 10 --steps 10 --fail-on {level}"
    let code, output, _ = at "note"
    Assert.Contains("EndValueUnused", output)
    Assert.Equal(3, code)
    let code, _, _ = at "warning"
    Assert.Equal(0, code)

// triangular and triangular2 differ at steps 9..15 of 16: 2 at the second peak, 5 against 3
[<Fact>]
let ``diff says where two policies differ`` () =
    let code, output, _ = line $"diff triangular {bounds} + triangular2 {bounds} --steps 16"
    Assert.Equal(3, code)
    Assert.Contains("at 7 of 16 steps, first 2 and 1.5 at step 9", output)
    let code, output, _ = line $"diff triangular {bounds} + triangular2 {bounds} --steps 9"
    Assert.Equal(0, code)
    Assert.Contains("nowhere", output)

[<Fact>]
let ``the guide's own check prints what the guide says that it prints`` () =
    let page =
        File.ReadAllText(Path.Combine(Clr.Tests.Script.root, "docs", "choose.md")).ReplaceLineEndings "\n"

    let quoted = page.Substring(page.IndexOf("```text\n", StringComparison.Ordinal) + 8)
    let quoted = quoted.Substring(0, quoted.IndexOf("```", StringComparison.Ordinal))

    let command =
        page.Split '\n'
        |> Array.find _.StartsWith("dotnet run --project Clr.Examples -- check ", StringComparison.Ordinal)

    let code, output, _ = line (command.Substring(command.IndexOf " check " + 1))
    Assert.Equal(3, code)

    for row in quoted.TrimEnd().Split '\n' do
        Assert.Contains(row + "\n", output + "\n")

[<Fact>]
let ``the names of the issue and of PyTorch are understood too`` () =
    for words in
        [
            "warm-restarts --max-lr 1 --t0 4 --t-mult 2 --eta-min 0.1"
            "cyclical --base-lr 1 --max-lr 5 --step-size 4 --mode exp-range --gamma 0.9"
            "multi-step --initial-lr 1 --gamma 0.1 --milestones 3,5"
            "one-cycle --max-lr 1 --total-steps 10 --anneal cos"
        ] do
        let code, _, error = line $"sample {words} --steps 5"
        Assert.Equal((0, ""), (code, error))

[<Fact>]
let ``policies lists every policy, and shows one with all its options`` () =
    let _, all, _ = run [ "policies" ]

    for entry in PolicyCatalog.All do
        Assert.Contains($"\n{entry.Name}", "\n" + all)
        let code, one, _ = run [ "policies"; entry.Name ]
        Assert.Equal(0, code)
        Assert.All(PolicyOptions.Of(entry).Options, (fun option -> Assert.Contains(option.Name, one)))

[<Fact>]
let ``help and lists keep to 80 columns, and no policy has an option of a command's`` () =
    let commands =
        [ "sample"; "plot"; "check"; "diff"; "policies"; "range-test"; "train"; "compare"; "gallery" ]

    let outputs =
        [
            run [ "--help" ]
            run [ "policies" ]
            for command in commands do
                run [ command; "--help" ]
            for entry in PolicyCatalog.All do
                run [ "policies"; entry.Name ]
                run [ "sample"; entry.Name; "--help" ]
        ]

    for code, output, _ in outputs do
        Assert.Equal(0, code)
        Assert.All(output.Split '\n', (fun line -> Assert.True(line.TrimEnd().Length <= 80, line)))

    let own =
        set [ "--steps"; "--from"; "--out"; "--title"; "--dark"; "--width"; "--height"; "--fail-on"; "--help" ]

    for entry in PolicyCatalog.All do
        for option in PolicyOptions.Of(entry).Options do
            Assert.False(own.Contains option.Name, $"{entry.Name} {option.Name}")

[<Fact>]
let ``every example that help shows runs`` () =
    let folder = Directory.CreateTempSubdirectory "clr-tests-"

    try
        for command in [ "sample"; "plot"; "check"; "diff"; "policies" ] do
            let examples = ProgramRun.examples command
            Assert.NotEmpty examples

            for example in examples do
                let words =
                    example
                    |> Array.map (fun word ->
                        if word.Contains '.' && (word.EndsWith "png" || word.EndsWith "svg") then
                            Path.Combine(folder.FullName, word)
                        else
                            word)

                let code, _, error = run words
                Assert.Equal("", error)
                Assert.Contains(code, [ 0; 3 ])

        Assert.Equal(3, folder.GetFiles().Length)
    finally
        folder.Delete true

[<Fact>]
let ``several policies of one name are told apart in the legend by what differs`` () =
    let policies =
        PolicyReader.ReadAll(
            "triangular --base-lr 1 --max-lr 5 --step-size 4 + triangular --base-lr 1 --max-lr 6 --step-size 4 + smith-table2"
                .Split
                ' '
        )

    Assert.Equal<string list>(
        [ "triangular --max-lr 5"; "triangular --max-lr 6"; "smith-table2" ],
        List.ofSeq (PolicyPicture.Labels policies)
    )
