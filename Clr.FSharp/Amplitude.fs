module Clr.FSharp.Amplitude

let halving cycle = Clr.Amplitude.Halving cycle

let geometric ratio cycle = Clr.Amplitude.Geometric(cycle, ratio)

let exponential gamma = Clr.Amplitude.Exponential gamma

let perCycle cycle (f: int64 -> float) = Clr.Amplitude.PerCycle(cycle, f)

let perIteration (f: int64 -> float) = Clr.Amplitude.PerIteration f

let growingRatio ratio (steps: int64<step>) growth = Clr.Amplitude.GrowingRatio(int64 steps, growth, ratio)

let constant value = Clr.Amplitude.Constant value

let harmonic cycle = Clr.Amplitude.Harmonic cycle

let sine (cyclesPerWave: int64) cycle = Clr.Amplitude.Sine(cycle, cyclesPerWave)
