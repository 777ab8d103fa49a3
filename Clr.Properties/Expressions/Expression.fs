namespace Clr.Properties

open Clr.FSharp

/// A wave of the DSL with its arguments.
[<RequireQualifiedAccess>]
type WaveCase =
    | Triangle of cycle: Cycle
    | Hann of cycle: Cycle
    | Sine of cycle: Cycle
    | Parabolic of cycle: Cycle
    | Square of cycle: Cycle
    | Cosine of period: Length
    | Sawtooth of period: Length
    | SawtoothFalling of period: Length

/// An amplitude of the DSL with its arguments.
[<RequireQualifiedAccess>]
type AmplitudeCase =
    | Halving of cycle: Cycle
    | Geometric of ratio: Factor * cycle: Cycle
    | Exponential of gamma: Factor
    | PerCycle of cycle: Cycle * f: OwnFunction
    | PerIteration of f: OwnFunction
    | GrowingRatio of ratio: Factor * steps: Length * growth: Count
    | Constant of value: Level
    | Harmonic of cycle: Cycle
    | Sine of cyclesPerWave: Count * cycle: Cycle

/// A ramp or decay of the DSL with its arguments.
[<RequireQualifiedAccess>]
type RampCase =
    | Constant of value: Level
    | Shaped of shape: Anneal * from: Level * ``to``: Level * steps: Wait
    | Between of shape: Anneal * from: Level * ``to``: Level * Positions
    | Linear of from: Level * ``to``: Level * steps: Wait
    | Cosine of from: Level * ``to``: Level * steps: Wait
    | CosinePower of exponent: Exponent * from: Level * ``to``: Level * steps: Wait
    | HalfCosine of from: Level * ``to``: Level * steps: Wait
    | Polynomial of power: Exponent * from: Level * ``to``: Level * steps: Wait
    | Power of power: Exponent * from: Level * ``to``: Level * steps: Wait
    | OneMinusSqrt of from: Level * ``to``: Level * steps: Wait
    | Exponential of from: Positive * ``to``: Positive * steps: Wait
    | ExponentialDecay of from: Positive * rate: Factor * steps: Length
    | ExponentialDecayWith of options: ExponentialDecayOptions * from: Positive * rate: Positive * steps: Length
    | InverseTime of from: Rate * rate: Positive * steps: Length
    | InverseTimeWith of options: InverseTimeOptions * from: Rate * rate: Positive * steps: Length
    | InverseSquareRoot of from: Rate * timescale: Length
    | Step of gamma: Factor * every: Length * from: Level
    | MultiStep of gamma: Factor * Milestones * from: Level
    | PiecewiseConstant of Changes * from: Level
    | PiecewiseConstantAfter of Changes * from: Level
    | Tanh of Arc * from: Level * ``to``: Level * steps: Wait
    | TanhUnscaled of Arc * from: Level * ``to``: Level * steps: Wait
    | PolynomialCycling of power: Exponent * from: Level * ``to``: Level * steps: Length
    | LinearThrough of Points
    | CosineThrough of Points
    | MonotoneCubicThrough of Points

/// A policy of the DSL with its arguments.
[<RequireQualifiedAccess>]
type PolicyCase =
    | Triangular of Rates * cycle: Cycle
    | Triangular2 of Rates * cycle: Cycle
    | ExpRange of gamma: Factor * Rates * cycle: Cycle
    | ExpRangeBothBounds of gamma: Factor * Rates * cycle: Cycle
    | StagedTriangular of Stages
    | SmithTable2
    | OneCycle of maxLr: Positive * Updates
    | OneCycleWith of options: OneCycleOptions * maxLr: Positive * Updates
    | OneCycleMomentum of Updates
    | OneCycleMomentumWith of options: OneCycleOptions * Updates
    | OneCycleTorch of maxLr: Positive * Updates
    | OneCycleTorchWith of options: OneCycleOptions * maxLr: Positive * Updates
    | OneCycleTorchMomentum of Updates
    | OneCycleTorchMomentumWith of options: OneCycleOptions * Updates
    | OneCycleFastai of maxLr: Positive * Updates
    | OneCycleFastaiWith of options: OneCycleFastaiOptions * maxLr: Positive * Updates
    | OneCycleFastaiMomentum of Updates
    | OneCycleFastaiMomentumWith of options: OneCycleFastaiOptions * Updates
    | OneCyclePaper of Rates * finalLr: Rate * totalSteps: Length * cycle: Cycle
    | OneCyclePaperMomentum of Momenta * cycle: Cycle
    | CosineAnnealing of Fall * steps: Wait
    | CosineAnnealingTorch of Fall * tMax: Length
    | WarmRestarts of Fall * firstPeriod: Length
    | WarmRestartsWith of options: WarmRestartsOptions * Fall * firstPeriod: Length
    | ConstantWithWarmup of maxLr: Rate * warmupSteps: Wait
    | LinearWithWarmup of maxLr: Rate * WarmRun
    | CosineWithWarmup of maxLr: Rate * WarmRun
    | CosineWithWarmupWith of options: CosineWithWarmupOptions * maxLr: Rate * WarmRun
    | CosineWithHardRestartsWithWarmup of maxLr: Rate * WarmRun
    | CosineWithHardRestartsWithWarmupWith of options: CosineWithHardRestartsWithWarmupOptions * maxLr: Rate * WarmRun
    | PolynomialWithWarmup of maxLr: Rate * WarmRun
    | PolynomialWithWarmupWith of options: PolynomialWithWarmupOptions * maxLr: Rate * WarmRun
    | InverseSqrtWithWarmup of maxLr: Rate * warmupSteps: Wait
    | InverseSqrtWithWarmupWith of options: InverseSqrtWithWarmupOptions * maxLr: Rate * warmupSteps: Wait
    | Noam of modelSize: Count * warmupSteps: Length
    | NoamWith of options: NoamOptions * modelSize: Count * warmupSteps: Length
    | WarmupStableDecay of maxLr: Rate * warmupSteps: Wait * stableSteps: Wait * decaySteps: Wait
    | WarmupStableDecayWith of
        options: WarmupStableDecayOptions *
        maxLr: Rate *
        warmupSteps: Wait *
        stableSteps: Wait *
        decaySteps: Wait
    | Trapezoid of maxLr: Rate * CoolRun
    | FlatThenCosine of Fall * WarmRun
    | Step of gamma: Factor * every: Length * initialLr: Rate
    | MultiStep of gamma: Factor * Milestones * initialLr: Rate
    | RangeTestLinear of Rates * Updates
    | RangeTestExponential of PositiveRates * Updates

