/// The training loop in F#: a schedule, a TorchSharp optimizer and the adapter in a pipeline, on a real model.
module Clr.Tests.FSharp.TrainingTests

open Expecto
open System
open TorchSharp
open Xunit
open Clr.FSharp
open Clr.Torch

/// A line to be learnt: the mean square of what is left of it falls.
type private Problem() =
    let weight = new Modules.Parameter(torch.zeros (1L, dtype = torch.float64))
    let inputs = torch.linspace (-1.0, 1.0, 16L, dtype = torch.float64)
    let targets = inputs.mul (torch.tensor 3.0)
    member _.Parameters = [ weight ]

    member _.Train() =
        use loss = torch.nn.functional.mse_loss (inputs.mul weight, targets)
        loss.backward ()
        loss.item<float>()

    interface IDisposable with
        member _.Dispose() =
            for tensor in [ weight :> torch.Tensor; inputs; targets ] do
                tensor.Dispose()

let private cycle = Cycle.symmetric 5L<step>

[<Tests>]
let suite =
    testList
        "training in F#"
        [
            testCase "a pipeline from a wave to the scheduler trains with the schedule's own values" (fun () ->
                use problem = new Problem()
                use optimizer = torch.optim.SGD(problem.Parameters, 1.0)

                let policy =
                    Wave.triangle cycle |> Schedule.times (Amplitude.halving cycle) |> Schedule.between 0.1 0.9

                let scheduler = policy |> _.ApplyTo(optimizer)

                let used, losses =
                    List.unzip
                        [
                            for _ in 0..29 do
                                optimizer.zero_grad ()
                                let loss = problem.Train()
                                let rate = (Seq.head optimizer.ParamGroups).LearningRate
                                optimizer.step () |> ignore
                                scheduler.Step()
                                rate, loss
                        ]

                Assert.Equal<float seq>(policy |> Inspect.sample 0L 30, used)
                Assert.Equal(30L, scheduler.TrainingIteration)
                Assert.True(List.last losses < 1e-3 * List.head losses))
            testCase "rate and momentum of one cycle share their options" (fun () ->
                use problem = new Problem()
                use optimizer = torch.optim.SGD(problem.Parameters, 1.0, momentum = 0.5)

                let options = { OneCycleOptions.Default with PctStart = 0.5; BaseMomentum = 0.8 }

                let rate = Policy.oneCycleWith options 0.4 20L<step>
                let momentum = Policy.oneCycleMomentumWith options 20L<step>
                let scheduler = rate.ApplyTo(optimizer, momentum = momentum)

                for step in 0L .. 19L do
                    Assert.Equal(rate |> Schedule.at step, scheduler.LearningRate)
                    Assert.Equal(Nullable(momentum |> Schedule.at step), scheduler.Read HyperParameter.Momentum)
                    problem.Train() |> ignore
                    optimizer.step () |> ignore
                    scheduler.Step())
            testCase "the constructor takes the schedules by name" (fun () ->
                use problem = new Problem()
                use optimizer = torch.optim.SGD(problem.Parameters, 1.0, momentum = 0.5)
                let rate, decay = Ramp.linear 0.4 0.0 8L<step>, Ramp.constant 0.01
                let scheduler = Scheduler(optimizer, learningRate = rate, weightDecay = decay)
                scheduler.Step()
                Assert.Equal(rate |> Schedule.at 1L, scheduler.LearningRate)
                Assert.Equal(Nullable 0.01, scheduler.Read HyperParameter.WeightDecay)
                let groups = Scheduler(optimizer, learningRate = GroupSchedule.Scaled(rate, 0.1))
                Assert.Equal(0.1 * 0.4, groups.LearningRate))
            testCase "what is missing is refused by its name" (fun () ->
                use problem = new Problem()
                use optimizer = torch.optim.SGD(problem.Parameters, 1.0)
                let missing: Schedule = Unchecked.defaultof<Schedule>

                let refusal = Assert.Throws<ArgumentNullException>(fun () -> missing.ApplyTo optimizer |> ignore)

                Assert.Equal("learningRate", refusal.ParamName))
        ]
