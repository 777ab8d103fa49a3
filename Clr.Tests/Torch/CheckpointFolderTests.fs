[<Xunit.Collection("random generator of TorchSharp")>]
module Clr.Tests.Torch.CheckpointFolderTests

open System
open System.IO
open Clr
open Clr.Tests.TempFolder
open Clr.Tests.Torch.SmallTraining
open Clr.Torch
open TorchSharp
open Xunit

[<Fact>]
let ``a folder that holds another training is refused until it is restored or given up`` () =
    inFolder (fun folder ->
        let old = Training()

        for _ in 1..3 do
            old.Learn()

        old.Checkpoint(folder).Save 3L
        let generations () = Directory.GetDirectories folder |> List.ofArray
        let before = generations ()
        let checkpoint = Training().Checkpoint folder
        let refused = refusedBy<InvalidOperationException>(fun () -> checkpoint.Save 0L)
        Assert.Contains("neither saved nor went on from, of training iteration 3", refused)
        Assert.Equal<string list>(before, generations ())

        checkpoint.DeleteAll()
        checkpoint.Save 0L
        // the old one had gone further, and is not taken for the newer
        let third = Training()
        Assert.Equal(Nullable 0L, third.Checkpoint(folder).Restore())
        Assert.Equal(0L, third.Scheduler.TrainingIteration)
        // two trainings at once in one folder are seen, too
        let restored = old.Checkpoint folder
        restored.Restore() |> ignore
        restored.Save 1L
        refusedBy<InvalidOperationException>(fun () -> checkpoint.Save 2L) |> ignore)

[<Fact>]
let ``the generation saved last is the newest, also after a step back`` () =
    inFolder (fun folder ->
        let training = Training()
        let checkpoint = training.Checkpoint(folder)
        let early = training.Scheduler.ToJson()

        for _ in 1..9 do
            training.Learn()

        checkpoint.Save 9L
        training.Scheduler.RestoreJson early
        checkpoint.Save 0L
        Assert.Equal(Nullable 0L, checkpoint.Restore())
        Assert.Equal(0L, training.Scheduler.TrainingIteration))
