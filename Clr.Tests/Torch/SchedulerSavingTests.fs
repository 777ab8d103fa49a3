module Clr.Tests.Torch.SchedulerSavingTests

open System
open System.IO
open System.Text.RegularExpressions
open Clr
open Clr.Torch
open TorchSharp
open Xunit
open FsCheck
open FsCheck.FSharp
open Clr.Tests
open Clr.Tests.Run
open Clr.Tests.Torch.Optimizers

let policy = Policy.Triangular2(0.001, 0.006, stepSize = 20L)
let momentum = policy.Opposite(0.001, 0.006, 0.85, 0.95)

let private inFolder (act: string -> unit) =
    TempFolder.inFolder (fun folder -> act (Path.Combine(folder, "adapter.json")))

let sgd (weight: Modules.Parameter) = torch.optim.SGD([ weight ], 0.7, momentum = 0.5)

/// A scheduler over an optimizer of its own.
let fresh (weight: Modules.Parameter) =
    let optimizer = sgd weight
    optimizer, Scheduler(optimizer, learningRate = policy, momentum = momentum)

/// Changed by hand: the line with the checksum goes.
let byHand (text: string) (changed: string) (json: string) =
    Regex.Replace(json, " *\"checksum\": \"[0-9a-f]{16}\",\n", "").Replace(text, changed)

/// What can be seen of a scheduler.
let seen (scheduler: Scheduler) =
    scheduler.TrainingIteration,
    scheduler.CycleIteration,
    scheduler.Read HyperParameter.LearningRate,
    scheduler.Read HyperParameter.Momentum,
    scheduler.PlateauState

[<Law(50)>]
let ``restored is uninterrupted, wherever it was saved, with resets and a plateau before`` () =
    let plan = Gen.zip3 (Gen.choose (0, 90)) (Gen.choose (0, 90)) (Gen.choose (0, 60))

    Prop.forAll (Arb.fromGen plan) (fun (beforeReset, beforeSave, after) ->
        use weight = weight ()
        let _, saved = fresh weight
        saved.Attach(Plateau(factor = 0.5, patience = 2L))

        let train (scheduler: Scheduler) count =
            for i in 1..count do
                scheduler.Step()

                if i % 7 = 0 then
                    scheduler.Observe 1.0 |> ignore

        train saved beforeReset
        saved.Reset()
        train saved beforeSave
        let json = saved.ToJson()
        let _, restored = fresh weight
        restored.RestoreJson json
        let same = seen saved = seen restored
        train saved after
        train restored after
        holds (same && seen saved = seen restored) (fun () -> $"{seen saved} is not {seen restored}\n{json}"))

[<Fact>]
let ``a file is small, says what it is, and is read in a time that no step count changes`` () =
    inFolder (fun path ->
        use weight = weight ()
        let _, scheduler = fresh weight
        scheduler.Step()
        scheduler.Save path
        let text = File.ReadAllText path
        Assert.InRange(text.Length, 200, 3000)

        for part in
            [
                "\"format\": \"Clr.Torch.Scheduler\""
                "\"version\": 1"
                "\"trainingIteration\": 1"
                "\"resetStep\": 0"
                (policy.Fingerprint()).Hash
                policy.Describe()
            ] do
            Assert.Contains(part, text)

        // the same document at the far end of all steps: there is nothing to replay
        File.WriteAllText(path, text |> byHand "\"trainingIteration\": 1" $"\"trainingIteration\": {Int64.MaxValue}")

        scheduler.Restore path
        Assert.Equal(Int64.MaxValue, scheduler.TrainingIteration)
        Assert.Equal(policy.Invoke Int64.MaxValue, scheduler.LearningRate)
        Assert.Throws<InvalidOperationException>(fun () -> scheduler.Step()) |> ignore
        Assert.Equal(Int64.MaxValue, scheduler.TrainingIteration))

[<Fact>]
let ``restored after the optimizer's own state, the rate is the schedule's; loaded after it, Reapply brings it back``
    ()
    =
    use weight = weight ()
    let optimizer, scheduler = fresh weight
    update weight optimizer
    // the state of step 0: loading it brings back the values of then
    use stream = new MemoryStream()
    use writer = new BinaryWriter(stream)
    optimizer.save_state_dict writer

    for _ in 1..5 do
        scheduler.Step()

    let json = scheduler.ToJson()

    let load (optimizer: Modules.SGD) =
        stream.Position <- 0L
        use reader = new BinaryReader(stream, Text.Encoding.UTF8, leaveOpen = true)
        optimizer.load_state_dict reader

    let other, restored = fresh weight
    load other
    restored.RestoreJson json
    Assert.Equal(seen scheduler, seen restored)
    load other
    Assert.NotEqual(seen scheduler, seen restored)
    restored.Reapply()
    Assert.Equal(seen scheduler, seen restored)

