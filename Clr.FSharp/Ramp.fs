module Clr.FSharp.Ramp

let constant value = Clr.Ramp.Constant value

let shaped shape from ``to`` (steps: int64<step>) = Clr.Ramp.Shaped(shape, from, ``to``, int64 steps)

let between shape from ``to`` (start: float<step>) (``end``: float<step>) =
    Clr.Ramp.Between(shape, from, ``to``, float start, float ``end``)

let linear from ``to`` (steps: int64<step>) = Clr.Ramp.Linear(from, ``to``, int64 steps)

let cosine from ``to`` (steps: int64<step>) = Clr.Ramp.Cosine(from, ``to``, int64 steps)

let cosinePower exponent from ``to`` (steps: int64<step>) = Clr.Ramp.CosinePower(from, ``to``, int64 steps, exponent)

let halfCosine from ``to`` (steps: int64<step>) = Clr.Ramp.HalfCosine(from, ``to``, int64 steps)

let polynomial power from ``to`` (steps: int64<step>) = Clr.Ramp.Polynomial(from, ``to``, int64 steps, power)

let power power from ``to`` (steps: int64<step>) = Clr.Ramp.Power(from, ``to``, int64 steps, power)

let oneMinusSqrt from ``to`` (steps: int64<step>) = Clr.Ramp.OneMinusSqrt(from, ``to``, int64 steps)

let exponential from ``to`` (steps: int64<step>) = Clr.Ramp.Exponential(from, ``to``, int64 steps)

let exponentialDecayWith (options: ExponentialDecayOptions) from rate (steps: int64<step>) =
    Clr.Ramp.ExponentialDecay(from, rate, int64 steps, options.Staircase, Option.toNullable options.Limit)

let exponentialDecay from rate steps = exponentialDecayWith ExponentialDecayOptions.Default from rate steps

let inverseTimeWith (options: InverseTimeOptions) from rate (steps: int64<step>) =
    Clr.Ramp.InverseTime(from, rate, int64 steps, options.Power, options.Staircase)

let inverseTime from rate steps = inverseTimeWith InverseTimeOptions.Default from rate steps

let inverseSquareRoot from (timescale: int64<step>) = Clr.Ramp.InverseSquareRoot(from, int64 timescale)

let step gamma (every: int64<step>) from = Clr.Ramp.Step(from, gamma, int64 every)

let multiStep gamma (milestones: int64<step> seq) from =
    Clr.Ramp.MultiStep(from, gamma, [| for milestone in milestones -> int64 milestone |])

let private pairs (changes: (int64<step> * float) seq) = [| for step, value in changes -> struct (int64 step, value) |]

let piecewiseConstant changes from = Clr.Ramp.PiecewiseConstant(from, pairs changes)

let piecewiseConstantAfter changes from = Clr.Ramp.PiecewiseConstantAfter(from, pairs changes)

let tanh lower upper from ``to`` (steps: int64<step>) = Clr.Ramp.Tanh(from, ``to``, int64 steps, lower, upper)

let tanhUnscaled lower upper from ``to`` (steps: int64<step>) =
    Clr.Ramp.TanhUnscaled(from, ``to``, int64 steps, lower, upper)

let polynomialCycling power from ``to`` (steps: int64<step>) =
    Clr.Ramp.PolynomialCycling(from, ``to``, int64 steps, power)

let linearThrough points = Clr.Ramp.LinearThrough(pairs points)

let cosineThrough points = Clr.Ramp.CosineThrough(pairs points)

let monotoneCubicThrough points = Clr.Ramp.MonotoneCubicThrough(pairs points)
