/// Schedules that multiply a wave. With n the cycle number 1 + floor (t / period), at least 1, and t the iteration, at least 0.
/// Sources, units (none, but for what a function of your own has), corners and errors are those of the method of the same name in
/// Clr.Amplitude.
module Clr.FSharp.Amplitude

/// halving c = fun t -> 2^-(n - 1)
val halving: cycle: Cycle -> Schedule

/// geometric r c = fun t -> r^(n - 1), with r in (0, 1]
val geometric: ratio: float -> cycle: Cycle -> Schedule

/// exponential g = fun t -> g^t, with g in (0, 1]
val exponential: gamma: float -> Schedule

/// perCycle c f = fun t -> f n
val perCycle: cycle: Cycle -> f: (int64 -> float) -> Schedule

/// perIteration f = fun t -> f t
val perIteration: f: (int64 -> float) -> Schedule

/// growingRatio r n m = fun t -> pown r i in the i-th, from 0, of the cycles of n, n * m, n * m * m, ... steps; 1 before step 0
val growingRatio: ratio: float -> steps: int64<step> -> growth: int64 -> Schedule

/// constant v = fun t -> v
val constant: value: float -> Schedule

/// harmonic c = fun t -> 1 / n
val harmonic: cycle: Cycle -> Schedule

/// sine m c = fun t -> (1 + sin (2 pi n / m)) / 2, a whole sine every m cycles
val sine: cyclesPerWave: int64 -> cycle: Cycle -> Schedule
