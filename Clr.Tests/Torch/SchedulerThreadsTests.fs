/// What a scheduler and its schedules do when several are at work at the same time.
module Clr.Tests.Torch.SchedulerThreadsTests

open System
open System.Threading.Tasks
open Clr
open Clr.Torch
open TorchSharp
open Xunit
open Clr.Tests.Torch.Optimizers

[<Fact>]
let ``a schedule that calls its own scheduler is found out`` () =
    use weight = weight ()
    use optimizer = make "SGD" [ weight ] 0.7
    let mutable scheduler = Unchecked.defaultof<Scheduler>

    let meddling step =
        if step = 1L then
            scheduler.Step()

        0.1

    scheduler <- Scheduler(optimizer, learningRate = meddling)
    let found = Assert.Throws<InvalidOperationException>(fun () -> scheduler.Step())
    Assert.Contains("training loop", found.Message)
    // and it recovers
    scheduler.Restart(learningRate = varied)
    scheduler.Step()
    Assert.Equal(1L, scheduler.TrainingIteration)

[<Fact>]
let ``schedules are shared freely between schedulers at work at the same time`` () =
    let policy = Policy.Triangular2(0.001, 0.006, 20L)

    Parallel.For(
        0,
        8,
        fun (_: int) ->
            use weight = weight ()
            use optimizer = make "SGD" [ weight ] 0.7
            let scheduler = Scheduler(optimizer, learningRate = policy)

            for step in 0L .. 5000L do
                Assert.Equal(policy.Invoke step, scheduler.LearningRate)
                scheduler.Step()
    )
    |> ignore

[<Fact>]
let ``a second thread is refused while a step is at work`` () =
    use weight = weight ()
    use optimizer = make "SGD" [ weight ] 0.7
    use entered = new Threading.ManualResetEventSlim()
    use go = new Threading.ManualResetEventSlim()

    let waiting =
        Func<int64, float>(fun step ->
            if step = 1L then
                entered.Set()
                go.Wait()

            0.1)

    let scheduler = Scheduler(optimizer, learningRate = waiting)
    let first = Task.Run(fun () -> scheduler.Step())
    entered.Wait()

    try
        let found = Assert.Throws<InvalidOperationException>(fun () -> scheduler.Step())
        Assert.Contains("by a second thread", found.Message)
    finally
        go.Set()

    first.Wait()
    Assert.Equal(1L, scheduler.TrainingIteration)
