module Clr.Tests.Torch.PlateauTests

open System
open Clr
open Clr.Torch
open FsCheck.FSharp
open TorchSharp
open Xunit
open Clr.Tests.Run
open Clr.Tests.Torch.Optimizers

let private repeat (runs: (float * int) list) =
    [ for value, count in runs -> List.replicate count value ] |> List.concat

/// Rule, metrics and the learning rates after each metric that PyTorch's own tests state (test_lrscheduler.py,
/// test_reduce_lr_on_plateau1 to 8); the rate begins at 0.5.
let cases: (string * Plateau * float list * float list) list =
    let growing factor count = [ for i in 0 .. count - 1 -> 1.5 * Math.Pow(factor, float i) ]
    let twoReductions = repeat [ 0.5, 6; 0.05, 11; 0.005, 3 ]

    [
        "1",
        Plateau(thresholdMode = ThresholdMode.Absolute, threshold = 0.01, patience = 5L, cooldown = 5L),
        [ for i in 0..19 -> 10.0 - float i * 0.0167 ],
        repeat [ 0.5, 20 ]
        "2",
        Plateau(thresholdMode = ThresholdMode.Absolute, threshold = 0.1, patience = 5L),
        [ for i in 0..21 -> 10.0 - float i * 0.0165 ],
        repeat [ 0.5, 6; 0.05, 7; 0.005, 7; 0.0005, 2 ]
        "3",
        Plateau(PlateauMode.Max, thresholdMode = ThresholdMode.Absolute, patience = 5L, cooldown = 5L),
        repeat [ -0.8, 2; -0.234, 20 ],
        repeat [ 0.5, 8; 0.05, 11; 0.005, 3 ]
        "4", Plateau(PlateauMode.Max, threshold = 0.1, patience = 3L), growing 1.025 20, repeat [ 0.5, 20 ]
        "5", Plateau(PlateauMode.Max, threshold = 0.1, patience = 5L, cooldown = 5L), growing 1.005 20, twoReductions
        "6", Plateau(threshold = 0.1), growing 0.85 20, repeat [ 0.5, 20 ]
        "7", Plateau(threshold = 0.1, patience = 5L, cooldown = 5L), repeat [ 1.0, 7; 0.6, 1; 0.5, 12 ], twoReductions
        "8, first group",
        Plateau(PlateauMode.Max, threshold = 0.1, patience = 5L, cooldown = 5L, minRate = 0.4),
        growing 1.005 20,
        repeat [ 0.5, 6; 0.4, 14 ]
        "8, second group",
        Plateau(PlateauMode.Max, threshold = 0.1, patience = 5L, cooldown = 5L, minRate = 0.3),
        growing 1.005 20,
        repeat [ 0.5, 6; 0.3, 14 ]
    ]

let names = TheoryData<string>(cases |> List.map (fun (name, _, _, _) -> name))

[<Theory; MemberData(nameof names)>]
let ``gives the rates that PyTorch's own tests state`` name =
    let _, rule, metrics, rates = cases |> List.find (fun (known, _, _, _) -> known = name)
    Assert.Equal(metrics.Length, rates.Length)
    use optimizer = make "SGD" [ weight () ] 0.7
    let scheduler = Scheduler(optimizer, learningRate = fun _ -> 0.5)
    scheduler.Attach rule

    for metric, rate in List.zip metrics rates do
        scheduler.Observe metric |> ignore
        Assert.Equal(rate, scheduler.LearningRate, 1e-15)

/// Metrics that linger, jump and fail to be numbers.
let private metrics =
    Gen.frequency
        [
            6, Gen.elements [ 0.5; 0.499; 0.51; 0.4; 0.0; -0.5; -0.51 ]
            1, Gen.elements [ nan; infinity; -infinity ]
            3, Gen.choose (-1000, 1000) |> Gen.map (fun value -> float value / 1000.0)
        ]
    |> Gen.listOf
    |> Arb.fromGen

[<Law(300)>]
let ``over a constant schedule it is TorchSharp's ReduceLROnPlateau`` (mode: PlateauMode) (threshold: ThresholdMode) =
    Prop.forAll metrics (fun metrics ->
        Prop.forAll (Gen.zip (Gen.choose (0, 3)) (Gen.choose (0, 3)) |> Arb.fromGen) (fun (patience, cooldown) ->
            use theirs = make "SGD" [ weight () ] 0.5
            use ours = make "SGD" [ weight () ] 0.5

            let reference =
                torch.optim.lr_scheduler.ReduceLROnPlateau(
                    theirs,
                    (if mode = PlateauMode.Min then "min" else "max"),
                    0.5,
                    patience,
                    0.1,
                    (if threshold = ThresholdMode.Relative then "rel" else "abs"),
                    cooldown,
                    ResizeArray [ 0.01 ],
                    0.0
                )

            let scheduler = Scheduler(ours, learningRate = fun _ -> 0.5)

            scheduler.Attach(Plateau(mode, 0.5, int64 patience, 0.1, threshold, int64 cooldown, minRate = 0.01))

            for metric in metrics do
                reference.step metric
                let before = scheduler.LearningRate
                let reduced = scheduler.Observe metric
                Assert.Equal((Seq.head theirs.ParamGroups).LearningRate, scheduler.LearningRate, 1e-15)
                // at the floor of 0.01 the factor goes on falling, and the rate stays
                Assert.Equal(reduced && before > 0.01, scheduler.LearningRate < before)))

