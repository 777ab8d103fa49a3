[<CompilationRepresentation(CompilationRepresentationFlags.ModuleSuffix)>]
module Clr.FSharp.Schedule

let ofFunction (f: int64 -> float) = Schedule f

let toFunction (schedule: Schedule) : int64 -> float = schedule.Invoke

let at step (schedule: Schedule) = schedule.Invoke step

let between low high wave = Clr.Schedule.Between(wave, low, high)

let times other schedule = Clr.Schedule.Times(schedule, other)

let restartAt (step: int64<step>) next schedule = Clr.Schedule.RestartAt(schedule, int64 step, next)
