/// The cycle of a cyclical policy; waves and per-cycle amplitudes take the same value, so half and whole cycles cannot be mixed.
/// The unit is a step. Sources and errors are those of Clr.Cycle: symmetric is its Symmetric, asymmetric its Of, and the others are
/// its members of the same name.
[<CompilationRepresentation(CompilationRepresentationFlags.ModuleSuffix)>]
module Clr.FSharp.Cycle

/// symmetric s: up = down = s, period = 2 s. s is half a cycle, at least 1 step.
val symmetric: stepSize: int64<step> -> Cycle

/// asymmetric u d: up = u, down = d, period = u + d; each at least 1 step.
val asymmetric: stepsUp: int64<step> -> stepsDown: int64<step> -> Cycle

/// period c = up + down
val period: cycle: Cycle -> int64<step>

/// phaseAt t c = t mod period, from 0 to period - 1 for every int64
val phaseAt: step: int64 -> cycle: Cycle -> int64

/// numberAt t c = 1 + floor (t / period)
val numberAt: step: int64 -> cycle: Cycle -> int64
