/// The live table of a comparison, drawn on a terminal that is none.
module Clr.Tests.Examples.BoardTests

open System.IO
open System.Text.RegularExpressions
open System.Threading
open Clr.Examples.Experiments
open Clr.Examples.Terminal
open Clr.Tests.Examples.HandmadeExperiment
open Clr.Tests.TempFolder
open Spectre.Console
open Xunit

/// What the terminal was sent while the runs of seed 1 were made, without control sequences.
let private shown () =
    inFolder (fun folder ->
        use output = new StringWriter()
        use handmade = new Handmade(Metric.Accuracy)
        let runs = [| for contender in handmade.Contenders -> PlannedRun(contender, 1) |]
        let screen = Screen(output, true, AnsiSupport.Yes)
        Assert.True screen.IsLive
        Board.Follow(screen, handmade, Results(handmade, folder), runs, CancellationToken.None)
        Regex.Replace(output.ToString().ReplaceLineEndings "\n", "\x1b\\[[0-9;?]*[A-Za-z]", ""))

let private rows (table: string) =
    [
        for line in table.Split '\n' do
            let cells = Regex.Split(line.Trim(), " {2,}")

            if cells.Length > 1 then
                List.ofArray cells
    ]

[<Fact>]
let ``the last table has every contender with its runs and mean, and fits 80 columns`` () =
    let text = shown ()
    Assert.All(text.Split '\n', (fun line -> Assert.True(line.TrimEnd().Length <= 80, line)))
    let last = text.Substring(text.LastIndexOf "policy")

    Assert.Equal<string list list>(
        [
            [ "policy"; "updates"; "runs"; "mean"; "now" ]
            [ "long"; "200"; "1/1"; "79.00 %" ]
            [ "wave"; "100"; "1/1"; "80.00 %" ]
            [ "steady-1"; "100"; "1/1"; "70.00 %" ]
            [ "steady-2"; "100"; "1/1"; "60.00 %" ]
            [ "sweep"; "100"; "1/1"; "50.00 %" ]
        ],
        rows last
    )

    Assert.Contains("mean test accuracy; 5 of 5 runs", last)

[<Fact>]
let ``while a run is made its row says how far it is, and the caption how long the others may take`` () =
    let text = shown ()
    Assert.Contains("seed 1: 200 lr 0.5 loss 1.00", text)
    Assert.Matches("mean test accuracy; 1 of 5 runs, [0-9.]+ s left", text)
