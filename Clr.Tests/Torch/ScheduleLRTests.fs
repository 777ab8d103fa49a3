module Clr.Tests.Torch.ScheduleLRTests

open System
open Clr.Torch
open TorchSharp
open TorchSharp.Modules
open Xunit
open Clr.Tests.Torch.Optimizers

type private LRScheduler = torch.optim.lr_scheduler.LRScheduler

let private other = Func<int64, float>(fun step -> 0.5 + 0.25 * cos (float step))
let private rate (schedule: Func<int64, float>) step = schedule.Invoke(int64 step)
let private held (optimizer: torch.optim.Optimizer) = (Seq.head optimizer.ParamGroups).LearningRate
let private make schedule optimizer = ScheduleLR(optimizer, schedule = (schedule: Func<int64, float>)) :> LRScheduler

/// A use of the drop-in: how the scheduler is built, how step t is made from step t - 1, and the right rate at step t.
type private Use =
    {
        Build: torch.optim.Optimizer -> LRScheduler
        Advance: LRScheduler -> int -> unit
        Right: int -> float
    }

let private next (scheduler: LRScheduler) _ = scheduler.step ()

let private sequence first second milestone (optimizer: torch.optim.Optimizer) : LRScheduler =
    let schedulers: LRScheduler list = [ first optimizer; second optimizer ]
    torch.optim.lr_scheduler.SequentialLR(optimizer, schedulers, [ milestone ])

let private constant factor (optimizer: torch.optim.Optimizer) : LRScheduler =
    torch.optim.lr_scheduler.ConstantLR(optimizer, factor, total_iters = Int32.MaxValue)

let private uses =
    [
        "alone", { Build = make varied; Advance = next; Right = rate varied }
        "alone, with the epoch given",
        {
            Build = make varied
            Advance = (fun scheduler epoch -> scheduler.step (Nullable epoch))
            Right = rate varied
        }
        "alone, with a metric",
        {
            Build = make varied
            Advance = (fun scheduler epoch -> scheduler.step (float epoch * 0.3))
            Right = rate varied
        }
        "alone, with a metric and the epoch",
        {
            Build = make varied
            Advance = (fun scheduler epoch -> scheduler.step (0.3, Nullable epoch))
            Right = rate varied
        }
        "alone, in jumps",
        {
            Build = make varied
            Advance = (fun scheduler epoch -> scheduler.step (Nullable(epoch * 1000)))
            Right = fun step -> rate varied (step * 1000)
        }
        "first in a sequence",
        {
            Build = sequence (make varied) (constant 0.5) 7
            Advance = next
            Right = fun step -> if step < 7 then rate varied step else 0.35
        }
        "second in a sequence",
        {
            Build = sequence (constant 0.5) (make varied) 7
            Advance = next
            Right = fun step -> if step < 7 then 0.35 else rate varied (step - 7)
        }
        "first and second in a sequence",
        {
            Build = sequence (make varied) (make other) 7
            Advance = next
            Right = fun step -> if step < 7 then rate varied step else rate other (step - 7)
        }
        "in a chain",
        {
            Build = fun optimizer -> torch.optim.lr_scheduler.impl.ChainedLR [ make varied optimizer ]
            Advance = next
            Right = rate varied
        }
        "last in a chain",
        {
            Build =
                fun optimizer -> torch.optim.lr_scheduler.impl.ChainedLR [ make other optimizer; make varied optimizer ]
            Advance = next
            Right = rate varied
        }
        "first in a chain, with a factor behind it",
        {
            Build =
                fun optimizer ->
                    torch.optim.lr_scheduler.impl.ChainedLR
                        [
                            make varied optimizer
                            torch.optim.lr_scheduler.MultiplicativeLR(optimizer, (fun (_: int) -> 0.5))
                        ]
            Advance = next
            // MultiplicativeLR does not multiply at its own step 0
            Right = fun step -> rate varied step * (if step = 0 then 1.0 else 0.5)
        }
    ]

let names = TheoryData<string>(List.map fst uses)

