namespace Clr.FSharp

open System

type Schedule = Func<int64, float>

type Cycle = Clr.Cycle

[<Measure>]
type step

[<Measure>]
type epoch
