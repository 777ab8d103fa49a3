[<Xunit.Collection("random generator of TorchSharp")>]
module Clr.Tests.Torch.CheckpointAttachmentTests

open System
open System.IO
open Clr
open Clr.Torch
open TorchSharp
open Xunit

let private inFolder (act: string -> unit) =
    let folder = Directory.CreateTempSubdirectory "clr-tests-"

    try
        act folder.FullName
    finally
        folder.Delete true

/// A small training with a history.
type private Training() =
    let model = torch.nn.Linear(2L, 1L)
    let optimizer = torch.optim.SGD(model.parameters (), 0.7, momentum = 0.9)
    let scheduler = Scheduler(optimizer, learningRate = Policy.Triangular(0.01, 0.1, 4L))
    member val History = History(scheduler, 8, "loss", "accuracy")
    member _.Model = model
    member _.Optimizer: torch.optim.Optimizer = optimizer
    member _.Scheduler = scheduler
    member _.Checkpoint folder = TrainingCheckpoint(folder, model, optimizer, scheduler)

    member this.Learn() =
        optimizer.zero_grad ()
        use loss = (model.forward (torch.ones (4L, 2L))).sum()
        loss.backward ()
        optimizer.step () |> ignore
        this.History.Record(loss.item<float32>() |> float)
        scheduler.Step()

    /// Every bit that the training holds.
    member this.State =
        use stream = new MemoryStream()
        this.History.Save stream
        List.ofArray (model.weight.data<float32>().ToArray()), scheduler.ToJson(), Convert.ToHexString(stream.ToArray())

let private nothing (_: Stream) = ()
let private refusedBy<'E when 'E :> exn> (act: unit -> unit) = Assert.Throws<'E>(act).Message

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

[<Fact>]
let ``what was attached must be attached again, and nothing else`` () =
    inFolder (fun folder ->
        let training = Training()
        training.Checkpoint(folder).Attach("history", training.History).Attach("best", nothing, nothing).Save 0L
        let other = Training()

        let lost =
            refusedBy<InvalidDataException>(fun () ->
                other.Checkpoint(folder).Attach("history", other.History).Restore() |> ignore)

        Assert.Contains("without a place here: attached-best.bin; here and not saved: nothing", lost)

        let absent =
            refusedBy<InvalidDataException>(fun () ->
                other
                    .Checkpoint(folder)
                    .Attach("history", other.History)
                    .Attach("best", nothing, nothing)
                    .Attach("average", torch.nn.Linear(1L, 1L))
                    .Restore()
                |> ignore)

        Assert.Contains("without a place here: nothing; here and not saved: model-average.bin", absent))

[<Fact>]
let ``where an attachment cannot be read, all that was put in place is taken back`` () =
    inFolder (fun folder ->
        let failing _ = raise (InvalidDataException "no such score")
        let saved = Training()
        saved.Learn()
        saved.Checkpoint(folder).Attach("best", nothing, failing).Save 1L
        let other = Training()
        other.Learn()
        other.Learn()
        let before = other.State
        let checkpoint = other.Checkpoint(folder).Attach("best", nothing, failing)
        Assert.Contains("no such score", refusedBy<InvalidDataException>(fun () -> checkpoint.Restore() |> ignore))
        Assert.Equal(before, other.State))

[<Fact>]
let ``another model is refused, and nothing has changed`` () =
    inFolder (fun folder ->
        let attached (training: Training) inner =
            training.Checkpoint(folder).Attach("inner", (torch.nn.Linear(inner, 3L): torch.nn.Module))

        let saved = Training()
        saved.Learn()
        (attached saved 4L).Save 1L
        let other = Training()
        let before = other.State
        refusedBy<InvalidDataException>(fun () -> (attached other 5L).Restore() |> ignore) |> ignore
        Assert.Equal(before, other.State))

[<Fact>]
let ``an attachment may close its stream, or write nothing`` () =
    inFolder (fun folder ->
        let save (stream: Stream) =
            use writer = new StreamWriter(stream)
            writer.Write "0.97 after epoch 3"

        let restore (stream: Stream) =
            use reader = new StreamReader(stream)
            let text = reader.ReadToEnd()
            Assert.Equal("0.97 after epoch 3", text)

        let checkpoint =
            Training().Checkpoint(folder).Attach("best", save, restore).Attach("none", nothing, nothing)

        checkpoint.Save 3L
        Assert.Equal(Nullable 3L, checkpoint.Restore()))

[<Fact>]
let ``several optimizers are saved, and one that is driven but not given is refused`` () =
    inFolder (fun folder ->
        let make () =
            let model = torch.nn.Linear(2L, 1L)
            let a: torch.optim.Optimizer = torch.optim.SGD([ model.weight ], 0.1, momentum = 0.9)
            let b: torch.optim.Optimizer = torch.optim.Adam([ nonNull model.bias ], 0.1)
            let schedule = GroupSchedule.Same(Policy.Triangular(0.01, 0.1, 4L))
            model, [| a; b |], Scheduler([| a; b |], learningRate = schedule)

        let learn (model: Modules.Linear, optimizers: torch.optim.Optimizer[], scheduler: Scheduler) =
            for optimizer in optimizers do
                optimizer.zero_grad ()

            use loss = (model.forward (torch.ones (4L, 2L))).square().sum()
            loss.backward ()

            for optimizer in optimizers do
                optimizer.step () |> ignore

            scheduler.Step()

        let weights (model: Modules.Linear, _, _) =
            [
                for parameter in model.parameters () do
                    yield! parameter.data<float32>().ToArray()
            ]

        let one, other = make (), make ()

        let checkpoint (model: Modules.Linear, optimizers: torch.optim.Optimizer[], scheduler: Scheduler) =
            TrainingCheckpoint(folder, model, optimizers, scheduler)

        for _ in 1..5 do
            learn one

        (checkpoint one).Save 5L
        (checkpoint other).Restore() |> ignore

        for _ in 1..5 do
            learn one
            learn other
            Assert.Equal<float32 list>(weights one, weights other)

        let model, optimizers, scheduler = one

        let refused =
            refusedBy<ArgumentException>(fun () ->
                TrainingCheckpoint(folder, model, optimizers[0], scheduler) |> ignore)

        Assert.Contains("its Adam was not given", refused)

        Assert.Throws<ArgumentException>(fun () ->
            TrainingCheckpoint(folder, model, [| optimizers[0]; optimizers[0] |], scheduler) |> ignore)
        |> ignore)

[<Fact>]
let ``names that cannot be a file's, or are taken, are refused`` () =
    let training = Training()
    let checkpoint = training.Checkpoint "unused"

    for name in [ ""; " "; "a/b"; ".."; "a.b"; "ü"; String('a', 101) ] do
        Assert.Throws<ArgumentException>(fun () -> checkpoint.Attach(name, training.History) |> ignore)
        |> ignore

    checkpoint.Attach("best", nothing, nothing) |> ignore

    let twice =
        refusedBy<ArgumentException>(fun () -> checkpoint.Attach("Best", training.History) |> ignore)

    Assert.Contains("'Best' was given twice", twice)

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
