/// Parameters of policies, drawn where they matter: usual values, every order of magnitude, and the edges of what is allowed. Units:
/// rates are learning rates, durations are steps. Sources: usual values are those of arXiv:1506.01186 and arXiv:1803.09820, the edges
/// those of Clr.Core's refusals. Errors: none.
module Clr.Properties.Parameters

open Clr
open FsCheck

/// A learning rate: 0, usual ones, or 10^u with u uniform in [-12, 3].
val rate: Gen<float>

/// Two learning rates in order, sometimes equal.
val bounds: Gen<struct (float * float)>

/// A finite number of either sign, or 0.
val finite: Gen<float>

/// A decay factor in (0, 1]: 1, the paper's 0.99994, 1 - 2^-k, or uniform.
val gamma: Gen<float>

/// A number of steps from 1 on, up to 2^62: half a cycle, or a duration.
val duration: Gen<int64>

/// A number of steps from 1 to 200, where the corners lie close together.
val shortDuration: Gen<int64>

/// A cycle of a usual length, with equal or with different halves; sometimes with very long ones.
val cycle: Gen<Cycle>
