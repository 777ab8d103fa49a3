/// Results whose every number is chosen, for the tests of what a result says of itself.
module Clr.Tests.RangeTest.HandMade

open System
open System.Collections.Immutable
open Clr.RangeTesting

let immutable (items: 'T seq) = ImmutableArray.CreateRange items

let v lr : Answer = Answer.Value lr
let atLeast lr : Answer = Answer.AtLeast lr
let none reason : Answer = Answer.NoSignal reason

/// An estimate over three sweeps that all gave an answer.
let estimate (answer: Answer) (between: float option) (within: float option) (grade: Grade) =
    Estimate(answer, 3, 3, Nullable 0.5, Nullable 2.0, Option.toNullable between, Option.toNullable within, grade)

/// An estimate of which nothing is known but its answer.
let plain (answer: Answer) = estimate answer None None Grade.Unknown

/// A reading of three points that gives each rule its answer.
let reading (answer: RangeRule -> Answer) (baseline: float, drop: float, noise: float) (warnings: string list) =
    LossReading(
        Start = answer RangeRule.Start,
        Eighty = answer RangeRule.Eighty,
        Steepest = answer RangeRule.Steepest,
        Edge = answer RangeRule.Edge,
        Minimum = answer RangeRule.Minimum,
        MinimumTenth = answer RangeRule.MinimumTenth,
        Valley = answer RangeRule.Valley,
        Suggestion =
            BoundsSuggestion(
                answer RangeRule.BaseLr,
                answer RangeRule.MaxLr,
                answer RangeRule.SingleLr,
                immutable warnings
            ),
        LearningRates = immutable [ 0.5; 0.625; 0.75 ],
        Smoothed = immutable [ 2.5; 2.25; 2.0 ],
        Baseline = baseline,
        Noise = noise,
        Drop = drop,
        Bandwidth = 0.125
    )

/// A reading with a signal: 2.3, down by 1.3, with noise of 0.05.
let heard () = reading (fun _ -> v 0.1) (2.3, 1.3, 0.05) []

/// A reading without one.
let deaf reason = reading (fun _ -> none reason) (nan, nan, nan) []

/// A record of points at these learning rates that ended so.
let record (plan: SweepPlan) (stop: StopReason) (rates: float list) =
    let points = rates |> List.mapi (fun k lr -> SweepPoint(k, lr, 1.0, 1.0, Nullable(), Nullable()))
    SweepRecord(plan, immutable points, stop, null)

type Made =
    /// A result of no sweeps and one reading with a signal, but for what is given.
    static member Result
        (
            ?settings: RangeTestSettings,
            ?records: SweepRecord list,
            ?readings: LossReading list,
            ?estimates: RangeRule -> Estimate,
            ?validation: bool,
            ?accuracy: AccuracyBounds,
            ?accuracyReadings: AccuracyReading list,
            ?confirmation: Confirmation,
            ?warnings: string list
        ) =
        let estimates = defaultArg estimates (fun _ -> plain (v 0.1))

        RangeTestResult(
            Settings = defaultArg settings (RangeTestSettings()),
            Records = immutable (defaultArg records []),
            ReadsValidation = defaultArg validation false,
            ReadSweeps = immutable (defaultArg records []),
            Readings = immutable (defaultArg readings [ heard () ]),
            AccuracyReadings = immutable (defaultArg accuracyReadings []),
            Estimates =
                Enum.GetValues<RangeRule>().ToImmutableDictionary((fun rule -> rule), (fun rule -> estimates rule)),
            AccuracyBounds = Option.toObj accuracy,
            Warnings = immutable (defaultArg warnings []),
            Confirmation = Option.toObj confirmation
        )
