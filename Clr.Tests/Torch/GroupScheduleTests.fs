module Clr.Tests.Torch.GroupScheduleTests

open System
open Clr.Torch
open TorchSharp
open TorchSharp.Modules
open Xunit
open Clr.Tests.Torch.Optimizers

let private ramp = Func<int64, float>(fun step -> 0.1 + float step)

let private group (weight: Parameter) = SGD.ParamGroup([ weight ], lr = 0.7)

let private threeGroups () = torch.optim.SGD([ group (weight ()); group (weight ()); group (weight ()) ], 0.7)

let private ratesOf (optimizer: torch.optim.Optimizer) = [ for group in optimizer.ParamGroups -> group.LearningRate ]

[<Fact>]
let ``one schedule drives all groups`` () =
    use optimizer = threeGroups ()
    let scheduler = Scheduler(optimizer, learningRate = ramp)
    scheduler.Step()
    Assert.Equal<float list>([ 1.1; 1.1; 1.1 ], ratesOf optimizer)

[<Fact>]
let ``factors keep the ratios`` () =
    use optimizer = threeGroups ()
    let scheduler = Scheduler(optimizer, learningRate = GroupSchedule.Scaled(ramp, 1.0, 0.5, 0.0))
    Assert.Equal<float list>([ 0.1; 0.05; 0.0 ], ratesOf optimizer)
    scheduler.Step()
    Assert.Equal<float list>([ 1.1; 0.55; 0.0 ], ratesOf optimizer)

[<Fact>]
let ``each group may have its own schedule, or none`` () =
    use optimizer = threeGroups ()
    let scheduler = Scheduler(optimizer, learningRate = GroupSchedule.Each(ramp, null, varied))
    scheduler.Step()
    Assert.Equal<float list>([ 1.1; 0.7; varied.Invoke 1L ], ratesOf optimizer)
    Assert.Equal(Nullable(), scheduler.Read(HyperParameter.LearningRate, 1))
    Assert.Equal(Nullable(varied.Invoke 1L), scheduler.Read(HyperParameter.LearningRate, 2))

[<Fact>]
let ``a group added later is picked up by a schedule for all`` () =
    use optimizer = threeGroups ()
    let scheduler = Scheduler(optimizer, learningRate = ramp)
    optimizer.add_param_group (group (weight ()))
    scheduler.Reapply()
    Assert.Equal<float list>([ 0.1; 0.1; 0.1; 0.1 ], ratesOf optimizer)
    optimizer.add_param_group (group (weight ()))
    scheduler.Step()
    Assert.Equal<float list>([ 1.1; 1.1; 1.1; 1.1; 1.1 ], ratesOf optimizer)

[<Fact>]
let ``a group added later is refused by a schedule made for so many, until there is one for it`` () =
    use optimizer = threeGroups ()
    let scheduler = Scheduler(optimizer, learningRate = GroupSchedule.Scaled(ramp, 1.0, 0.5, 0.25))
    optimizer.add_param_group (group (weight ()))

    for _ in 1..2 do
        let refused = Assert.Throws<InvalidOperationException>(fun () -> scheduler.Step())
        Assert.Contains("made for 3 parameter groups, but the number of groups is 4", refused.Message)
        Assert.Equal<float list>([ 0.1; 0.05; 0.025; 0.7 ], ratesOf optimizer)
        Assert.Equal(0L, scheduler.TrainingIteration)

    scheduler.Restart(learningRate = GroupSchedule.Scaled(ramp, 1.0, 0.5, 0.25, 2.0))
    Assert.Equal<float list>([ 0.1; 0.05; 0.025; 0.2 ], ratesOf optimizer)

[<Fact>]
let ``a wrong number of groups is refused when the scheduler is made`` () =
    use optimizer = threeGroups ()

    for wrong in [ GroupSchedule.Each(ramp, ramp); GroupSchedule.Scaled(ramp, 1.0, 1.0, 1.0, 1.0) ] do
        Assert.Throws<ArgumentException>(fun () -> Scheduler(optimizer, learningRate = wrong) |> ignore)
        |> ignore

    Assert.Equal<float list>([ 0.7; 0.7; 0.7 ], ratesOf optimizer)

[<Fact>]
let ``optimizers of different kinds go under one scheduler`` () =
    use generator = weight ()
    use discriminator = weight ()
    use critic = weight ()
    use sgd = torch.optim.SGD([ generator ], 0.7, momentum = 0.5)
    use adam = torch.optim.Adam([ discriminator ], 0.7)
    use lbfgs = make "LBFGS" [ critic ] 0.7
    let optimizers: torch.optim.Optimizer list = [ sgd; adam; lbfgs ]

    let scheduler =
        Scheduler(
            ResizeArray optimizers,
            learningRate = GroupSchedule.Each(ramp, varied, ramp),
            momentum = GroupSchedule.Each(varied, varied, null)
        )

    scheduler.Step()
    let values parameter = [ for group in 0..2 -> scheduler.Read(parameter, group) |> Option.ofNullable ]
    Assert.Equal<float option list>([ Some 1.1; Some(varied.Invoke 1L); Some 1.1 ], values HyperParameter.LearningRate)

    Assert.Equal<float option list>(
        [ Some(varied.Invoke 1L); Some(varied.Invoke 1L); None ],
        values HyperParameter.Momentum
    )

    Assert.Equal(1.1, (lbfgs :?> LBFGS).LearningRate)

[<Fact>]
let ``nonsense is refused`` () =
    use optimizer = threeGroups ()
    let twice: torch.optim.Optimizer list = [ optimizer; optimizer ]
    let both = Delegate.Combine(ramp, varied) |> nonNull :?> Func<int64, float>
    let refused (act: unit -> obj) = Assert.ThrowsAny<ArgumentException>(act >> ignore) |> ignore
    refused (fun () -> Scheduler(ResizeArray twice, learningRate = GroupSchedule.Same ramp))
    refused (fun () -> Scheduler(ResizeArray [], learningRate = GroupSchedule.Same ramp))
    refused (fun () -> Scheduler(optimizer, learningRate = both))
    refused (fun () -> GroupSchedule.Each())
    refused (fun () -> GroupSchedule.Each(null, null))
    refused (fun () -> GroupSchedule.Each(ramp, both))
    refused (fun () -> GroupSchedule.Scaled ramp)
    refused (fun () -> GroupSchedule.Scaled(ramp, 1.0, -1.0))
    refused (fun () -> GroupSchedule.Scaled(ramp, nan))
