/// The report of an experiment whose numbers were worked out by hand.
module Clr.Tests.Examples.ReportTests

open System
open System.IO
open System.Threading
open Clr.Examples.Experiments
open Clr.Examples.Terminal
open Clr.Tests.Examples.HandmadeExperiment
open Clr.Tests.TempFolder
open Xunit

let private reportOf (first: int) (seeds: int) only resume reportOnly folder =
    use output = new StringWriter()
    use handmade = new Handmade(Metric.Accuracy)
    let options = CompareOptions(first, seeds, folder, resume, reportOnly, Shard.Whole, only, Nullable())
    CompareRun.Run(Screen(output, false), handmade, options, CancellationToken.None)
    output.ToString().ReplaceLineEndings "\n"

let private report folder = reportOf 1 3 [] false false folder

// by hand. long: mean (79 + 80 + 84) / 3 = 81, SD sqrt((4 + 1 + 9) / 2) = 2.6458; 75 first at 200, 100, 200, so 166.7.
// wave: 82, SD 2; first at 100, 50, 100, so 83.3. wave - long: 1, 2, 0, mean 1, SD 1, and half of the 95 % interval is
// t(0.975; 2) / sqrt 3 = 4.30265 / 1.73205 = 2.4841. wave - steady-1: 10, 11, 9, mean 10, the same SD.
// steady-2: (60 + 60 + 10) / 3 = 43.333, SD sqrt((2 * 16.667^2 + 33.333^2) / 2) = 28.8675.
let private expected =
    """# handmade

Numbers by hand.

| policy | updates | test accuracy (%) | each run | first at 75.00 % |
| --- | --: | --: | --: | --: |
| long | 200 | 81.00 ± 2.65 | 79.00 80.00 84.00 | 167 |
| wave | 100 | 82.00 ± 2.00 | 80.00 82.00 84.00 | 83 |
| steady-1 | 100 | 72.00 ± 2.65 | 70.00 71.00 75.00 | 100 (1 of 3) |
| steady-2 | 100 | 43.33 ± 28.87 | 60.00 60.00 diverged:40 | never |

| better than | long | steady-1 |
| --- | --: | --: |
| wave | +1.00 ± 2.48 | +10.00 ± 2.48 |

* Mean and standard deviation over the seeds; differences with half the width of the 95 % interval of a paired t test. One that is smaller than that may be chance; on the screen a star marks those that are larger.
* steady-1 is the best of 2 in its grid, chosen by the very numbers above, which flatters it. It stands at the edge: what is beyond may be better.
* They are made up.

Machine of this report: """

[<Fact>]
let ``the report of three seeds has the numbers worked out by hand`` () =
    inFolder (fun folder ->
        let screen = report folder
        let markdown = File.ReadAllText(Path.Combine(folder, "results.md"))
        Assert.Equal(expected.ReplaceLineEndings "\n", markdown.Substring(0, markdown.LastIndexOf(": ") + 2))
        // on the screen there is no room for single runs, nor for intervals: a star is for a difference beyond its own
        let row = screen.Split '\n' |> Array.find (fun line -> line.Contains "+1.00")

        Assert.Equal<string[]>(
            [| "wave"; "+1.00"; "+10.00*" |],
            row.Split([| ' '; '|' |], StringSplitOptions.RemoveEmptyEntries)
        )

        Assert.Equal<string list>(
            [ "controls.png"; "policies.png"; "range-test.png"; "results.jsonl"; "results.md" ],
            [ for file in DirectoryInfo(folder).GetFiles() -> file.Name ] |> List.sort
        ))

[<Fact>]
let ``a sweep alone has no table of scores`` () =
    inFolder (fun folder ->
        let screen = reportOf 1 2 [ "sweep" ] false false folder
        Assert.DoesNotContain("first at", screen)
        Assert.DoesNotContain("|", File.ReadAllText(Path.Combine(folder, "results.md")))
        Assert.True(File.Exists(Path.Combine(folder, "range-test.png"))))

