[<Xunit.Collection("random generator of TorchSharp")>]
module Clr.Tests.Examples.TrainerTests

open System
open System.Threading
open Clr
open Clr.Examples.Data
open Clr.Examples.Networks
open Clr.Examples.Training
open TorchSharp
open Xunit

let private problem () = new Problem(TeacherData.Generate(1UL, 500, 200), (fun () -> Student.Create()), 50, 1e-4)

let private run problem (schedule: Func<int64, float>) iterations seed =
    Trainer.Run(problem, Plan("test", schedule, iterations), 10, seed)

let private column name (result: TrainingResult) = result.History[name].ToArray()

[<Fact>]
let ``the rate recorded for update t is the schedule at t, bit for bit`` () =
    use problem = problem ()
    let policy = Policy.Triangular2(0.01, 0.1, 7L)
    let result = run problem policy 40 1
    Assert.Equal<float[]>(Array.init 40 (fun t -> policy.Invoke(int64 t)), column "lr" result)
    Assert.Equal<int64[]>([| 0L .. 39L |], result.History.Iterations.ToArray())

[<Fact>]
let ``the same seed gives the same run, another seed another`` () =
    use problem = problem ()
    let policy = Policy.Triangular(0.01, 0.1, 7L)
    let losses seed = run problem policy 30 seed |> column "loss"
    let first = losses 3
    Assert.Equal<float[]>(first, losses 3)
    Assert.NotEqual<float[]>(first, losses 4)

[<Fact>]
let ``a run stopped early is the beginning of the long one`` () =
    use problem = problem ()
    let schedule = Ramp.MultiStep(0.05, 0.1, 40L)
    let long, short = run problem schedule 50 1, run problem schedule 30 1
    Assert.Equal<float[]>((column "loss" long)[..29], column "loss" short)
    Assert.Equal((column TrainingResult.Accuracy long)[29], short.FinalAccuracy)

[<Fact>]
let ``a network learns, and the accuracy is that of its own predictions`` () =
    use problem = problem ()
    let result = run problem (Ramp.Constant 0.1) 300 1
    Assert.InRange(result.FinalAccuracy, 45.0, 100.0)
    Assert.True((column "loss" result)[299] < (column "loss" result)[0])
    let accuracy = column TrainingResult.Accuracy result
    let first = Array.findIndex (fun value -> value >= 40.0) accuracy
    Assert.Equal(Nullable(int64 first + 1L), result.Reached 40.0)
    Assert.Equal(Nullable(), result.Reached 101.0)

[<Fact>]
let ``the accuracy counts what the network gets right, in batches that do not fill up too`` () =
    use data = TeacherData.Generate(1UL, 100, 1_037)
    use problem = new Problem(data, (fun () -> Student.Create()), 50, 0.0)
    torch.manual_seed 2L |> ignore
    use network = problem.Network.Invoke()
    let classes = network.call(data.TestInputs).argmax(1L).data<int64>().ToArray()

    let right =
        Array.map2 (fun a b -> if a = b then 1 else 0) classes (data.TestLabels.data<int64>().ToArray())
        |> Array.sum

    Assert.Equal(100.0 * float right / 1037.0, problem.Accuracy network)

[<Fact>]
let ``a training stops between two updates when it is asked to`` () =
    use problem = problem ()
    use source = new CancellationTokenSource()
    let mutable seen = 0

    let follow (progress: TrainingProgress) =
        seen <- progress.Done

        if progress.Done = 7 then
            source.Cancel()

    Assert.Throws<OperationCanceledException>(fun () ->
        Trainer.Run(problem, Plan("test", Ramp.Constant 0.1, 100), 10, 1, Action<_> follow, source.Token)
        |> ignore)
    |> ignore

    Assert.Equal(7, seen)
