/// The algebra of schedules, data last: <c>Wave.triangle c |> Schedule.times (Amplitude.halving c) |> Schedule.between low high</c>.
/// Sources, units, corners and errors are those of the method of the same name in Clr.Schedule. ofFunction, toFunction and at,
/// which C# does not need, are delegates by definition; they keep the unit and raise what the function raises.
///
/// What a schedule is built with carries &lt;step>: lengths (hold, repeat, strict, ...) and places (restartAt, joinAt), all counted from
/// where a piece begins; so does what comes back as a length (Inspect.period, Cycle.period). The step that a schedule is asked for is a
/// plain int64, as the schedule itself is a Func&lt;int64, float> that C# shares: in at, in functions of one's own (ofFunction, formula)
/// and in Inspect (sample, fill, breakpoints, whose answers are steps to ask for), and so are phase and number of a cycle at such a
/// step. Counts and ratios (times, growth, numerator, denominator) are no durations and have no unit.
[<CompilationRepresentation(CompilationRepresentationFlags.ModuleSuffix)>]
module Clr.FSharp.Schedule

/// ofFunction f = fun t -> f t: a function of one's own becomes a schedule.
val ofFunction: f: (int64 -> float) -> Schedule

/// toFunction s = fun t -> s t
val toFunction: schedule: Schedule -> (int64 -> float)

/// at t s = s t
val at: step: int64 -> schedule: Schedule -> float

/// between low high w = fun t -> low + (high - low) * w t, exactly low where w t = 0 and exactly high where w t = 1
val between: low: float -> high: float -> wave: Schedule -> Schedule

/// times b a = fun t -> a t * b t
val times: other: Schedule -> schedule: Schedule -> Schedule

/// restartAt r b a = fun t -> if t &lt; r then a t else b (t - r)
val restartAt: step: int64<step> -> next: Schedule -> schedule: Schedule -> Schedule

/// scale k x = fun t -> k * x t
val scale: factor: float -> schedule: Schedule -> Schedule

/// offset d x = fun t -> x t + d
val offset: amount: float -> schedule: Schedule -> Schedule

/// plus b a = fun t -> a t + b t
val plus: other: Schedule -> schedule: Schedule -> Schedule

/// minus b a = fun t -> a t - b t
val minus: other: Schedule -> schedule: Schedule -> Schedule

/// opposite (a, b) (low, high) lr = fun t -> high - (high - low) * (lr t - a) / (b - a), held at high below a and at low above b
val opposite:
    lowLr: float -> highLr: float -> lowMomentum: float -> highMomentum: float -> schedule: Schedule -> Schedule

/// delay n x = fun t -> x (t - n)
val delay: steps: int64<step> -> schedule: Schedule -> Schedule

/// advance n x = fun t -> x (t + n)
val advance: steps: int64<step> -> schedule: Schedule -> Schedule

/// hold n x = fun t -> x (min (max t 0) n)
val hold: steps: int64<step> -> schedule: Schedule -> Schedule

/// ``then`` n b a = fun t -> if t &lt; n then a t else b (t - n), and b alone where n = 0
val ``then``: steps: int64<step> -> next: Schedule -> schedule: Schedule -> Schedule

/// join [ a, m; b, n ] = fun t -> if t &lt; m then a t else b (min (t - m) n), and so on for any number of pieces
val join: pieces: (Schedule * int64<step>) seq -> Schedule

/// joinAt [ p, a; q, b ] x = fun t -> if t &lt; p then x t elif t &lt; q then a (t - p) else b (t - q), for any number of pieces
val joinAt: next: (int64<step> * Schedule) seq -> schedule: Schedule -> Schedule

/// repeat n x = fun t -> x (t mod n)
val repeat: steps: int64<step> -> schedule: Schedule -> Schedule

/// repeatTimes n k x = fun t -> x (t - n * min (max (floor (t / n)) 0) (k - 1))
val repeatTimes: steps: int64<step> -> times: int64 -> schedule: Schedule -> Schedule

/// repeatGrowing n m f = f n for n steps, then f (n * m) for n * m steps, then f (n * m * m) for n * m * m, and so on
val repeatGrowing: steps: int64<step> -> growth: int64 -> piece: (int64<step> -> Schedule) -> Schedule

/// warmupFromZero n x = fun t -> if t &lt; n then x 0 * max t 0 / n else x (t - n)
val warmupFromZero: steps: int64<step> -> schedule: Schedule -> Schedule

/// warmupFromOneOverN n x = fun t -> if t &lt; n then x 0 * (max t 0 + 1) / n else x (t - n)
val warmupFromOneOverN: steps: int64<step> -> schedule: Schedule -> Schedule

/// warmupFrom v n x = fun t -> if t &lt; n then v + (x 0 - v) * max t 0 / n else x (t - n)
val warmupFrom: start: float -> steps: int64<step> -> schedule: Schedule -> Schedule

/// min b a = fun t -> min (a t) (b t)
val min: other: Schedule -> schedule: Schedule -> Schedule

/// max b a = fun t -> max (a t) (b t)
val max: other: Schedule -> schedule: Schedule -> Schedule

/// clamp low high x = fun t -> min (max (x t) low) high, and NaN where x t is
val clamp: low: float -> high: float -> schedule: Schedule -> Schedule

/// map f x = fun t -> f (x t)
val map: f: (float -> float) -> schedule: Schedule -> Schedule

/// map2 f b a = fun t -> f (a t) (b t)
val map2: f: (float -> float -> float) -> other: Schedule -> schedule: Schedule -> Schedule

/// map3 f c b a = fun t -> f (a t) (b t) (c t)
val map3: f: (float -> float -> float -> float) -> third: Schedule -> second: Schedule -> schedule: Schedule -> Schedule

/// formula [ a; b; ... ] f = f, which uses the step only to ask a, b, ...; what is known of all of them is known of it
val formula: parts: Schedule seq -> f: (int64 -> float) -> Schedule

/// betweenSchedules low high w = fun t -> low t + (high t - low t) * w t
val betweenSchedules: low: Schedule -> high: Schedule -> wave: Schedule -> Schedule

/// stretch num den x = fun t -> x (floor (t * den / num))
val stretch: numerator: int64 -> denominator: int64 -> schedule: Schedule -> Schedule

/// reverse n x = fun t -> x (n - 1 - t) from 0 to n - 1, x (n - 1) before and x 0 after
val reverse: steps: int64<step> -> schedule: Schedule -> Schedule

/// mirror n x = fun t -> x (max (n - abs (n - t)) 0)
val mirror: steps: int64<step> -> schedule: Schedule -> Schedule

/// strict n x = fun t -> if 0 &lt;= t && t &lt; n then x t else nan
val strict: steps: int64<step> -> schedule: Schedule -> Schedule

/// named id version f = f, under a name that descriptions and checkpoints can compare
val named: id: string -> version: int -> f: Schedule -> Schedule

/// uniformNoise seed low high = fun t -> low + (high - low) * u, u in [0, 1) a hash of seed and t
val uniformNoise: seed: int64 -> low: float -> high: float -> Schedule

/// gaussianNoise seed mean deviation = fun t -> mean + deviation * z, z standard normal and a hash of seed and t
val gaussianNoise: seed: int64 -> mean: float -> deviation: float -> Schedule
