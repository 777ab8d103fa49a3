/// Arithmetic of schedules by operators, for those who open it: <c>open Clr.FSharp.Operators</c>. They bind as <c>*</c>,
/// <c>+</c> and <c>-</c> do. Sources, units and errors are those of Schedule.times, Schedule.plus and Schedule.minus, which they are.
module Clr.FSharp.Operators

/// a .* b = fun t -> a t * b t
val (.*): a: Schedule -> b: Schedule -> Schedule

/// a .+ b = fun t -> a t + b t
val (.+): a: Schedule -> b: Schedule -> Schedule

/// a .- b = fun t -> a t - b t
val (.-): a: Schedule -> b: Schedule -> Schedule
