[<Xunit.Collection("random generator of TorchSharp")>]
module Clr.Tests.Torch.CheckpointHistoryTests

open System
open System.IO
open Clr
open Clr.Tests.TempFolder
open Clr.Tests.Torch.SmallTraining
open Clr.Torch
open TorchSharp
open Xunit

[<Fact>]
let ``a history goes on as if nothing had been, whatever it has recorded since`` () =
    for before in [ 0; 1; 7; 30 ] do
        inFolder (fun folder ->
            let one, other = Training(), Training()
            let attached (training: Training) = training.Checkpoint(folder).Attach("history", training.History)

            for _ in 1..before do
                one.Learn()

            if before > 0 then
                one.History.Set("accuracy", 0.5)

            attached(one).Save(int64 before)

            for _ in 1..11 do
                other.Learn()

            Assert.Equal(Nullable(int64 before), attached(other).Restore())

            for _ in 1..20 do
                Assert.Equal(one.State, other.State)
                one.Learn()
                other.Learn())

[<Fact>]
let ``a history of other columns, or another limit, is refused, and nothing has changed`` () =
    inFolder (fun folder ->
        let training = Training()
        training.Learn()
        training.Checkpoint(folder).Attach("history", training.History).Save 1L
        let other = Training()
        let before = other.State

        for history, word in
            [
                History(other.Scheduler, 8, "loss"), "loss, accuracy, and this one has the columns lr, loss"
                History(other.Scheduler, 9, "loss", "accuracy"),
                "a limit of 8 rows, and this one has a limit of 9 rows"
                History(other.Scheduler, "loss", "accuracy"), "this one has no limit of rows"
            ] do
            let refused =
                refusedBy<InvalidDataException>(fun () ->
                    other.Checkpoint(folder).Attach("history", history).Restore() |> ignore)

            Assert.Contains(word, refused)

        Assert.Equal(before, other.State))

[<Fact>]
let ``a history that was cut off anywhere is refused, and stays as it was`` () =
    let training = Training()

    for _ in 1..5 do
        training.Learn()

    use whole = new MemoryStream()
    training.History.Save whole
    let bytes = whole.ToArray()
    training.Learn()
    let before = training.State

    for length in 0 .. bytes.Length - 1 do
        use cut = new MemoryStream(bytes[.. length - 1])
        refusedBy<InvalidDataException>(fun () -> training.History.Restore cut) |> ignore

    Assert.Equal(before, training.State)
    let newer = Array.copy bytes
    newer[18] <- 99uy
    use stream = new MemoryStream(newer)
    Assert.Contains("of version 99", refusedBy<InvalidDataException>(fun () -> training.History.Restore stream))