[<Fact>]
let ``where all runs of the folder are of another setting, that is said, and not that there is none`` () =
    inFolder (fun folder ->
        let empty = reportOf 1 3 [] false true folder
        Assert.Contains("No run has ended yet", empty)
        reportOf 1 1 [ "long"; "wave" ] false false folder |> ignore

        for file in Directory.GetFiles(Path.Combine(folder, "runs"), "*.json") do
            let text = File.ReadAllText file
            let setting = Text.RegularExpressions.Regex.Match(text, "\"setting\":\"([^\"]*)\"").Groups[1].Value
            File.WriteAllText(file, text.Replace(setting, "of another time"))

        let error = Assert.ThrowsAny<Exception>(fun () -> reportOf 1 1 [] false true folder |> ignore)

        Assert.Contains(
            "has 2 runs, but none of the setting that is asked for. long has: of another time. Asked for: ",
            error.Message
        ))

let private linesOf folder = File.ReadAllLines(Path.Combine(folder, "results.jsonl"))

[<Fact>]
let ``a report has every run of the folder, also of seeds and policies that this command does not ask for`` () =
    inFolder (fun folder ->
        report folder |> ignore
        let all = linesOf folder
        Assert.Equal(15, all.Length)
        let screen = reportOf 3 1 [ "wave" ] true false folder
        Assert.Equal<string[]>(all, linesOf folder)
        Assert.Contains("steady-2", screen)
        let screen = reportOf 7 1 [ "long" ] false true folder
        Assert.Equal<string[]>(all, linesOf folder)
        Assert.Contains("* 0 of 1 runs have ended; the others are missing here.", screen))

[<Fact>]
let ``a record of another setting is left out, and the report says so`` () =
    inFolder (fun folder ->
        report folder |> ignore
        let path = RunFolder.RecordOf(folder, "wave", 2)
        File.WriteAllText(path, (File.ReadAllText path).Replace("by hand", "otherwise"))
        let screen = reportOf 1 1 [ "long" ] false true folder
        Assert.Equal(14, (linesOf folder).Length)
        Assert.Contains("* 1 record in the folder is of another setting, and left out.", screen))

[<Fact>]
let ``a control of another length is no control, but the long run is`` () =
    use handmade = new Handmade(Metric.Accuracy)

    let scored: Outcome list =
        [
            for outcome in outcomes do
                if outcome.Contender.Role <> Role.RangeTest then
                    outcome
            let longer = Contender("longer", outcomes[1].Contender.LearningRate, 150, Role = Role.Control)
            Outcome(longer, outcomes[1].Runs)
        ]

    let table = Tables.Differences(scored, Metric.Accuracy, false).ToMarkdown().TrimEnd().Split '\n'
    Assert.Equal("| better than | long | longer | steady-1 |", table[0])
    Assert.Equal("| wave | +1.00 | - | +10.00* |", table[2].Replace("  ", " "))

let private peers =
    [| PeerFigure("one log", 50, 88.6); PeerFigure("a log", 100, 91.9); PeerFigure("a log", 75, 1.0) |]

/// The wave's runs for these seeds, beside what peers have.
let private besidePeers (seeds: int) =
    let wave = Contender("wave", outcomes[1].Contender.LearningRate, 100, PeerFigures = peers)

    Tables.PeerFigures(
        [| outcomes[0]; Outcome(wave, Array.ofSeq outcomes[1].Runs |> Array.take seeds) |],
        Metric.Accuracy
    )

[<Fact>]
let ``a peer's figure agrees where one more run may be, and nothing is said where no run was measured`` () =
    // by hand: t(0.975; 2) = 4.30265, times sqrt(1 + 1 / 3) = 4.96827. At 100 SD 2, half the width 9.9365; at 50 the mean of 74, 76
    // and 70 is 73.3333, SD sqrt(28 / 3) = 3.0551, half the width 15.17833
    let table = besidePeers 3 |> nonNull

    Assert.Equal<string[]>(
        [|
            "| policy | updates | here | one more run | peer | agrees |"
            "| --- | --: | --: | --: | --: | --: |"
            "| wave | 50 | 73.33 ± 3.06 | 58.16 to 88.51 | 88.60 | no |"
            "| wave | 100 | 82.00 ± 2.00 | 72.06 to 91.94 | 91.90 | yes |"
        |],
        table.ToMarkdown().TrimEnd().Split '\n'
    )

