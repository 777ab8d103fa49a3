module Clr.Properties.Reference

open System
open Clr.Properties.Plain

/// A policy's warm-up from a value in front of a schedule: so many shares of n are done at step 0.
let private warmup from (steps: int64) ahead (schedule: int64 -> float) t =
    if steps = 0L then
        schedule t
    elif t <= 0L && ahead = 0I then
        // exactly, whatever x(0) is
        from
    elif t < steps then
        line from (schedule 0L) (share (big (max t 0L) + ahead) (big steps))
    else
        schedule (t - steps)

/// The value of the last piece that has begun, counted from its own start.
let private last (pieces: (bigint * (int64 -> float)) list) (t: int64) =
    let start, piece =
        pieces |> List.tryFindBack (fun (start, _) -> start <= big t) |> Option.defaultValue pieces.Head

    piece (saturate (big t - start))

let private join (pieces: ((int64 -> float) * int64) list) (t: int64) =
    let starts = pieces |> List.scan (fun start (_, steps) -> start + big steps) 0I
    let total = List.last starts

    let used =
        List.zip (List.take pieces.Length starts) pieces
        |> List.mapi (fun i (start, (piece, steps)) -> i, start, piece, steps)
        // a piece of no steps is left out, but for the last, whose first value is held
        |> List.filter (fun (i, _, _, steps) -> steps > 0L || i = pieces.Length - 1)
        |> List.map (fun (_, start, piece, _) -> start, piece)

    last used (saturate (min (big t) total))

let private repeat (steps: int64) (schedule: int64 -> float) t =
    if steps <= 1L then
        schedule 0L
    else
        schedule (int64 (modulo (big t) (big steps)))

let level (part: Expression -> int64 -> float) expression (t: int64) : float =
    match expression with
    | Expression.Wave case -> wave case t
    | Expression.Amplitude case -> amplitude case t
    | Expression.Ramp case -> PlainRamps.meaning case t
    | Expression.Policy case -> PlainPolicies.meaning case t
    | Expression.Cyclical(amplitude, Rates(low, high), cycle) -> line low high (triangle cycle t * part amplitude t)
    | Expression.OfFunction f -> f.Apply t
    | Expression.Between(Limits(low, high), wave) -> line low high (part wave t)
    | Expression.BetweenSchedules(low, high, wave) -> line (part low t) (part high t) (part wave t)
    | Expression.Scale(Level factor, schedule) -> factor * part schedule t
    | Expression.Offset(Level amount, schedule) -> part schedule t + amount
    | Expression.Plus(other, schedule) -> part schedule t + part other t
    | Expression.Minus(other, schedule) -> part schedule t - part other t
    | Expression.Times(other, schedule) -> part schedule t * part other t
    | Expression.Min(other, schedule) -> min (part schedule t) (part other t)
    | Expression.Max(other, schedule) -> max (part schedule t) (part other t)
    | Expression.Clamp(Limits(low, high), schedule) -> min (max (part schedule t) low) high
    | Expression.Map(f, schedule) -> f.Apply(part schedule t)
    | Expression.Map2(f, other, schedule) -> f.Apply(part schedule t, part other t)
    | Expression.Map3(f, third, second, schedule) -> f.Apply(part schedule t, part second t, part third t)
    | Expression.Formula(Parts parts, f) -> f.Apply [ for one in parts -> part one t ]
    | Expression.Opposite(Rates(a, b), Momenta(low, high), schedule) ->
        let lr = part schedule t

        if Double.IsNaN lr then nan
        elif lr <= a then high
        elif lr >= b then low
        else high - (high - low) * (lr - a) / (b - a)
    | Expression.Delay(Wait n, schedule) -> part schedule (saturate (big t - big n))
    | Expression.Advance(Wait n, schedule) -> part schedule (saturate (big t + big n))
    | Expression.Hold(Wait n, schedule) -> part schedule (min (max t 0L) n)
    | Expression.Strict(Wait n, schedule) -> if 0L <= t && t < n then part schedule t else nan
    | Expression.Stretch(Count num, Count den, schedule) ->
        part schedule (saturate (floorDiv (big t * big den) (big num)))
    | Expression.Repeat(Wait n, schedule) -> repeat n (part schedule) t
    | Expression.RepeatTimes(Wait n, Count k, schedule) ->
        if n = 0L then
            part schedule t
        else
            let done' = max 0I (min (floorDiv (big t) (big n)) (big k - 1I))
            part schedule (saturate (big t - big n * done'))
    | Expression.RepeatGrowing(Wait n, Count growth, piece) ->
        let made =
            match piece with
            | OwnPiece.FallingLine -> PlainRamps.linear 1.0 0.0
            | OwnPiece.HalfCosine -> PlainRamps.cosine 1.0 0.25

        if n = 0L || growth = 1L then
            repeat n (made n) t
        elif t < 0L then
            made n t
        else
            let _, start, length = growing n growth t
            made (saturate length) (saturate (big t - start))
    | Expression.Reverse(Wait n, schedule) ->
        let length = max n 1L
        part schedule (length - 1L - min (max t 0L) (length - 1L))
    | Expression.Mirror(Wait n, schedule) -> part schedule (saturate (max 0I (big n - abs (big n - big t))))
    | Expression.Then(Wait n, next, schedule) ->
        if n > 0L && t < n then
            part schedule t
        else
            part next (t - n)
    | Expression.RestartAt(Wait step, next, schedule) -> if t < step then part schedule t else part next (t - step)
    | Expression.Join(Pieces pieces) -> join [ for piece, Wait steps in pieces -> part piece, steps ] t
    | Expression.JoinAt(Starts next, schedule) ->
        if t < 0L then
            part schedule t
        else
            last ((0I, part schedule) :: [ for Wait start, piece in next -> big start, part piece ]) t
    | Expression.WarmupFromZero(Wait n, schedule) -> warmup 0.0 n 0I (part schedule) t
    | Expression.WarmupFromOneOverN(Wait n, schedule) -> warmup 0.0 n 1I (part schedule) t
    | Expression.WarmupFrom(Level start, Wait n, schedule) -> warmup start n 0I (part schedule) t
    | Expression.Named(_, f) -> part f t
    | Expression.UniformNoise(Seed seed, Limits(low, high)) -> PlainNoise.uniform seed low high t
    | Expression.GaussianNoise(Seed seed, Level mean, Rate deviation) -> PlainNoise.gaussian seed mean deviation t

let rec meaning expression t = level meaning expression t
