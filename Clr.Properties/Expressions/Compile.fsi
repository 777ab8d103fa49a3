/// From an expression to the schedule that the DSL makes of it. Sources and errors are those of the function of Clr.FSharp that a case
/// is named after: an expression whose arguments it refuses is refused with its exception.
module Clr.Properties.Compile

open Clr.FSharp

/// One level: the parts are made schedules by the function given.
val level: part: (Expression -> Schedule) -> expression: Expression -> Schedule

/// The schedule.
val schedule: expression: Expression -> Schedule

/// The schedule with every part wrapped as fun t -> s t, so that nothing is known of any part.
val opaque: expression: Expression -> Schedule
