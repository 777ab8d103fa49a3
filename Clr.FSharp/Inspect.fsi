/// What can be said of a schedule before anything is trained with it.
module Clr.FSharp.Inspect

/// The code that makes a schedule, complete and unambiguous, on one line.
val describe: schedule: Schedule -> string
