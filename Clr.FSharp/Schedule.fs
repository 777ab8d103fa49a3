[<CompilationRepresentation(CompilationRepresentationFlags.ModuleSuffix)>]
module Clr.FSharp.Schedule

let ofFunction (f: int64 -> float) = Schedule f

let toFunction (schedule: Schedule) : int64 -> float = schedule.Invoke

let at step (schedule: Schedule) = schedule.Invoke step

let between low high wave = Clr.Schedule.Between(wave, low, high)

let times other schedule = Clr.Schedule.Times(schedule, other)

let restartAt (step: int64<step>) next schedule = Clr.Schedule.RestartAt(schedule, int64 step, next)

let scale factor schedule = Clr.Schedule.Scale(schedule, factor)

let offset amount schedule = Clr.Schedule.Offset(schedule, amount)

let plus other schedule = Clr.Schedule.Plus(schedule, other)

let minus other schedule = Clr.Schedule.Minus(schedule, other)

let opposite lowLr highLr lowMomentum highMomentum schedule =
    Clr.Schedule.Opposite(schedule, lowLr, highLr, lowMomentum, highMomentum)

let delay (steps: int64<step>) schedule = Clr.Schedule.Delay(schedule, int64 steps)

let advance (steps: int64<step>) schedule = Clr.Schedule.Advance(schedule, int64 steps)

let hold (steps: int64<step>) schedule = Clr.Schedule.Hold(schedule, int64 steps)

let ``then`` (steps: int64<step>) next schedule = Clr.Schedule.Then(schedule, int64 steps, next)

let join (pieces: (Schedule * int64<step>) seq) =
    Clr.Schedule.Join [| for schedule, steps in pieces -> struct (schedule, int64 steps) |]

let joinAt (next: (int64<step> * Schedule) seq) schedule =
    Clr.Schedule.JoinAt(schedule, [| for step, schedule in next -> struct (int64 step, schedule) |])

let repeat (steps: int64<step>) schedule = Clr.Schedule.Repeat(schedule, int64 steps)

let repeatTimes (steps: int64<step>) times schedule = Clr.Schedule.RepeatTimes(schedule, int64 steps, times)

let repeatGrowing (steps: int64<step>) growth (piece: int64<step> -> Schedule) =
    Clr.Schedule.RepeatGrowing((fun length -> piece (length * 1L<step>)), int64 steps, growth)

let warmupFromZero (steps: int64<step>) schedule = Clr.Schedule.WarmupFromZero(schedule, int64 steps)

let warmupFromOneOverN (steps: int64<step>) schedule = Clr.Schedule.WarmupFromOneOverN(schedule, int64 steps)

let warmupFrom start (steps: int64<step>) schedule = Clr.Schedule.WarmupFrom(schedule, start, int64 steps)

let min other schedule = Clr.Schedule.Min(schedule, other)

let max other schedule = Clr.Schedule.Max(schedule, other)

let clamp low high schedule = Clr.Schedule.Clamp(schedule, low, high)

let map (f: float -> float) schedule = Clr.Schedule.Map(schedule, f)

let map2 (f: float -> float -> float) other schedule = Clr.Schedule.Map2(schedule, other, f)

let map3 (f: float -> float -> float -> float) third second schedule = Clr.Schedule.Map3(schedule, second, third, f)

let formula (parts: Schedule seq) (f: int64 -> float) = Clr.Schedule.Formula(Schedule f, Seq.toArray parts)

let betweenSchedules low high wave = Clr.Schedule.BetweenSchedules(wave, low, high)

let stretch numerator denominator schedule = Clr.Schedule.Stretch(schedule, numerator, denominator)

let reverse (steps: int64<step>) schedule = Clr.Schedule.Reverse(schedule, int64 steps)

let mirror (steps: int64<step>) schedule = Clr.Schedule.Mirror(schedule, int64 steps)

let strict (steps: int64<step>) schedule = Clr.Schedule.Strict(schedule, int64 steps)

let named id version f = Clr.Schedule.Named(id, version, f)

let uniformNoise seed low high = Clr.Schedule.UniformNoise(seed, low, high)

let gaussianNoise seed mean deviation = Clr.Schedule.GaussianNoise(seed, mean, deviation)
