namespace Clr.FSharp

open System

type Schedule = Func<int64, float>

type Cycle = Clr.Cycle

type Anneal = Clr.Anneal

[<Measure>]
type step

[<Measure>]
type epoch
