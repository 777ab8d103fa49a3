/// From an expression to the schedule that the DSL makes of it.
module Clr.Properties.Compile

open Clr.FSharp

let private wave case =
    match case with
    | WaveCase.Triangle cycle -> Wave.triangle cycle

let private amplitude case =
    match case with
    | AmplitudeCase.Halving cycle -> Amplitude.halving cycle
    | AmplitudeCase.Exponential(Factor gamma) -> Amplitude.exponential gamma
    | AmplitudeCase.PerCycle(cycle, f) -> Amplitude.perCycle cycle f.Apply
    | AmplitudeCase.PerIteration f -> Amplitude.perIteration f.Apply

let private policy case =
    match case with
    | PolicyCase.Triangular(Rates(low, high), cycle) -> Policy.triangular low high cycle
    | PolicyCase.Triangular2(Rates(low, high), cycle) -> Policy.triangular2 low high cycle
    | PolicyCase.ExpRange(Factor gamma, Rates(low, high), cycle) -> Policy.expRange gamma low high cycle
    | PolicyCase.ExpRangeBothBounds(Factor gamma, Rates(low, high), cycle) ->
        Policy.expRangeBothBounds gamma low high cycle

/// One level: the parts are made schedules by the function given.
let level (part: Expression -> Schedule) expression =
    match expression with
    | Expression.Wave case -> wave case
    | Expression.Amplitude case -> amplitude case
    | Expression.Policy case -> policy case
    | OfFunction f -> Schedule.ofFunction f.Apply
    | Between(Limits(low, high), wave) -> Schedule.between low high (part wave)
    | Times(other, schedule) -> Schedule.times (part other) (part schedule)
    | RestartAt(Wait step, next, schedule) -> Schedule.restartAt (step * 1L<step>) (part next) (part schedule)

/// The schedule.
let rec schedule expression = level schedule expression

/// The schedule with every part wrapped as fun t -> s t, so that nothing is known of any part.
let rec opaque expression =
    level
        (fun part ->
            let inner = opaque part
            Schedule(fun step -> inner.Invoke step))
        expression