[<Theory; MemberData(nameof names)>]
let ``the optimizer holds the right rate in every use`` name =
    let used = uses |> List.find (fst >> (=) name) |> snd

    for kind in [ "SGD"; "Adam" ] do
        use optimizer = Optimizers.make kind [ weight () ] 0.7
        let scheduler = used.Build optimizer
        Assert.Equal(used.Right 0, held optimizer, 1e-15)

        for step in 1..25 do
            used.Advance scheduler step
            Assert.Equal(used.Right step, held optimizer, 1e-15)

            // a chain does not know its last rates
            if not (scheduler :? torch.optim.lr_scheduler.impl.ChainedLR) then
                Assert.Equal(used.Right step, Seq.head (scheduler.get_last_lr ()), 1e-15)

[<Fact>]
let ``groups have their own schedules`` () =
    let groups = [ for _ in 0..2 -> SGD.ParamGroup([ weight () ], lr = 0.7) ]
    use optimizer = torch.optim.SGD(groups, 0.7)
    let scheduler = ScheduleLR(optimizer, GroupSchedule.Each(varied, null, other))
    scheduler.step ()
    let expected = [ rate varied 1; 0.7; rate other 1 ]
    Assert.Equal<float list>(expected, [ for group in optimizer.ParamGroups -> group.LearningRate ])
    Assert.Equal<float seq>(expected, scheduler.get_last_lr ())

[<Fact>]
let ``a group added later follows too`` () =
    use optimizer = torch.optim.SGD([ SGD.ParamGroup([ weight () ], lr = 0.7) ], 0.7)
    let scheduler = make varied optimizer
    optimizer.add_param_group (SGD.ParamGroup([ weight () ], lr = 0.7))
    scheduler.step ()
    let expected = [ rate varied 1; rate varied 1 ]
    Assert.Equal<float list>(expected, [ for group in optimizer.ParamGroups -> group.LearningRate ])

[<Fact>]
let ``LBFGS and ASGD are reached`` () =
    for kind in [ "LBFGS"; "ASGD" ] do
        use weight = weight ()
        use optimizer = Optimizers.make kind [ weight ] 0.7
        let scheduler = make varied optimizer

        for step in 0..5 do
            Assert.Equal(rate varied step, moved weight optimizer, 1e-12)
            scheduler.step ()

[<Fact>]
let ``the step beyond the last int is refused, and nothing is touched`` () =
    use optimizer = Optimizers.make "SGD" [ weight () ] 0.7
    let scheduler = make varied optimizer
    scheduler.step (Nullable Int32.MaxValue)
    Assert.Equal(rate varied Int32.MaxValue, held optimizer)

    for _ in 1..2 do
        let refused = Assert.Throws<InvalidOperationException>(fun () -> scheduler.step ())
        Assert.Contains("count in int", refused.Message)

    Assert.Equal(rate varied Int32.MaxValue, held optimizer)
    Assert.Throws<InvalidOperationException>(fun () -> scheduler.step (Nullable -1)) |> ignore

[<Fact>]
let ``a value that is not allowed is refused, and nothing is touched`` () =
    use optimizer = Optimizers.make "SGD" [ weight () ] 0.7
    let scheduler = make (Func<int64, float>(fun step -> if step = 2L then nan else 0.1)) optimizer
    scheduler.step ()
    let refused = Assert.Throws<InvalidOperationException>(fun () -> scheduler.step ())
    Assert.Contains("gave NaN at step 2", refused.Message)
    Assert.Equal(0.1, held optimizer)

[<Fact>]
let ``nonsense is refused when it is made`` () =
    use optimizer = Optimizers.make "SGD" [ weight () ] 0.7
    use rprop = torch.optim.Rprop([ weight () ], 0.7)
    let both = Delegate.Combine(varied, other) |> nonNull :?> Func<int64, float>
    Assert.ThrowsAny<ArgumentException>(fun () -> make both optimizer |> ignore) |> ignore
    Assert.ThrowsAny<ArgumentException>(fun () -> make varied rprop |> ignore) |> ignore
    Assert.Equal(0.7, held optimizer)
