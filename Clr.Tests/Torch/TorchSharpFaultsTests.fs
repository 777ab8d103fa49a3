/// What TorchSharp 0.107.0's own schedulers do, and what ours do in their place: the table of docs/migration.md.
module Clr.Tests.Torch.TorchSharpFaultsTests

open System
open Clr
open Clr.Torch
open TorchSharp
open Xunit
open Clr.Tests.Properties.Faults.TorchSharpItself
open Clr.Tests.Torch.Optimizers

type private Schedulers = torch.optim.lr_scheduler

let private near (expected: float) (found: float) = Assert.Equal(expected, found, 1e-9)

/// What ours makes of the last of so many groups after so many updates.
let private ours groups (policy: Func<int64, float>) (momentumPolicy: Func<int64, float>) read steps =
    let adapted (optimizer: torch.optim.Optimizer) =
        let scheduler = Scheduler(optimizer, learningRate = policy, momentum = momentumPolicy)

        for _ in 1..steps do
            scheduler.Step()

        // only to fit the recorder, which takes no further step
        Schedulers.StepLR(optimizer, 1_000_000)

    (recorded groups adapted read 0).Invoke 0L

[<Fact>]
let ``CyclicLR: momentum 1 at the peak of the rate; ours 0.8`` () =
    let theirs =
        recorded 1 (fun optimizer -> Schedulers.CyclicLR(optimizer, 0.001, 0.006, step_size_up = 4)) momentum 4

    near 1.0 (theirs.Invoke 4L)
    let policy = Policy.Triangular(0.001, 0.006, 4L)
    Assert.Equal(0.8, ours 1 policy (policy.Opposite(0.001, 0.006, 0.8, 0.9)) momentum 4)

/// 0.5 sum(k x_k^2), k = 1 .. 50, from 1, 400 updates; the rate between 0.001 and 0.01 in half cycles of 50.
[<Fact>]
let ``CyclicLR: a training that diverges by its momentum converges by ours`` () =
    let curvature = torch.arange (1L, 51L, dtype = torch.float64)

    let trained (attach: torch.optim.Optimizer -> unit -> unit) =
        use x = new Modules.Parameter(torch.ones (50L, dtype = torch.float64))
        use optimizer = torch.optim.SGD([ x ], 0.001, momentum = 0.95)
        let step = attach optimizer
        let loss () = 0.5 * (curvature * x * x).sum()

        for _ in 1..400 do
            optimizer.zero_grad ()
            use loss = loss ()
            loss.backward ()
            optimizer.step () |> ignore
            step ()

        loss().item<float>()

    let theirs =
        trained (fun optimizer ->
            let scheduler =
                Schedulers.CyclicLR(
                    optimizer,
                    0.001,
                    0.01,
                    step_size_up = 50,
                    base_momentum = 0.85,
                    max_momentum = 0.95
                )

            scheduler.step)

    let ours =
        trained (fun optimizer ->
            let policy = Policy.Triangular(0.001, 0.01, 50L)

            let scheduler =
                Scheduler(optimizer, learningRate = policy, momentum = policy.Opposite(0.001, 0.01, 0.85, 0.95))

            scheduler.Step)

    Assert.InRange(theirs, 430.0, 432.0)
    Assert.InRange(ours, 1e-16, 2e-16)

[<Fact>]
let ``exp_range: scaled by the cycle; ours by the step`` () =
    let mode = Schedulers.impl.CyclicLR.Mode.ExpRange

    let theirs =
        recorded
            1
            (fun optimizer -> Schedulers.CyclicLR(optimizer, 0.001, 0.006, step_size_up = 4, mode = mode, gamma = 0.99))
            rate
            196

    near 0.003475 (theirs.Invoke 2L)
    near 0.00345025 (Policy.ExpRange(0.001, 0.006, 4L, 0.99).Invoke 2L)
    let within expected found = Assert.Equal(expected, found, 5e-8)
    within 0.0048891 (theirs.Invoke 196L)
    within 0.0016974 (Policy.ExpRange(0.001, 0.006, 4L, 0.99).Invoke 196L)

/// An epoch is an int there: one step after the last one it is negative.
[<Fact>]
let ``the index wraps after int's last; ours counts in long`` () =
    use optimizer = make "SGD" [ weight () ] 0.1
    let mutable asked = 0

    let scheduler =
        Schedulers.LambdaLR(
            optimizer,
            fun epoch ->
                asked <- epoch
                1.0
        )

    scheduler.step (Nullable Int32.MaxValue)
    Assert.Equal(Int32.MaxValue, asked)
    scheduler.step ()
    Assert.Equal(Int32.MinValue, asked)

let private oneCycle (optimizer: torch.optim.Optimizer) = Schedulers.OneCycleLR(optimizer, 0.01, total_steps = 200)

[<Fact>]
let ``OneCycleLR with two groups: the second never leaves its first phase; ours goes through all`` () =
    let theirs = (recorded 2 oneCycle rate 199).Invoke 199L
    Assert.True(theirs > 0.005, $"{theirs}")
    near 4e-8 (ours 2 (Policy.OneCycleTorch(0.01, 200L)) (Policy.OneCycleTorchMomentum 200L) rate 199)

[<Fact>]
let ``OneCycleLR at step = total: 0; ours holds the end value`` () =
    near 0.0 ((recorded 1 oneCycle rate 200).Invoke 200L)
    near 0.0 ((recorded 1 oneCycle momentum 200).Invoke 200L)
    near 4e-8 (Policy.OneCycleTorch(0.01, 200L).Invoke 200L)
    near 0.95 (Policy.OneCycleTorchMomentum(200L).Invoke 200L)

[<Fact>]
let ``a step size of 0: NaN; ours is refused when it is built`` () =
    let theirs =
        recorded 1 (fun optimizer -> Schedulers.CyclicLR(optimizer, 0.001, 0.006, step_size_up = 0)) rate 3

    Assert.True(Double.IsNaN(theirs.Invoke 3L))

    Assert.Throws<ArgumentOutOfRangeException>(fun () -> Policy.Triangular(0.001, 0.006, 0L) |> ignore)
    |> ignore

/// With a gradient of 1 the update is rate times what does not depend on the rate; so double the rate moves twice as far.
[<Fact>]
let ``RAdam moves by the square of the rate from its sixth update on, whoever wrote the rate`` () =
    let movesAt rate =
        use weight = weight ()
        use optimizer = torch.optim.RAdam([ weight ], 0.5)
        Scheduler(optimizer, learningRate = Func<int64, float>(fun _ -> rate)) |> ignore
        [ for _ in 1..8 -> moved weight optimizer ]

    let ratios = List.map2 (/) (movesAt 0.02) (movesAt 0.01)
    List.iter2 near [ 2.0; 2.0; 2.0; 2.0; 2.0; 4.0; 4.0; 4.0 ] (ratios |> List.map (fun ratio -> Math.Round(ratio, 6)))

[<Fact>]
let ``a milestone given twice: counted once; ours twice`` () =
    let theirs =
        recorded 1 (fun optimizer -> Schedulers.MultiStepLR(optimizer, ResizeArray [ 10; 30; 30; 80 ], 0.1)) rate 30

    near 0.001 (theirs.Invoke 30L)
    near 0.0001 (Policy.MultiStep(0.1, 0.1, 10L, 30L, 30L, 80L).Invoke 30L)