/// A run of 200 updates measured at 50 and 100, that ended at some update.
let private endedAt (updates: int) (last: float) =
    let diverged = if updates < 200 then Nullable updates else Nullable()

    let curve =
        [| 50, 1.0; 100, 2.0; updates, last |]
        |> Array.map (fun (at, value) -> CurvePoint(at, 0.5, 0.9, 10.0 * value, value))

    RunRecord("handmade", "wave", updates, "by hand", 200, diverged, 1.0, curve)

[<Fact>]
let ``a run that has diverged before a peer's figure counts with what it came to`` () =
    let outcome = Outcome(outcomes[1].Contender, [| endedAt 200 4.0; endedAt 123 1.0 |])
    Assert.Equal(2.5, outcome.NextAt(200).Value.Mean)
    Assert.Equal(2.0, outcome.NextAt(100).Value.Mean)
    Assert.False((outcome.NextAt 75).HasValue)

[<Fact>]
let ``a mean curve has the means of what all runs measured, and nothing where one had ended`` () =
    let wave = Contender("wave", outcomes[1].Contender.LearningRate, 200)

    let track = RunTrack.Of(wave, [| endedAt 200 4.0; endedAt 123 9.0; endedAt 150 0.0 |], Metric.Accuracy)

    let measured =
        Seq.zip track.Iterations track.Columns[0].Values
        |> Seq.filter (snd >> Double.IsNaN >> not)
        |> List.ofSeq

    // the last update of 50 is step 49
    Assert.Equal<(int64 * float) list>([ 49L, 1.0; 99L, 2.0 ], measured)

[<Fact>]
let ``of a single run nobody can say how far off another may be`` () =
    Assert.Equal(
        "| wave | 100 | 80.00 | - | 91.90 | - |",
        (besidePeers 1 |> nonNull).ToMarkdown().TrimEnd().Split('\n')[3]
    )

    Assert.Null(Tables.PeerFigures(Array.ofList outcomes, Metric.Accuracy))

[<Fact>]
let ``where less is better, + still means better, and the least is the best of its grid`` () =
    let scored = outcomes |> List.filter (fun outcome -> outcome.Contender.Role <> Role.RangeTest)
    let table = Tables.Differences(scored, Metric.ExpectedLoss, true).ToMarkdown()
    // wave - steady-2: 20, 22, 74, mean 38.6667, SD sqrt(1874.667 / 2) = 30.6159, half width 2.48414 * 30.6159 = 76.0541
    Assert.Equal("| wave | -1.0000 ± 2.4841 | -38.6667 ± 76.0541 |", table.TrimEnd().Split('\n')[2])

[<Fact>]
let ``a sweep is a line for each seed over the learning rate, which the axis names`` () =
    use handmade = new Handmade(Metric.Accuracy)
    use picture = Pictures.Sweep(handmade, List.last outcomes)
    let panel = Assert.Single picture.Panels

    Assert.Equal<string list>(
        [ "seed 1"; "seed 2"; "seed 3" ],
        [ for item in panel.Legend.GetItems() -> item.LabelText ]
    )

    Assert.Equal(("learning rate", "test accuracy (%)"), (panel.Axes.Bottom.Label.Text, panel.Axes.Left.Label.Text))
    let limits = panel.Axes.GetLimits()
    // the rates of the runs, and their values from 20 to 50
    Assert.Equal((0.0, 0.5), (limits.Left, limits.Right))
    Assert.InRange(limits.Bottom, 10.0, 20.0)
    Assert.InRange(limits.Top, 50.0, 60.0)
    Assert.NotEmpty(picture.ToPng())
