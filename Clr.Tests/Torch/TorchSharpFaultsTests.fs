/// What TorchSharp 0.107.0's own schedulers do, and what ours do in their place: the table of docs/migration.md.
module Clr.Tests.Torch.TorchSharpFaultsTests

open System
open Clr
open Clr.Torch
open TorchSharp
open Xunit

type private Schedulers = torch.optim.lr_scheduler

let private optimizer groups =
    let parameters () = [ new Modules.Parameter(torch.ones 1L) ]
    let first = torch.optim.SGD(parameters (), 0.1, momentum = 0.9)

    for _ in 2..groups do
        first.add_param_group (Modules.SGD.ParamGroup(parameters (), lr = 0.1, momentum = 0.9))

    first

let private group (optimizer: torch.optim.Optimizer) (index: int) = Seq.item index optimizer.ParamGroups

let private momentum optimizer = (group optimizer 0 |> box |> nonNull :?> torch.optim.IMomentum).Momentum

let private steps (scheduler: Schedulers.LRScheduler) count =
    for _ in 1..count do
        scheduler.step ()

let private near (expected: float) (found: float) = Assert.Equal(expected, found, 1e-9)

let private ours (optimizer: torch.optim.Optimizer) (rate: Func<int64, float>) (momentum: Func<int64, float>) count =
    let scheduler = Scheduler(optimizer, learningRate = rate, momentum = momentum)

    for _ in 1..count do
        scheduler.Step()

[<Fact>]
let ``CyclicLR: momentum 1 at the peak of the rate; ours 0.8`` () =
    use theirs = optimizer 1
    steps (Schedulers.CyclicLR(theirs, 0.001, 0.006, step_size_up = 4)) 4
    near 1.0 (momentum theirs)
    use own = optimizer 1
    let policy = Policy.Triangular(0.001, 0.006, 4L)
    ours own policy (policy.Opposite(0.001, 0.006, 0.8, 0.9)) 4
    Assert.Equal(0.8, momentum own)

[<Fact>]
let ``exp_range: scaled by the cycle; ours by the step`` () =
    use theirs = optimizer 1

    steps
        (Schedulers.CyclicLR(
            theirs,
            0.001,
            0.006,
            step_size_up = 4,
            mode = Schedulers.impl.CyclicLR.Mode.ExpRange,
            gamma = 0.99
        ))
        2

    near 0.003475 (group theirs 0).LearningRate
    near 0.00345025 (Policy.ExpRange(0.001, 0.006, 4L, 0.99).Invoke 2L)

[<Fact>]
let ``OneCycleLR with two groups: the second never leaves its first phase; ours goes through all`` () =
    use theirs = optimizer 2
    steps (Schedulers.OneCycleLR(theirs, 0.01, total_steps = 200)) 199
    Assert.True((group theirs 1).LearningRate > 0.005, $"{(group theirs 1).LearningRate}")
    use own = optimizer 2
    ours own (Policy.OneCycleTorch(0.01, 200L)) (Policy.OneCycleTorchMomentum 200L) 199
    near 4e-8 (group own 1).LearningRate

[<Fact>]
let ``OneCycleLR at step = total: 0; ours holds the end value`` () =
    use theirs = optimizer 1
    steps (Schedulers.OneCycleLR(theirs, 0.01, total_steps = 200)) 200
    near 0.0 (group theirs 0).LearningRate
    near 0.0 (momentum theirs)
    near 4e-8 (Policy.OneCycleTorch(0.01, 200L).Invoke 200L)
    near 0.95 (Policy.OneCycleTorchMomentum(200L).Invoke 200L)

[<Fact>]
let ``a step size of 0: NaN; ours is refused when it is built`` () =
    use theirs = optimizer 1
    let scheduler = Schedulers.CyclicLR(theirs, 0.001, 0.006, step_size_up = 0)
    steps scheduler 3
    Assert.True(Double.IsNaN (group theirs 0).LearningRate)

    Assert.Throws<ArgumentOutOfRangeException>(fun () -> Policy.Triangular(0.001, 0.006, 0L) |> ignore)
    |> ignore

[<Fact>]
let ``a milestone given twice: counted once; ours twice`` () =
    use theirs = optimizer 1
    steps (Schedulers.MultiStepLR(theirs, ResizeArray [ 10; 30; 30; 80 ], 0.1)) 30
    near 0.001 (group theirs 0).LearningRate
    near 0.0001 (Policy.MultiStep(0.1, 0.1, 10L, 30L, 30L, 80L).Invoke 30L)
