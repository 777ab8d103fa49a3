namespace Clr.FSharp

open System

/// A schedule: a function from a step to a value.
type Schedule = Func<int64, float>
