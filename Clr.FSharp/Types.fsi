namespace Clr.FSharp

open System

/// A schedule: a plain function from a step to a value. An abbreviation, so that nothing is converted at the border to C#.
type Schedule = Func<int64, float>

/// So many steps up and so many down; see the module of the same name.
type Cycle = Clr.Cycle

/// One optimizer update: durations are counted in these. The step a schedule is asked for is a plain int64.
[<Measure>]
type step

/// One pass over the training data; <c>5L&lt;epoch&gt; * 391L&lt;step/epoch&gt;</c> is a number of steps.
[<Measure>]
type epoch
