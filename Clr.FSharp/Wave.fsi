/// Periodic shapes with values in [0, 1], without a unit. With c = cycle, p = t mod period. Sources, corners and errors are those
/// of the method of the same name in Clr.Wave.
module Clr.FSharp.Wave

/// triangle c = fun t -> if p &lt; up then p / up else (period - p) / down
val triangle: cycle: Cycle -> Schedule

/// hann c = fun t -> if p &lt; up then (1 - cos (pi p / up)) / 2 else (1 - cos (pi (period - p) / down)) / 2
val hann: cycle: Cycle -> Schedule

/// sine c = fun t -> if p &lt; up then sin (pi p / (2 up)) else sin (pi (period - p) / (2 down)): one arch per cycle
val sine: cycle: Cycle -> Schedule

/// parabolic c = fun t -> if p &lt; up then 1 - (1 - p / up)^2 else 1 - (1 - (period - p) / down)^2
val parabolic: cycle: Cycle -> Schedule

/// square c = fun t -> if p &lt; up then 0 else 1
val square: cycle: Cycle -> Schedule

/// cosine n = fun t -> (1 + cos (2 pi t / n)) / 2: begins at 1
val cosine: period: int64<step> -> Schedule

/// sawtooth n = fun t -> (t mod n) / n: from 0, never 1
val sawtooth: period: int64<step> -> Schedule

/// sawtoothFalling n = fun t -> (n - t mod n) / n: from 1, never 0
val sawtoothFalling: period: int64<step> -> Schedule