let refused<'Error when 'Error :> exn> (json: string) (parts: string list) (scheduler: Scheduler) =
    let before = seen scheduler
    let error = Assert.ThrowsAny<'Error>(fun () -> scheduler.RestoreJson json)

    for part in parts do
        Assert.Contains(part, error.Message)

    Assert.Equal(before, seen scheduler)

[<Fact>]
let ``under another schedule it is refused with both descriptions, unless the caller says to switch`` () =
    use weight = weight ()
    let _, saved = fresh weight

    for _ in 1..30 do
        saved.Step()

    let json = saved.ToJson()
    let other = Policy.Triangular2(0.001, 0.0061, stepSize = 20L)
    let scheduler = Scheduler(sgd weight, learningRate = other, momentum = momentum)

    scheduler
    |> refused<InvalidOperationException>
        json
        [
            $"was scheduled by\n  {policy.Describe()}\nand is by\n  {other.Describe()}\n("
            "switchSchedules: true"
        ]

    scheduler.RestoreJson(json, switchSchedules = true)
    Assert.Equal(30L, scheduler.TrainingIteration)
    Assert.Equal(other.Invoke 30L, scheduler.LearningRate)

[<Fact>]
let ``a lambda is known by its values; a hyper-parameter more or less is another schedule`` () =
    use weight = weight ()
    let own factor = Func<int64, float>(fun t -> factor / float (t + 100L))
    let json = Scheduler(sgd weight, learningRate = own 1.0).ToJson()
    Scheduler(sgd weight, learningRate = own 1.0).RestoreJson json

    Scheduler(sgd weight, learningRate = own 2.0)
    |> refused<InvalidOperationException> json [ "the schedule is"; "in one and" ]

    Scheduler(sgd weight, learningRate = own 1.0, momentum = momentum)
    |> refused<InvalidOperationException> json [ "Momentum was not scheduled and is now, by\n  " ]

    Scheduler(sgd weight, momentum = momentum)
    |> refused<InvalidOperationException> json [ "LearningRate was scheduled by\n  "; "\nand is not now" ]

[<Fact>]
let ``groups keep their schedules and factors`` () =
    use first = weight ()
    use second = weight ()

    let optimizer =
        torch.optim.SGD([ Modules.SGD.ParamGroup [ first ]; Modules.SGD.ParamGroup [ second ] ], 0.7)

    let make factor = Scheduler(optimizer, learningRate = GroupSchedule.Scaled(policy, 1.0, factor))
    let json = make(0.1).ToJson()
    make(0.1).RestoreJson json

    make 0.2
    |> refused<InvalidOperationException> json [ "LearningRate of group 1"; "the factor was 0.1 and is 0.2" ]

[<Fact>]
let ``a plateau rule that was saved is attached again; another one in its place is refused`` () =
    use weight = weight ()
    let _, saved = fresh weight
    saved.Attach(Plateau(factor = 0.5, patience = 0L, minRate = 1e-5))
    saved.Observe 1.0 |> ignore
    saved.Observe 1.0 |> ignore
    let json = saved.ToJson()
    let _, restored = fresh weight
    restored.RestoreJson json
    Assert.Equal(saved.Plateau, restored.Plateau)
    Assert.Equal(0.0005, restored.LearningRate)
    let _, other = fresh weight
    other.Attach(Plateau(factor = 0.1))

    other
    |> refused<InvalidOperationException> json [ "the plateau rule was"; "Factor = 0.5"; "Factor = 0.1" ]

[<Fact>]
let ``a value that is not allowed at the restored step leaves all as it was`` () =
    use weight = weight ()
    let breaking = Schedule.Named("breaking", 1, fun t -> if t = 3L then nan else 0.01)
    let _, saved = sgd weight, Scheduler(sgd weight, learningRate = breaking)
    let json = saved.ToJson() |> byHand "\"trainingIteration\": 0" "\"trainingIteration\": 3"
    saved |> refused<InvalidOperationException> json [ "NaN at step 3" ]

[<Fact>]
let ``a restart without arguments is a reset`` () =
    use weight = weight ()
    let _, scheduler = fresh weight
    scheduler.Step()
    scheduler.Restart()
    Assert.Equal((1L, 0L), (scheduler.TrainingIteration, scheduler.CycleIteration))

[<Fact>]
let ``the text of a document given for a path is told where it belongs`` () =
    use weight = weight ()
    let _, scheduler = fresh weight
    let found = Assert.Throws<ArgumentException>(fun () -> scheduler.Restore(scheduler.ToJson()))
    Assert.Contains("Give that to RestoreJson", found.Message)
