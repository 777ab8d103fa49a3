module Clr.FSharp.Inspect

let describe schedule = Clr.Inspect.Describe schedule
