module Clr.Properties.Laws

open Clr.FSharp
open FsCheck
open FsCheck.FSharp

/// lowest <= schedule(t) <= highest at the given step.
let bounded (lowest: float) (highest: float) (schedule: Schedule) (step: int64) : Property =
    let value = schedule.Invoke step
    (lowest <= value && value <= highest) |> Prop.label $"schedule({step}) = {value:R}"
