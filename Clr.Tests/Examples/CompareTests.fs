[<Xunit.Collection("random generator of TorchSharp")>]
module Clr.Tests.Examples.CompareTests

open System
open System.Diagnostics
open System.IO
open System.Threading
open Clr.Examples
open Clr.Examples.Experiments
open Clr.Examples.Terminal
open Clr.Tests.Examples.SmallExperiment
open Xunit

let private inFolder (act: string -> 'T) =
    let folder = Directory.CreateTempSubdirectory "clr-tests-"

    try
        act folder.FullName
    finally
        folder.Delete true

let private whole folder = compare (options folder) CancellationToken.None

let private resumed folder = CompareOptions(1, 2, folder, true, false, Shard.Whole, [], Nullable())

/// What the runs of a folder came to, without the time they took.
let private results folder =
    [
        for line in File.ReadAllLines(Path.Combine(folder, "results.jsonl")) ->
            let record = RunRecord.Parse line
            record.Contender, record.Seed, record.DivergedAt, List.ofSeq record.Curve
    ]

let private uninterrupted =
    lazy
        (inFolder (fun folder ->
            let output = whole folder
            output, results folder, File.ReadAllText(Path.Combine(folder, "results.md"))))

[<Fact>]
let ``every run is told, with mean, deviation, differences and what must be said beside them`` () =
    let output, records, markdown = uninterrupted.Value
    Assert.Equal(8, records.Length)

    for text in [ output; markdown ] do
        for part in [ "fixed"; "cyclical"; "constant-0.05"; "It is small."; "±"; "diverged:" ] do
            Assert.Contains(part, text)

    Assert.All(output.Split '\n', fun line -> Assert.True(line.TrimEnd().Length <= 80, line))
    // the curve of 60 updates has a point every 7, and one at the end
    let _, _, _, curve = records |> List.find (fun (name, seed, _, _) -> name = "fixed" && seed = 2)
    Assert.Equal<int list>([ 7; 14; 21; 28; 35; 42; 49; 56; 60 ], [ for point in curve -> point.Iteration ])
    Assert.Equal(0.02, curve.Head.LearningRate)

[<Fact>]
let ``a run whose loss is no longer finite ends there and says so`` () =
    let _, records, _ = uninterrupted.Value

    for name, _, diverged, curve in records do
        Assert.Equal((name = "explodes"), diverged.HasValue)

        if diverged.HasValue then
            Assert.Equal(diverged.Value, (List.last curve).Iteration)
            Assert.InRange(diverged.Value, 1, 10)

/// Interrupts once the output shows a run to have ended.
let private interruptedAfter (text: string) folder =
    use source = new CancellationTokenSource()

    use output =
        { new StringWriter() with
            override this.Write(value: string) =
                base.Write value

                if this.ToString().Contains(text, StringComparison.Ordinal) then
                    source.Cancel()
        }

    use small = new Small(MomentumForm.Torch)

    Assert.Throws<OperationCanceledException>(fun () ->
        CompareRun.Run(Screen(output, false), small, options folder, source.Token))
    |> ignore

    output.ToString()

[<Fact>]
let ``a comparison that is interrupted shows what there is, and goes on to the same results`` () =
    inFolder (fun folder ->
        let output = interruptedAfter "cyclical, seed 1" folder
        Assert.Contains("2 of 8 runs have ended", output)
        let again = compare (resumed folder) CancellationToken.None
        Assert.Contains("2 of 8 runs have ended before.", again)
        let _, expected, _ = uninterrupted.Value
        Assert.Equal<_ list>(expected, results folder))

let private child (folder: string) index count =
    let start = ProcessStartInfo("dotnet", RedirectStandardOutput = true)

    for argument in
        [
            typeof<Clr.Tests.Torch.Optimizers.Marker>.Assembly.Location
            "compare-child"
            folder
            string<int> index
            string<int> count
        ] do
        start.ArgumentList.Add argument

    Process.Start start |> nonNull

let private finished (child: Process) =
    let output = child.StandardOutput.ReadToEnd()
    child.WaitForExit()
    Assert.Equal(0, child.ExitCode)
    output

[<Fact>]
let ``one that is killed, again and again, goes on to the same results, bit for bit`` () =
    inFolder (fun folder ->
        let generations () =
            Directory.Exists(Path.Combine(folder, "runs"))
            && Directory.EnumerateDirectories(folder, "generation-*", SearchOption.AllDirectories)
               |> Seq.isEmpty
               |> not

        let mutable kills = 0

        for pause in [ 30; 90; 170 ] do
            use child = child folder 1 1
            let clock = Stopwatch.StartNew()

            while not child.HasExited && not (generations ()) && clock.ElapsedMilliseconds < 60_000L do
                Thread.Sleep 5

            if not (child.WaitForExit pause) then
                child.Kill()
                child.WaitForExit()
                kills <- kills + 1

        use last = child folder 1 1
        finished last |> ignore
        let _, expected, _ = uninterrupted.Value
        Assert.True(kills >= 1, "no child was killed in time")
        Assert.Equal<_ list>(expected, results folder))

[<Fact>]
let ``two shards in two processes at once make the same results as one, and the last one there merges`` () =
    inFolder (fun folder ->
        use first = child folder 1 2
        use second = child folder 2 2
        finished first |> ignore
        finished second |> ignore

        let report =
            compare (CompareOptions(1, 2, folder, false, true, Shard.Whole, [], Nullable())) CancellationToken.None

        Assert.DoesNotContain("runs have ended;", report)
        let _, expected, markdown = uninterrupted.Value
        Assert.Equal<_ list>(expected, results folder)
        Assert.Equal(markdown, File.ReadAllText(Path.Combine(folder, "results.md"))))

let private refused (options: CompareOptions) form =
    use output = new StringWriter()
    use small = new Small(form)

    Assert
        .Throws<UserErrorException>(fun () ->
            CompareRun.Run(Screen(output, false), small, options, CancellationToken.None))
        .Message

[<Fact>]
let ``results that are there are neither run over nor mixed with others`` () =
    inFolder (fun folder ->
        let one = CompareOptions(1, 1, folder, false, false, Shard.Whole, [ "constant-0.05" ], Nullable())
        compare one CancellationToken.None |> ignore
        let message = refused one MomentumForm.Torch
        Assert.Contains("already has a run of constant-0.05 with seed 1", message)
        Assert.Contains("--resume", message)
        let other = CompareOptions(1, 1, folder, true, false, Shard.Whole, [ "constant-0.05" ], Nullable())
        Assert.Contains("is of another setting", refused other MomentumForm.Caffe))

[<Fact>]
let ``a run that another process has is left to it`` () =
    inFolder (fun folder ->
        use held = nonNull (RunFolder.TryTake(folder, "fixed", 1))
        Assert.Null(RunFolder.TryTake(folder, "fixed", 1))
        Assert.NotNull held

        let output =
            compare
                (CompareOptions(1, 1, folder, true, false, Shard.Whole, [ "fixed"; "cyclical" ], Nullable()))
                CancellationToken.None

        Assert.Contains("1 of 2 runs have ended", output))

let private command arguments =
    use output = new StringWriter()
    use error = new StringWriter()

    let code =
        CommandLine.Run(Array.ofList ("compare" :: arguments), Screen(output, false), error, CancellationToken.None)

    code, output.ToString(), error.ToString()

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
[<InlineData("quadratic --seeds 0", "--seeds must be a whole number from 1 to 1000, but was '0'.")>]
[<InlineData("cifar10 --data /nowhere/at/all", "--data: there is no folder /nowhere/at/all.")>]
let ``what is asked wrongly ends with exit code 2 and one clear line`` (line: string, message: string) =
    let code, output, error = command (List.ofArray (line.Split ' '))
    Assert.Equal((2, ""), (code, output))
    Assert.StartsWith(message, error)

[<Fact>]
let ``the tasks of a job array make the whole comparison`` () =
    inFolder (fun folder ->
        let task (index: int) =
            let start = ProcessStartInfo("bash", RedirectStandardOutput = true)
            start.ArgumentList.Add(Path.Combine(Clr.Tests.Script.root, "Clr.Examples", "cluster", "compare.sbatch"))

            for argument in [ "quadratic"; "--out"; folder; "--only"; "fixed,one-cycle,step-short" ] do
                start.ArgumentList.Add argument

            for name, value in
                [
                    "SLURM_ARRAY_TASK_ID", string index
                    "SLURM_ARRAY_TASK_MAX", "2"
                    "SLURM_CPUS_PER_TASK", "1"
                    "CLR_EXAMPLES", typeof<Experiment>.Assembly.Location
                ] do
                start.Environment[name] <- value

            use task = nonNull (Process.Start start)
            finished task

        Assert.Contains("of 3 runs have ended", task 2)
        Assert.DoesNotContain("of 3 runs have ended;", task 1)
        Assert.Equal(3, (results folder).Length))

let private train arguments =
    use output = new StringWriter()
    use error = new StringWriter()

    let code =
        CommandLine.Run(Array.ofList ("train" :: arguments), Screen(output, false), error, CancellationToken.None)

    code, output.ToString(), error.ToString()

[<Fact>]
let ``train follows the policy of the command line, keeps what it measured, and is not run over`` () =
    inFolder (fun folder ->
        let arguments =
            [
                "triangular"
                "--base-lr"
                "0.02"
                "--max-lr"
                "0.1"
                "--step-size"
                "25"
                "--steps"
                "120"
                "--out"
                folder
            ]

        let code, output, error = train arguments
        Assert.Equal((0, ""), (code, error))
        Assert.Contains("after 120 updates", output)
        Assert.All(output.Split '\n', fun line -> Assert.True(line.TrimEnd().Length <= 80, line))
        let rows = File.ReadAllLines(Path.Combine(folder, "history.csv"))
        Assert.Equal("iteration,lr,momentum,loss,accuracy", rows[0])

        let policy = Clr.Policy.Triangular(0.02, 0.1, 25L)

        // the rate beside a measurement is the one of the update before it
        Assert.Equal<(string * float) list>(
            [ for updates in [ 50L; 100L; 120L ] -> string updates, policy.Invoke(updates - 1L) ],
            [ for row in rows[1..] -> let cells = row.Split ',' in cells[0], float cells[1] ]
        )

        let code, _, error = train arguments
        Assert.Equal(2, code)
        Assert.Contains("already has a training of triangular with seed 1", error)
        // a training that has ended is only shown again
        let code, again, _ = train (arguments @ [ "--resume" ])
        Assert.Equal(0, code)
        Assert.Contains("after 120 updates", again))
