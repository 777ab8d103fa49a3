/// Periodic shapes with values in [0, 1]. With c = cycle, p = t mod period.
module Clr.FSharp.Wave

/// triangle c = fun t -> if p &lt; up then p / up else (period - p) / down
val triangle: cycle: Cycle -> Schedule
