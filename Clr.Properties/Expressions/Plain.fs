/// Cycles, waves and amplitudes in the plainest code there is. Whole numbers are bigints here, so that no end of int64 needs
/// thinking about, and every share of a way is one division.
module internal Clr.Properties.Plain

open System
open Clr.FSharp

let big (n: int64) = bigint n

/// floor (a / b) for a positive b.
let floorDiv (a: bigint) (b: bigint) =
    let quotient = bigint.Divide(a, b)
    if a - quotient * b < 0I then quotient - 1I else quotient

let modulo a b = a - b * floorDiv a b

/// a / b, rounded once.
let share (a: bigint) (b: bigint) = float a / float b

/// The nearest int64.
let saturate (n: bigint) = int64 (max (big Int64.MinValue) (min n (big Int64.MaxValue)))

let line (low: float) high w = low + (high - low) * w

let phase (cycle: Cycle) t = modulo (big t) (big cycle.Period)

let number (cycle: Cycle) t = 1I + floorDiv (big t) (big cycle.Period)

/// A wave that rises by the shape over the steps up, and falls by it over the steps down.
let private upAndDown shape (cycle: Cycle) t =
    let p = phase cycle t

    if p < big cycle.StepsUp then
        shape p (big cycle.StepsUp)
    else
        shape (big cycle.Period - p) (big cycle.StepsDown)

let triangle = upAndDown share

let wave case t =
    match case with
    | WaveCase.Triangle cycle -> triangle cycle t
    | WaveCase.Hann cycle -> upAndDown (fun k n -> sin (Math.PI * share k n / 2.0) ** 2.0) cycle t
    | WaveCase.Sine cycle -> upAndDown (fun k n -> sin (Math.PI * share k n / 2.0)) cycle t
    | WaveCase.Parabolic cycle -> upAndDown (fun k n -> 1.0 - share (n - k) n ** 2.0) cycle t
    | WaveCase.Square cycle -> if phase cycle t < big cycle.StepsUp then 0.0 else 1.0
    | WaveCase.Cosine(Length n) -> (1.0 + cos (2.0 * Math.PI * share (modulo (big t) (big n)) (big n))) / 2.0
    | WaveCase.Sawtooth(Length n) -> share (modulo (big t) (big n)) (big n)
    | WaveCase.SawtoothFalling(Length n) -> share (big n - modulo (big t) (big n)) (big n)

/// The number from 0, the start and the length of the cycle of n, n * m, n * m * m, ... steps that a step from 0 on lies in.
let growing n growth t =
    let rec search index start length =
        if big t < start + length then
            index, start, length
        else
            search (index + 1I) (start + length) (length * big growth)

    if growth = 1L then
        let index = floorDiv (big t) (big n)
        index, index * big n, big n
    else
        search 0I 0I (big n)

let amplitude case t =
    match case with
    | AmplitudeCase.Halving cycle -> 2.0 ** -float(number cycle (max t 0L) - 1I)
    | AmplitudeCase.Geometric(Factor ratio, cycle) -> ratio ** float (number cycle (max t 0L) - 1I)
    | AmplitudeCase.Exponential(Factor gamma) -> gamma ** float (max t 0L)
    | AmplitudeCase.PerCycle(cycle, f) -> f.Apply(saturate (number cycle (max t 0L)))
    | AmplitudeCase.PerIteration f -> f.Apply(max 0L t)
    | AmplitudeCase.GrowingRatio(Factor ratio, Length n, Count growth) ->
        if t < 0L then
            1.0
        else
            let index, _, _ = growing n growth t
            ratio ** float index
    | AmplitudeCase.Constant(Level value) -> value
    | AmplitudeCase.Harmonic cycle -> 1.0 / float (number cycle (max t 0L))
    | AmplitudeCase.Sine(Count m, cycle) ->
        let n = modulo (number cycle (max t 0L)) (big m)
        (1.0 + sin (2.0 * Math.PI * share n (big m))) / 2.0
