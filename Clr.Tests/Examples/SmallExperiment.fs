/// An experiment of a second, with everything in it that the real ones have; run in this process, and in ones that are killed.
module Clr.Tests.Examples.SmallExperiment

open System
open System.IO
open System.Threading
open Clr
open Clr.Examples.Data
open Clr.Examples.Experiments
open Clr.Examples.Networks
open Clr.Examples.Terminal
open Clr.Examples.Training
open Clr.Tests.TempFolder
open Clr.Torch
open TorchSharp

type internal Small(form: MomentumForm) =
    inherit NetworkExperiment(NetworkOptions(form, 1))

    let problem = new Problem(TeacherData.Generate(1UL, 400, 100), (fun () -> Student.Create()), 50, 1e-4)

    let contenders: Contender list =
        [
            Contender("fixed", PaperSchedules.Step(0.02, 60L), 60, Role = Role.Reference)
            Contender("cyclical", Policy.Triangular2(0.02, 0.1, 5L), 40, Momentum = Wave.Triangle(Cycle.Symmetric 7L))
            Contender("constant-0.05", Ramp.Constant 0.05, 40, Role = Role.Control, Grid = "constant")
            // as the constant one before it, but for the order
            Contender(
                "stored",
                Ramp.Constant 0.05,
                40,
                Role = Role.Control,
                Order = BatchOrder.AsStored,
                PeerFigures = [| PeerFigure("a log of 1980", 40, 150.0) |]
            )
            Contender("explodes", Ramp.Constant 1e30, 40, Role = Role.Control)
        ]

    override _.Name = "small"
    override _.Description = "400 examples"
    override _.Contenders = contenders
    override _.Target = 40.0
    override _.Caveats = [ "It is small." ]
    override _.Problem = problem
    override _.MeasureEvery = 7
    override _.BetweenSaves = TimeSpan.Zero

let internal options folder = CompareOptions(1, 2, folder, false, false, Shard.Whole, [], Nullable())

let internal compare (options: CompareOptions) (cancellation: CancellationToken) =
    torch.set_num_threads 1
    use output = new StringWriter()
    use small = new Small(MomentumForm.Torch)
    CompareRun.Run(Screen(output, false), small, options, cancellation)
    output.ToString()

/// What the runs of a folder came to, without the time they took.
let internal results folder =
    [
        for line in File.ReadAllLines(Path.Combine(folder, "results.jsonl")) ->
            let record = RunRecord.Parse line
            record.Contender, record.Seed, record.DivergedAt, List.ofSeq record.Curve
    ]

/// The small experiment without an interruption: output, results, report.
let internal uninterrupted =
    lazy
        (inFolder (fun folder ->
            let output = compare (options folder) CancellationToken.None
            output, results folder, File.ReadAllText(Path.Combine(folder, "results.md"))))

/// The child: goes on with a folder, a given part of the runs.
let main (arguments: string list) =
    match arguments with
    | [ folder; index; count ] ->
        TorchNative.EnsureLoaded()
        let shard = Shard(int index, int count)

        compare (CompareOptions(1, 2, folder, true, false, shard, [], Nullable())) CancellationToken.None
        |> printfn "%s"

        0
    | _ -> 2
