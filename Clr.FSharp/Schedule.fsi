/// The algebra of schedules, data last: <c>Wave.triangle c |> Schedule.times (Amplitude.halving c) |> Schedule.between low high</c>.
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