/// A schedule as data: a case for every function of the DSL that makes one, its arguments in the order of the DSL, so that it
/// can be generated, shrunk, printed as code and compiled. The name of a case is that of its function. As text, by %A and ToString, it
/// is the code that makes it: what FsCheck prints of a counterexample can be pasted back.
[<RequireQualifiedAccess; StructuredFormatDisplay("{Code}")>]
type Expression =
    | Wave of WaveCase
    | Amplitude of AmplitudeCase
    | Ramp of RampCase
    | Policy of PolicyCase
    | Cyclical of amplitude: Expression * Rates * cycle: Cycle
    | OfFunction of f: OwnFunction
    | Between of Limits * wave: Expression
    | BetweenSchedules of low: Expression * high: Expression * wave: Expression
    | Scale of factor: Level * schedule: Expression
    | Offset of amount: Level * schedule: Expression
    | Plus of other: Expression * schedule: Expression
    | Minus of other: Expression * schedule: Expression
    | Times of other: Expression * schedule: Expression
    | Min of other: Expression * schedule: Expression
    | Max of other: Expression * schedule: Expression
    | Clamp of Limits * schedule: Expression
    | Map of f: OwnMap * schedule: Expression
    | Map2 of f: OwnMap2 * other: Expression * schedule: Expression
    | Map3 of f: OwnMap3 * third: Expression * second: Expression * schedule: Expression
    | Formula of Parts * f: OwnFormula
    | Opposite of Rates * Momenta * schedule: Expression
    | Delay of steps: Wait * schedule: Expression
    | Advance of steps: Wait * schedule: Expression
    | Hold of steps: Wait * schedule: Expression
    | Strict of steps: Wait * schedule: Expression
    | Stretch of numerator: Count * denominator: Count * schedule: Expression
    | Repeat of steps: Wait * schedule: Expression
    | RepeatTimes of steps: Wait * times: Count * schedule: Expression
    | RepeatGrowing of steps: Wait * growth: Count * piece: OwnPiece
    | Reverse of steps: Wait * schedule: Expression
    | Mirror of steps: Wait * schedule: Expression
    | Then of steps: Wait * next: Expression * schedule: Expression
    | RestartAt of step: Wait * next: Expression * schedule: Expression
    | Join of Pieces
    | JoinAt of Starts * schedule: Expression
    | WarmupFromZero of steps: Wait * schedule: Expression
    | WarmupFromOneOverN of steps: Wait * schedule: Expression
    | WarmupFrom of start: Level * steps: Wait * schedule: Expression
    | Named of Identity * f: Expression
    | UniformNoise of seed: Seed * Limits
    | GaussianNoise of seed: Seed * mean: Level * deviation: Rate

    /// The function of the DSL and its arguments, wrapped as they are.
    member internal this.Call: Printing.Call =
        let owner, case =
            match this with
            | Wave case -> "Wave", box case
            | Amplitude case -> "Amplitude", box case
            | Ramp case -> "Ramp", box case
            | Policy case -> "Policy", box case
            | Cyclical _ -> "Policy", box this
            | _ -> "Schedule", box this

        let name, fields = Fields.ofCase case
        { Owner = owner; Name = Fields.camel name; Fields = fields }

    /// F# code that makes it.
    member internal this.Code =
        let callOf (value: obj) =
            match value with
            | :? Expression as expression -> Some expression.Call
            | _ -> None

        Printing.code callOf this.Call

    /// The code that makes it with the DSL, as Print.code gives it.
    override this.ToString() = this.Code

/// Schedules that a formula asks, one at least.
and Parts = Parts of Expression list

/// Schedules with their numbers of steps, one at least.
and Pieces = Pieces of (Expression * Wait) list

/// Schedules with the steps at which they start, which do not fall; none is possible.
and Starts = Starts of (Wait * Expression) list
