[<Xunit.Collection("random generator of TorchSharp")>]
module Clr.Tests.Torch.TrainingCheckpointTests

open System
open System.IO
open System.Threading
open Clr
open Clr.Torch
open TorchSharp
open Xunit
open Clr.Tests
open Clr.Tests.TempFolder

let private start (folder: string) optimizer = Child.start [ "train-child"; folder; optimizer ]

/// Kills a child as soon as the folder of an update from a given one on is there, in the midst of its saving as a rule; whether
/// it was still running.
let private killAt folder optimizer (update: int64) =
    use child = start folder optimizer

    let reached () =
        Directory.GetDirectories folder
        |> Array.exists (fun generation -> int64 (Array.last (generation.Split '-')) >= update)

    while not (child.HasExited || reached ()) do
        Thread.Sleep 1

    let running = not child.HasExited
    child.Kill()
    child.WaitForExit()
    running

[<Theory>]
[<InlineData("SGD")>]
[<InlineData("AdamW")>]
let ``a training that is killed at any moment and restored has the weights and the history of one that was not, bit for bit``
    optimizer
    =
    let uninterrupted = inFolder (fun folder -> CheckpointChild.uninterrupted folder optimizer)

    inFolder (fun folder ->
        let killed = [ for update in [ 3L; 11L; 20L ] -> killAt folder optimizer update ]
        Assert.Equal<bool list>([ true; true; true ], killed)
        use child = start folder optimizer
        let words = child.StandardOutput.ReadToEnd().Trim().Split ' '
        child.WaitForExit()
        Assert.Equal(uninterrupted, words[0])
        // the last child went on from within, neither from the beginning nor from the end
        Assert.InRange(int64 words[1], 19L, CheckpointChild.steps - 1L)
        // what kills left behind is gone, and as many generations stay as were asked for
        Assert.Equal(2, (Directory.GetDirectories folder).Length))

[<Fact>]
let ``broken off after any number of updates and restored, it has the weights and the history of one that was not`` () =
    let steps = CheckpointChild.steps
    let uninterrupted = inFolder (fun folder -> CheckpointChild.uninterrupted folder "SGD")

    for stop in 1L .. steps do
        inFolder (fun folder ->
            CheckpointChild.trainUntil stop (fun step -> step = stop) 0 folder "SGD" |> ignore
            let resumed = CheckpointChild.trainUntil steps (fun _ -> false) 0 folder "SGD"
            Assert.Equal((stop, uninterrupted), resumed))

let private small optimizer =
    let model = torch.nn.Linear(2L, 1L)
    let optimizer: torch.optim.Optimizer = optimizer (model.parameters ())
    model, optimizer, Scheduler(optimizer, learningRate = Policy.Triangular(0.01, 0.1, 4L))

let private sgd (parameters: Modules.Parameter seq) : torch.optim.Optimizer = torch.optim.SGD(parameters, 0.7)

let private learn (model: Modules.Linear) (optimizer: torch.optim.Optimizer) (scheduler: Scheduler) =
    optimizer.zero_grad ()
    use loss = (model.forward (torch.ones (4L, 2L))).sum()
    loss.backward ()
    optimizer.step () |> ignore
    scheduler.Step()

let private weights (model: Modules.Linear) = model.weight.data<float32>().ToArray() |> List.ofArray

let names =
    TheoryData<string>(Optimizers.kinds |> List.map fst |> List.filter (fun name -> name <> "LBFGS"))

[<Theory; MemberData("names")>]
let ``every optimizer goes on as if nothing had been, before its first step and after some`` (name: string) =
    for before in [ 0; 3 ] do
        inFolder (fun folder ->
            let make () = small (fun parameters -> Optimizers.make name parameters 0.7)
            let model, optimizer, scheduler = make ()

            for _ in 1..before do
                learn model optimizer scheduler

            TrainingCheckpoint(folder, model, optimizer, scheduler).Save(int64 before)
            let other, otherOptimizer, otherScheduler = make ()
            learn other otherOptimizer otherScheduler
            let position = TrainingCheckpoint(folder, other, otherOptimizer, otherScheduler).Restore()
            Assert.Equal(Nullable(int64 before), position)
            Assert.Equal(scheduler.LearningRate, otherScheduler.LearningRate)

            for _ in 1..4 do
                learn model optimizer scheduler
                learn other otherOptimizer otherScheduler
                Assert.Equal<float32 list>(weights model, weights other))

[<Fact>]
let ``without a generation there is nothing to restore, and nothing changes`` () =
    inFolder (fun folder ->
        let model, optimizer, scheduler = small sgd
        Assert.False(TrainingCheckpoint(Path.Combine(folder, "none"), model, optimizer, scheduler).Restore().HasValue)
        Assert.Equal(0L, scheduler.TrainingIteration))

[<Fact>]
let ``a damaged or unfinished generation is passed over for the one before`` () =
    inFolder (fun folder ->
        let model, optimizer, scheduler = small sgd
        let checkpoint = TrainingCheckpoint(folder, model, optimizer, scheduler, keep = 3)
        learn model optimizer scheduler
        checkpoint.Save 1L
        learn model optimizer scheduler
        checkpoint.Save 2L
        learn model optimizer scheduler
        checkpoint.Save 3L
        let newest () = Directory.GetDirectories folder |> Array.sort |> Array.last
        File.Delete(Path.Combine(newest (), "manifest.json"))
        Assert.Equal(Nullable 2L, checkpoint.Restore())
        Directory.Delete(newest (), true)
        use file = File.OpenWrite(Path.Combine(newest (), "model.bin"))
        file.Seek(-1L, SeekOrigin.End) |> ignore
        file.WriteByte 77uy
        file.Dispose()
        Assert.Equal(Nullable 1L, checkpoint.Restore())
        Assert.Equal(1L, scheduler.TrainingIteration))

