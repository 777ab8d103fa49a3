/// An experiment without a training: its runs are numbers written here, so that what is made of them can be worked out by hand.
module Clr.Tests.Examples.HandmadeExperiment

open System
open Clr
open Clr.Examples.Experiments

let private rate = Ramp.Linear(0.5, 0.1, 100L)

let private contenders: Contender list =
    [
        Contender("long", rate, 200, Role = Role.Reference)
        Contender("wave", rate, 100)
        Contender("steady-1", rate, 100, Role = Role.Control, Grid = "steady")
        Contender("steady-2", rate, 100, Role = Role.Control, Grid = "steady")
        Contender("sweep", rate, 100, Role = Role.RangeTest)
    ]

/// Half way and at the end, for seeds 1, 2 and 3.
let private values =
    dict
        [
            "long", [ 74.0, 79.0; 75.0, 80.0; 60.0, 84.0 ]
            "wave", [ 74.0, 80.0; 76.0, 82.0; 70.0, 84.0 ]
            "steady-1", [ 60.0, 70.0; 60.0, 71.0; 60.0, 75.0 ]
            "steady-2", [ 50.0, 60.0; 50.0, 60.0; 50.0, 10.0 ]
            "sweep", [ 30.0, 50.0; 40.0, 20.0; 35.0, 35.0 ]
        ]

let internal record name (contender: Contender) seed =
    let half, last = values[contender.Name][seed - 1]

    let diverged =
        if contender.Name = "steady-2" && seed = 3 then
            Nullable 40
        else
            Nullable()

    let at = contender.Iterations / 2

    RunRecord(
        name,
        contender.Name,
        seed,
        "by hand",
        contender.Iterations,
        diverged,
        1.0,
        [|
            CurvePoint(at, 0.25, 0.9, 2.0, half)
            CurvePoint((if diverged.HasValue then 40 else contender.Iterations), 0.5, 0.9, 1.0, last)
        |]
    )

type internal Handmade(metric: Metric) =
    inherit Experiment()

    override _.Name = "handmade"
    override _.Description = "Numbers by hand"
    override _.Contenders = contenders
    override _.Metric = metric
    override _.Target = 75.0
    override _.Caveats = [ "They are made up." ]
    override _.SettingOf _ = "by hand"

    override this.Run(contender, seed, _, progress, _) =
        let record = record this.Name contender seed

        for point in record.Curve do
            progress.Invoke(Moment(point.Iteration, point.LearningRate, point.Loss, Nullable point.Value))

        record

/// What came of each contender, in their order.
let internal outcomes =
    [
        for contender in contenders -> Outcome(contender, [| for seed in 1..3 -> record "handmade" contender seed |])
    ]
