/// Transitions from one value to another, which hold their first value before step 0 and their last from step n = steps on, and
/// decays. With x = t / n. Where a function has a form with options, the plain one takes the defaults. The unit is that of the
/// values given; sources, corners and errors are those of the method of the same name in Clr.Ramp.
module Clr.FSharp.Ramp

/// constant v = fun t -> v
val constant: value: float -> Schedule

/// shaped g a b n = fun t -> a + (b - a) g x, with the weight g of the shape: linear, cosine or oneMinusSqrt by name
val shaped: shape: Anneal -> from: float -> ``to``: float -> steps: int64<step> -> Schedule

/// between g a b p q = fun t -> a + (b - a) g ((t - p) / (q - p)), held before p and after q, which need not be whole steps
val between: shape: Anneal -> from: float -> ``to``: float -> start: float<step> -> ``end``: float<step> -> Schedule

/// linear a b n = fun t -> a + (b - a) x
val linear: from: float -> ``to``: float -> steps: int64<step> -> Schedule

/// cosine a b n = fun t -> b + (a - b) (1 + cos (pi x)) / 2
val cosine: from: float -> ``to``: float -> steps: int64<step> -> Schedule

/// cosinePower p a b n = fun t -> b + (a - b) ((1 + cos (pi x)) / 2)^p
val cosinePower: exponent: float -> from: float -> ``to``: float -> steps: int64<step> -> Schedule

/// halfCosine a b n = fun t -> b + (a - b) cos (pi x / 2)
val halfCosine: from: float -> ``to``: float -> steps: int64<step> -> Schedule

/// polynomial p a b n = fun t -> b + (a - b) (1 - x)^p
val polynomial: power: float -> from: float -> ``to``: float -> steps: int64<step> -> Schedule

/// power p a b n = fun t -> a + (b - a) x^p
val power: power: float -> from: float -> ``to``: float -> steps: int64<step> -> Schedule

/// oneMinusSqrt a b n = fun t -> b + (a - b) (1 - sqrt x)
val oneMinusSqrt: from: float -> ``to``: float -> steps: int64<step> -> Schedule

/// exponential a b n = fun t -> a (b / a)^x, for positive a and b
val exponential: from: float -> ``to``: float -> steps: int64<step> -> Schedule

/// exponentialDecay a r n = fun t -> a r^x
val exponentialDecay: from: float -> rate: float -> steps: int64<step> -> Schedule

/// exponentialDecayWith o a r n = fun t -> a r^x (staircase: a r^floor x), never beyond the limit
val exponentialDecayWith:
    options: ExponentialDecayOptions -> from: float -> rate: float -> steps: int64<step> -> Schedule

/// inverseTime a r n = fun t -> a / (1 + r x)
val inverseTime: from: float -> rate: float -> steps: int64<step> -> Schedule

/// inverseTimeWith o a r n = fun t -> a / (1 + r x)^power (staircase: floor x)
val inverseTimeWith: options: InverseTimeOptions -> from: float -> rate: float -> steps: int64<step> -> Schedule

/// inverseSquareRoot a n = fun t -> a sqrt (n / (n + t))
val inverseSquareRoot: from: float -> timescale: int64<step> -> Schedule

/// step g n a = fun t -> a g^floor (t / n)
val step: gamma: float -> every: int64<step> -> from: float -> Schedule

/// multiStep g ms a = fun t -> a g^k, k of the milestones being at most t
val multiStep: gamma: float -> milestones: int64<step> seq -> from: float -> Schedule

/// piecewiseConstant [m1, v1; ...] a = fun t -> the value of the last change at or before t, a before the first
val piecewiseConstant: changes: (int64<step> * float) seq -> from: float -> Schedule

/// piecewiseConstantAfter [m1, v1; ...] a = fun t -> the value of the last change before t, a up to the first: Keras's convention
val piecewiseConstantAfter: changes: (int64<step> * float) seq -> from: float -> Schedule

/// tanh l u a b n = fun t -> a + (b - a) (tanh (l + (u - l) x) - tanh l) / (tanh u - tanh l)
val tanh: lower: float -> upper: float -> from: float -> ``to``: float -> steps: int64<step> -> Schedule

/// tanhUnscaled l u a b n = fun t -> a + (b - a) (1 + tanh (l + (u - l) x)) / 2 before step n, b from it on: timm's
val tanhUnscaled: lower: float -> upper: float -> from: float -> ``to``: float -> steps: int64<step> -> Schedule

/// polynomialCycling p a b n = fun t -> b + (a - b) (1 - t / (k n))^p, k = max 1 (ceil x): Keras's cycle
val polynomialCycling: power: float -> from: float -> ``to``: float -> steps: int64<step> -> Schedule

/// linearThrough [m1, v1; ...] = straight lines through the points, held before and after
val linearThrough: points: (int64<step> * float) seq -> Schedule

/// cosineThrough [m1, v1; ...] = half periods of cosines through the points, held before and after
val cosineThrough: points: (int64<step> * float) seq -> Schedule

/// monotoneCubicThrough [m1, v1; ...] = a smooth curve through the points without overshoot, held before and after
val monotoneCubicThrough: points: (int64<step> * float) seq -> Schedule