[<Fact>]
let ``the factor multiplies the schedule, and the floors bound what they say`` () =
    use optimizer = make "SGD" [ weight () ] 0.7
    let scheduler = Scheduler(optimizer, learningRate = Policy.Triangular(0.001, 0.1, 4L))

    let walk (rule: Plateau) =
        scheduler.Reset()
        scheduler.Attach rule

        for _ in 1..4 do
            scheduler.Observe 1.0 |> ignore

        [
            for _ in 0..4 ->
                let rate = scheduler.LearningRate
                scheduler.Step()
                rate
        ]

    let scheduled = [ for step in 0L .. 4L -> Policy.Triangular(0.001, 0.1, 4L).Invoke step ]
    // the first metric is better than none, the other three are not: 1/2 three times
    let free = Plateau(factor = 0.5, patience = 0L)
    Assert.Equal<float list>([ for rate in scheduled -> rate * 0.125 ], walk free)

    Assert.Equal<float list>(
        [ for rate in scheduled -> rate * 0.25 ],
        walk (Plateau(factor = 0.5, patience = 0L, minFactor = 0.25))
    )

    let floored = walk (Plateau(factor = 0.5, patience = 0L, minRate = 0.01))
    Assert.Equal<float list>([ for rate in scheduled -> min rate (max (rate * 0.125) 0.01) ], floored)
    // the schedule itself begins below the floor
    Assert.Equal(0.001, floored[0])
    Assert.Equal(0.01, floored[1])

    scheduler.Attach null
    scheduler.Reset()
    Assert.Equal(scheduled[0], scheduler.LearningRate)

[<Fact>]
let ``momentum and weight decay are left alone`` () =
    use optimizer = torch.optim.SGD([ weight () ], 0.7, momentum = 0.5)

    let scheduler =
        Scheduler(optimizer, learningRate = (fun _ -> 0.5), momentum = (fun _ -> 0.8), weightDecay = (fun _ -> 0.1))

    scheduler.Attach(Plateau(patience = 0L))
    Assert.Equal<bool list>([ false; true ], [ scheduler.Observe 1.0; scheduler.Observe 1.0 ])
    Assert.Equal(0.05, scheduler.LearningRate, 1e-17)
    Assert.Equal(Nullable 0.8, scheduler.Read HyperParameter.Momentum)
    Assert.Equal(Nullable 0.1, scheduler.Read HyperParameter.WeightDecay)

[<Fact>]
let ``the rule is a pure function of state and metric`` () =
    let rule = Plateau(factor = 0.5, patience = 1L)

    let states =
        [ 3.0; 2.0; 2.0; 2.0; 2.0; 2.0 ]
        |> List.scan (fun state metric -> rule.Next(state, metric)) rule.Start

    Assert.Equal<float list>([ 1.0; 1.0; 1.0; 1.0; 0.5; 0.5; 0.25 ], [ for state in states -> state.Factor ])
    // asked again with the same state, it answers the same
    Assert.Equal(states[4], rule.Next(states[3], 2.0))

[<Fact>]
let ``nonsense is refused`` () =
    let refused (make: unit -> Plateau) = Assert.Throws<ArgumentOutOfRangeException>(make >> ignore) |> ignore

    for factor in [ 0.0; 1.0; -0.5; nan ] do
        refused (fun () -> Plateau(factor = factor))

    refused (fun () -> Plateau(patience = -1L))
    refused (fun () -> Plateau(cooldown = -1L))
    refused (fun () -> Plateau(threshold = nan))
    refused (fun () -> Plateau(threshold = -1.0))
    refused (fun () -> Plateau(minFactor = 1.5))
    refused (fun () -> Plateau(minRate = infinity))
    refused (fun () -> Plateau(mode = enum<PlateauMode> 7))
    refused (fun () -> Plateau(thresholdMode = enum<ThresholdMode> 7))
    use optimizer = make "SGD" [ weight () ] 0.7
    let scheduler = Scheduler(optimizer, learningRate = varied)
    Assert.Throws<InvalidOperationException>(fun () -> scheduler.Observe 1.0 |> ignore) |> ignore
