/// Published recipes, each one expression. With w the triangle wave and n the cycle number 1 + floor (t / period).
module Clr.FSharp.Policy

/// triangular low high c = fun t -> low + (high - low) * w t
val triangular: baseLr: float -> maxLr: float -> cycle: Cycle -> Schedule

/// triangular2 low high c = fun t -> low + (high - low) * w t * 2^-(n - 1)
val triangular2: baseLr: float -> maxLr: float -> cycle: Cycle -> Schedule

/// expRange g low high c = fun t -> low + (high - low) * w t * g^t: the range decays, the base stays
val expRange: gamma: float -> baseLr: float -> maxLr: float -> cycle: Cycle -> Schedule

/// expRangeBothBounds g low high c = fun t -> (low + (high - low) * w t) * g^t: both bounds decay, as in the paper
val expRangeBothBounds: gamma: float -> baseLr: float -> maxLr: float -> cycle: Cycle -> Schedule

/// cyclical a low high c = fun t -> low + (high - low) * w t * a t
val cyclical: amplitude: Schedule -> baseLr: float -> maxLr: float -> cycle: Cycle -> Schedule
