/// TorchSharp's own schedulers, run as they are.
module Clr.Tests.Properties.Faults.TorchSharpItself

open System
open TorchSharp
open TorchSharp.Modules
open Clr
open Clr.Tests.Properties.Faults.Fault
open Clr.Tests.Torch.Optimizers

type private Scheduler = torch.optim.lr_scheduler.LRScheduler

/// What one hyper-parameter of the last group was in so many steps of a run, held after it.
let recorded groups (make: torch.optim.Optimizer -> Scheduler) (read: ParamGroup -> float) (last: int) =
    use optimizer = torch.optim.SGD([ weight () ], 0.1, momentum = 0.9)

    for _ in 2..groups do
        optimizer.add_param_group (SGD.ParamGroup([ weight () ], SGD.Options(momentum = Nullable 0.9)))

    let scheduler = make optimizer

    let values =
        [|
            for step in 0..last do
                read (Seq.last optimizer.ParamGroups :?> ParamGroup)

                if step < last then
                    scheduler.step ()
        |]

    schedule (fun t -> values[int (min (int64 last) (max 0L t))])

let rate (group: ParamGroup) = group.LearningRate

let momentum (group: ParamGroup) =
    match box group with
    | :? torch.optim.IMomentum as holder -> holder.Momentum
    | _ -> failwith "SGD's groups have a momentum"

let private fault name text last faulty claims law ours =
    {
        Library = $"TorchSharp {name}"
        Fault = text
        Faulty = faulty
        Claims = claims
        Law = law
        Until = int64 last
        Ours = ours
    }

let private cyclicMomentum () =
    fault
        "CyclicLR (D1)"
        "the momentum rises with the rate, above its upper bound"
        40
        (recorded
            1
            (fun optimizer -> torch.optim.lr_scheduler.CyclicLR(optimizer, 0.001, 0.006, step_size_up = 4))
            momentum
            40)
        (Claims(Lowest = 0.8, Highest = 0.9))
        "bounded"
        (Some(Policy.Triangular(0.001, 0.006, 4L).Opposite(0.001, 0.006, 0.8, 0.9)))

let private cyclicExpRange () =
    let mode = torch.optim.lr_scheduler.impl.CyclicLR.Mode.ExpRange

    fault
        "CyclicLR, ExpRange (D2)"
        "the range decays with the cycle, not with the step"
        200
        (recorded
            1
            (fun optimizer ->
                torch.optim.lr_scheduler.CyclicLR(optimizer, 0.001, 0.006, step_size_up = 4, mode = mode, gamma = 0.99))
            rate
            200)
        (PolicyClaims.ExpRange(0.001, 0.006, 4L, 0.99))
        "peaks"
        (Some(Policy.ExpRange(0.001, 0.006, 4L, 0.99)))

let private cyclicZero () =
    fault
        "CyclicLR (D6)"
        "a step size of 0 is accepted and makes NaN"
        8
        (recorded
            1
            (fun optimizer -> torch.optim.lr_scheduler.CyclicLR(optimizer, 0.001, 0.006, step_size_up = 0))
            rate
            8)
        (Claims())
        "total"
        None

let private cyclicNegative () =
    fault
        "CyclicLR (D6)"
        "a negative rate is accepted"
        8
        (recorded
            1
            (fun optimizer -> torch.optim.lr_scheduler.CyclicLR(optimizer, -0.001, 0.006, step_size_up = 4))
            rate
            8)
        (Claims(Lowest = 0.0))
        "bounded"
        None

let private cyclicNaN () =
    fault
        "CyclicLR (D6)"
        "a rate that is no number is accepted"
        8
        (recorded 1 (fun optimizer -> torch.optim.lr_scheduler.CyclicLR(optimizer, nan, 0.006, step_size_up = 4)) rate 8)
        (Claims())
        "total"
        None

