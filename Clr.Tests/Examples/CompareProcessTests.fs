/// Comparisons in processes of their own: killed, several at once, tasks of a job array.
[<Xunit.Collection("random generator of TorchSharp")>]
module Clr.Tests.Examples.CompareProcessTests

open System
open System.Diagnostics
open System.IO
open System.Threading
open Clr.Examples.Experiments
open Clr.Tests
open Clr.Tests.Examples.SmallExperiment
open Clr.Tests.TempFolder
open Xunit

let private child (folder: string) (index: int) (count: int) =
    Child.start [ "compare-child"; folder; string index; string count ]

let private finished (child: Process) =
    let output = Child.output child
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

[<Fact>]
let ``the tasks of a job array make the whole comparison`` () =
    inFolder (fun folder ->
        let start (index: int) (count: int) =
            let start = ProcessStartInfo("bash", RedirectStandardOutput = true, RedirectStandardError = true)
            start.ArgumentList.Add(Path.Combine(Clr.Tests.Script.root, "Clr.Examples", "cluster", "compare.sbatch"))

            for argument in [ "quadratic"; "--out"; folder; "--only"; "fixed,one-cycle,step-short" ] do
                start.ArgumentList.Add argument

            for name, value in
                [
                    "SLURM_ARRAY_TASK_ID", string index
                    "SLURM_ARRAY_TASK_MIN", "1"
                    "SLURM_ARRAY_TASK_MAX", "2"
                    "SLURM_ARRAY_TASK_COUNT", string count
                    "SLURM_CPUS_PER_TASK", "1"
                    "CLR_EXAMPLES", typeof<Experiment>.Assembly.Location
                ] do
                start.Environment[name] <- value

            nonNull (Process.Start start)

        let task index =
            use task = start index 2
            finished task

        // the second task alone would be taken for the whole
        use part = start 2 1
        part.WaitForExit()
        Assert.Equal(2, part.ExitCode)
        Assert.StartsWith("Submit the whole array, --array=1-N", part.StandardError.ReadToEnd())
        Assert.Contains("of 3 runs have ended", task 2)
        Assert.DoesNotContain("of 3 runs have ended;", task 1)
        Assert.Equal(3, (results folder).Length))
