namespace Clr.FSharp

open System

/// A schedule: a plain function from a step to a value. An abbreviation, so that nothing is converted at the border to C#.
type Schedule = Func<int64, float>

/// So many steps up and so many down; see the module of the same name.
type Cycle = Clr.Cycle

/// The shape of a transition, over the share x of the way: Linear has the weight x, Cosine (1 - cos (pi x)) / 2, OneMinusSqrt sqrt x.
type Anneal = Clr.Anneal

/// One optimizer update: durations are counted in these. The step a schedule is asked for is a plain int64.
[<Measure>]
type step

/// One pass over the training data; <c>5L&lt;epoch&gt; * 391L&lt;step/epoch&gt;</c> is a number of steps.
[<Measure>]
type epoch