let private cyclicUpsideDown () =
    fault
        "CyclicLR (D6)"
        "a base above the maximum is accepted: the rate falls where it is to rise"
        8
        (recorded
            1
            (fun optimizer -> torch.optim.lr_scheduler.CyclicLR(optimizer, 0.006, 0.001, step_size_up = 4))
            rate
            8)
        (Claims(Phases = [| Phase(0L, 4L, Direction.Rising) |]))
        "monotone phases"
        None

let private oneCycle (optimizer: torch.optim.Optimizer) =
    torch.optim.lr_scheduler.OneCycleLR(optimizer, 0.01, total_steps = 200)

let private oneCycleGroups () =
    fault
        "OneCycleLR (D3)"
        "the second group never leaves its first phase"
        199
        (recorded 2 oneCycle rate 199)
        (PolicyClaims.OneCycleTorch(0.01, 200L))
        "holds"
        (Some(Policy.OneCycleTorch(0.01, 200L)))

let private oneCycleEnd () =
    [
        fault
            "OneCycleLR (D4)"
            "the rate is 0 at step total"
            200
            (recorded 1 oneCycle rate 200)
            (PolicyClaims.OneCycleTorch(0.01, 200L))
            "bounded"
            (Some(Policy.OneCycleTorch(0.01, 200L)))
        fault
            "OneCycleLR (D4)"
            "the momentum is 0 at step total"
            200
            (recorded 1 oneCycle momentum 200)
            (PolicyClaims.OneCycleTorchMomentum 200L)
            "bounded"
            (Some(Policy.OneCycleTorchMomentum 200L))
    ]

let private multiStep () =
    fault
        "MultiStepLR (D5)"
        "a milestone given twice counts once"
        100
        (recorded
            1
            (fun optimizer ->
                torch.optim.lr_scheduler.MultiStepLR(optimizer, ResizeArray [ 10; 30; 30; 80 ], gamma = 0.1))
            rate
            100)
        (PolicyClaims.MultiStep(0.1, 0.1, 10L, 30L, 30L, 80L))
        "holds"
        (Some(Policy.MultiStep(0.1, 0.1, 10L, 30L, 30L, 80L)))

/// Asked as it is: each question is one step further, whatever step is meant.
let private noRandomAccess () =
    let optimizer = torch.optim.SGD([ weight () ], 0.1)

    let scheduler =
        torch.optim.lr_scheduler.CyclicLR(optimizer, 0.001, 0.006, step_size_up = 2000, cycle_momentum = false)

    fault
        "CyclicLR (D7)"
        "no random access: a step has no value of its own, only the next one"
        Int32.MaxValue
        (schedule (fun _ ->
            let value = rate (Seq.head optimizer.ParamGroups :?> ParamGroup)
            scheduler.step ()
            value))
        (PolicyClaims.Triangular(0.001, 0.006, 2000L))
        "repeatable"
        (Some(Policy.Triangular(0.001, 0.006, 2000L)))

/// `step(50)` means epoch 50, `step(50.0)` a metric, and goes one step on: each question is put to a scheduler of its own.
let private metricForEpoch () =
    fault
        "LRScheduler.step (D7)"
        "asked for a step as a number, step(4.0), it takes it for a metric and goes one step on"
        Int32.MaxValue
        (schedule (fun t ->
            use optimizer = torch.optim.SGD([ weight () ], 0.1)

            let scheduler: Scheduler =
                torch.optim.lr_scheduler.CyclicLR(optimizer, 0.001, 0.006, step_size_up = 4, cycle_momentum = false)

            scheduler.step (float t)
            rate (Seq.head optimizer.ParamGroups :?> ParamGroup)))
        (PolicyClaims.Triangular(0.001, 0.006, 4L))
        "peaks"
        (Some(Policy.Triangular(0.001, 0.006, 4L)))

let all =
    lazy
        [
            cyclicMomentum ()
            cyclicExpRange ()
            oneCycleGroups ()
            yield! oneCycleEnd ()
            multiStep ()
            cyclicZero ()
            cyclicNegative ()
            cyclicNaN ()
            cyclicUpsideDown ()
            noRandomAccess ()
            metricForEpoch ()
        ]