[<Fact>]
let ``where every generation is damaged it says so, and a deleted one is none`` () =
    inFolder (fun folder ->
        let model, optimizer, scheduler = small sgd
        TrainingCheckpoint(folder, model, optimizer, scheduler).Save 1L
        let generation = Directory.GetDirectories folder |> Array.exactlyOne
        File.AppendAllText(Path.Combine(generation, "model.bin"), "x")
        let other = TrainingCheckpoint(folder, model, optimizer, scheduler)
        let message = Assert.Throws<InvalidDataException>(fun () -> other.Restore() |> ignore).Message
        Assert.Contains("not one is intact", message)
        Assert.Contains(generation, message)
        Assert.Contains("DeleteAll", message)
        // and it cannot be saved over in silence
        Assert.Throws<InvalidOperationException>(fun () -> other.Save 1L) |> ignore
        other.DeleteAll()
        Assert.False(other.Restore().HasValue))

[<Fact>]
let ``a generation of a newer version is refused, not passed over`` () =
    inFolder (fun folder ->
        let model, optimizer, scheduler = small sgd
        let checkpoint = TrainingCheckpoint(folder, model, optimizer, scheduler)
        checkpoint.Save 1L
        checkpoint.Save 2L
        let newest = Directory.GetDirectories folder |> Array.sort |> Array.last
        let manifest = Path.Combine(newest, "manifest.json")
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("\"version\": 1", "\"version\": 2"))
        let message = Assert.Throws<InvalidDataException>(fun () -> checkpoint.Restore() |> ignore).Message
        Assert.Contains("newer version", message)
        Assert.Contains(newest, message))

[<Fact>]
let ``under other schedules it goes on where the caller says so, with their values`` () =
    inFolder (fun folder ->
        let model, optimizer, scheduler = small sgd

        for _ in 1..3 do
            learn model optimizer scheduler

        TrainingCheckpoint(folder, model, optimizer, scheduler).Save 3L
        let other = torch.nn.Linear(2L, 1L)
        let otherOptimizer = torch.optim.SGD(other.parameters (), 0.7)
        let policy = Policy.Triangular(0.02, 0.3, 7L)
        let otherScheduler = Scheduler(otherOptimizer, learningRate = policy)
        let checkpoint = TrainingCheckpoint(folder, other, otherOptimizer, otherScheduler)
        Assert.Equal(Nullable 3L, checkpoint.Restore(switchSchedules = true))
        Assert.Equal<float32 list>(weights model, weights other)
        // not the rate that the optimizer's state was saved with
        Assert.Equal(policy.Invoke 3L, otherScheduler.LearningRate)
        Assert.Equal(policy.Invoke 3L, (Seq.head otherOptimizer.ParamGroups).LearningRate))

[<Fact>]
let ``saved again and again at one iteration, the newest counts`` () =
    for keep in 1..3 do
        inFolder (fun folder ->
            let model, optimizer, scheduler = small sgd
            let checkpoint = TrainingCheckpoint(folder, model, optimizer, scheduler, keep)

            for position in 1L .. 12L do
                checkpoint.Save position
                Assert.Equal(Nullable position, checkpoint.Restore())

            Assert.Equal(keep, (Directory.GetDirectories folder).Length))

[<Fact>]
let ``another optimizer or another schedule is refused, and nothing has changed`` () =
    inFolder (fun folder ->
        let model, optimizer, scheduler = small sgd
        learn model optimizer scheduler
        TrainingCheckpoint(folder, model, optimizer, scheduler).Save 1L
        let other, adam, byAdam = small (fun parameters -> torch.optim.Adam(parameters, 0.1))
        let before = weights other

        Assert.Contains(
            "it is of an optimizer with",
            Assert
                .Throws<InvalidDataException>(fun () ->
                    TrainingCheckpoint(folder, other, adam, byAdam).Restore() |> ignore)
                .Message
        )

        let sgd = torch.optim.SGD(other.parameters (), 0.7)
        let bySgd = Scheduler(sgd, learningRate = Policy.Triangular(0.01, 0.2, 4L))

        Assert.Throws<InvalidOperationException>(fun () ->
            TrainingCheckpoint(folder, other, sgd, bySgd).Restore() |> ignore)
        |> ignore

        Assert.Equal<float32 list>(before, weights other)
        Assert.Equal((0L, 0L), (byAdam.TrainingIteration, bySgd.TrainingIteration)))

[<Fact>]
let ``LBFGS is refused with the reason`` () =
    let model, optimizer, scheduler = small (fun parameters -> torch.optim.LBFGS(parameters, 0.7))

    let error =
        Assert.Throws<ArgumentException>(fun () -> TrainingCheckpoint("unused", model, optimizer, scheduler) |> ignore)

    Assert.Contains("LBFGS", error.Message)

[<Fact>]
let ``an optimizer of another model is refused`` () =
    let _, optimizer, scheduler = small (fun parameters -> torch.optim.SGD(parameters, 0.7))
    let other, _, _ = small (fun parameters -> torch.optim.SGD(parameters, 0.7))

    let error =
        Assert.Throws<ArgumentException>(fun () -> TrainingCheckpoint("unused", other, optimizer, scheduler) |> ignore)

    Assert.Equal("optimizer", error.ParamName)
    Assert.StartsWith("optimizer must train the model, but of the model's ", error.Message)
