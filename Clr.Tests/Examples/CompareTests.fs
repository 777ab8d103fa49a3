[<Xunit.Collection("random generator of TorchSharp")>]
module Clr.Tests.Examples.CompareTests

open System
open System.IO
open System.Threading
open Clr.Examples
open Clr.Examples.Experiments
open Clr.Examples.Terminal
open Clr.Tests.Examples.SmallExperiment
open Clr.Tests.TempFolder
open Xunit

[<Fact>]
let ``every run is told, with mean, deviation, differences and what must be said beside them`` () =
    let output, records, markdown = uninterrupted.Value
    Assert.Equal(10, records.Length)

    for text in [ output; markdown ] do
        for part in
            [
                "fixed"
                "cyclical"
                "constant-0.05"
                "It is small."
                "±"
                "diverged:"
                "agrees"
                "a log of 1980"
            ] do
            Assert.Contains(part, text)

    Assert.All(output.Split '\n', fun line -> Assert.True(line.TrimEnd().Length <= 80, line))
    // the curve of 60 updates has a point every 7, and one at the end
    let _, _, _, curve = records |> List.find (fun (name, seed, _, _) -> name = "fixed" && seed = 2)
    Assert.Equal<int list>([ 7; 14; 21; 28; 35; 42; 49; 56; 60 ], [ for point in curve -> point.Iteration ])
    Assert.Equal(0.02, curve.Head.LearningRate)

[<Fact>]
let ``the order of the examples is that of the contender, and a part of its setting`` () =
    let _, records, _ = uninterrupted.Value

    let curve contender =
        records
        |> List.pick (fun (name, seed, _, curve) -> if name = contender && seed = 1 then Some curve else None)

    Assert.Equal((curve "constant-0.05").Length, (curve "stored").Length)
    Assert.NotEqual<CurvePoint list>(curve "constant-0.05", curve "stored")
    use small = new Small(MomentumForm.Torch)

    for contender in small.Contenders do
        let isSaid = (small.SettingOf contender).EndsWith("; the pictures in the order of the files")
        Assert.Equal((contender.Name = "stored"), isSaid)

[<Fact>]
let ``a run whose loss is no longer finite ends there and says so`` () =
    let _, records, _ = uninterrupted.Value

    for name, _, diverged, curve in records do
        Assert.Equal((name = "explodes"), diverged.HasValue)

        if diverged.HasValue then
            Assert.Equal(diverged.Value, (List.last curve).Iteration)
            Assert.InRange(diverged.Value, 1, 10)

let private resumed folder = CompareOptions(1, 2, folder, true, false, Shard.Whole, [], Nullable())

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
        Assert.Contains("2 of 10 runs have ended", output)
        let again = compare (resumed folder) CancellationToken.None
        Assert.Contains("2 of 10 runs have ended before.", again)
        let _, expected, _ = uninterrupted.Value
        Assert.Equal<_ list>(expected, results folder))

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

[<Fact>]
let ``a lock that cannot be opened is not taken for another process's`` () =
    inFolder (fun folder ->
        let path = Path.Combine(folder, "runs", "fixed.seed1")
        Directory.CreateDirectory path |> ignore
        let held = Path.Combine(path, "lock")

        let refused () =
            let error = Assert.Throws<UserErrorException>(fun () -> RunFolder.TryTake(folder, "fixed", 1) |> ignore)
            Assert.StartsWith($"--out: {held} cannot be opened: ", error.Message)
            Assert.EndsWith("Mend its folder, or name another.", error.Message)

        // an IOException of another kind, and one that is none
        File.CreateSymbolicLink(held, held) |> ignore
        refused ()
        File.Delete held
        Directory.CreateDirectory held |> ignore
        refused ())
