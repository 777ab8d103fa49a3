/// What each part of the algebra means, in the plainest code there is: the oracle for the fast one.
module Clr.Properties.Reference

open System
open Clr.FSharp

/// floor (a / b) without a trick.
let private floorDiv (a: int64) (b: int64) =
    let quotient = a / b
    if a % b < 0L then quotient - 1L else quotient

let private phase (cycle: Cycle) (t: int64) = t - cycle.Period * floorDiv t cycle.Period

let private number (cycle: Cycle) (t: int64) = 1L + floorDiv t cycle.Period

let private triangle (cycle: Cycle) t =
    let p = phase cycle t

    if p < cycle.StepsUp then
        float p / float cycle.StepsUp
    else
        float (cycle.Period - p) / float cycle.StepsDown

let private halving cycle t = 2.0 ** -float(number cycle (max t 0L) - 1L)

let private exponential gamma (t: int64) = gamma ** float (max t 0L)

let private line low high w = low + (high - low) * w

let private wave case =
    match case with
    | WaveCase.Triangle cycle -> triangle cycle

let private amplitude case =
    match case with
    | AmplitudeCase.Halving cycle -> halving cycle
    | AmplitudeCase.Exponential(Factor gamma) -> exponential gamma
    | AmplitudeCase.PerCycle(cycle, f) -> fun t -> f.Apply(max 1L (number cycle t))
    | AmplitudeCase.PerIteration f -> fun t -> f.Apply(max 0L t)

let private policy case =
    match case with
    | PolicyCase.Triangular(Rates(low, high), cycle) -> fun t -> line low high (triangle cycle t)
    | PolicyCase.Triangular2(Rates(low, high), cycle) -> fun t -> line low high (triangle cycle t * halving cycle t)
    | PolicyCase.ExpRange(Factor gamma, Rates(low, high), cycle) ->
        fun t -> line low high (triangle cycle t * exponential gamma t)
    | PolicyCase.ExpRangeBothBounds(Factor gamma, Rates(low, high), cycle) ->
        fun t -> line low high (triangle cycle t) * exponential gamma t

/// One level: the meaning of an expression in terms of the values of its parts.
let level (part: Expression -> int64 -> float) expression : int64 -> float =
    match expression with
    | Expression.Wave case -> wave case
    | Expression.Amplitude case -> amplitude case
    | Expression.Policy case -> policy case
    | OfFunction f -> f.Apply
    | Between(Limits(low, high), wave) -> fun t -> line low high (part wave t)
    | Times(other, schedule) -> fun t -> part schedule t * part other t
    | RestartAt(Wait step, next, schedule) -> fun t -> if t < step then part schedule t else part next (t - step)

/// The meaning all the way down.
let rec meaning expression = level meaning expression
