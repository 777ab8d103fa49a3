namespace Clr.Properties

open Clr.FSharp

// Each wrapper has one case and stands for one argument, or for neighbouring arguments, of a function of the DSL.

/// A learning rate: 0 or more, finite.
[<Struct>]
type Rate = Rate of float

/// Any finite number.
[<Struct>]
type Level = Level of float

/// A decay factor in (0, 1].
[<Struct>]
type Factor = Factor of float

/// A number greater than 0.
[<Struct>]
type Positive = Positive of float

/// An exponent, greater than 0.
[<Struct>]
type Exponent = Exponent of float

/// A base and a maximum learning rate, 0 &lt;= base &lt;= max.
[<Struct>]
type Rates = Rates of baseLr: float * maxLr: float

/// The same, the greater first.
[<Struct>]
type Fall = Fall of maxLr: float * minLr: float

/// Two positive learning rates in order.
[<Struct>]
type PositiveRates = PositiveRates of low: float * high: float

/// Two momenta in order, in [0, 1].
[<Struct>]
type Momenta = Momenta of baseMomentum: float * maxMomentum: float

/// Two finite numbers in order.
[<Struct>]
type Limits = Limits of low: float * high: float

/// Two finite numbers, the first below the second.
[<Struct>]
type Arc = Arc of lower: float * upper: float

/// A number of steps, 1 or more.
[<Struct>]
type Length = Length of int64

/// A number of steps, 0 or more.
[<Struct>]
type Wait = Wait of int64

/// A warm-up within a run: 0 &lt;= warmupSteps &lt;= totalSteps.
[<Struct>]
type WarmRun = WarmRun of warmupSteps: int64 * totalSteps: int64

/// A warm-up and a cool-down within a run.
[<Struct>]
type CoolRun = CoolRun of warmupSteps: int64 * cooldownSteps: int64 * totalSteps: int64

/// A run of at least two updates.
[<Struct>]
type Updates = Updates of totalSteps: int64

/// Two positions in order, which need not be whole steps.
[<Struct>]
type Positions = Positions of start: float * ``end``: float

/// A small count, 1 or more.
[<Struct>]
type Count = Count of int64

/// A seed: any int64.
[<Struct>]
type Seed = Seed of int64

/// Steps that do not fall, each 0 or more.
type Milestones = Milestones of Wait list

/// Rising steps with values, one at least.
type Points = Points of (Wait * Level) list

/// Rising steps, each 0 or more, with values; none is possible.
type Changes = Changes of (Wait * Level) list

/// A name and a version of a function.
type Identity = Identity of id: string * version: int

/// Stretches of a run, one at least.
type Stages = Stages of TriangularStage list

/// A function of one's own, which the library can know nothing of.
type OwnFunction =
    | Harmonic
    | Root
    | Bumpy

    /// What it computes.
    member this.Apply(n: int64) =
        match this with
        | Harmonic -> 1.0 / (1.0 + abs (float n))
        | Root -> sqrt (abs (float n))
        | Bumpy -> float (n % 7L) - 2.5

    /// The same as F# code.
    member this.Code =
        match this with
        | Harmonic -> "(fun n -> 1.0 / (1.0 + abs (float n)))"
        | Root -> "(fun n -> sqrt (abs (float n)))"
        | Bumpy -> "(fun n -> float (n % 7L) - 2.5)"

/// A function of one value.
[<RequireQualifiedAccess>]
type OwnMap =
    | Half
    | Squared

    /// What it computes.
    member this.Apply(x: float) =
        match this with
        | OwnMap.Half -> x / 2.0
        | OwnMap.Squared -> x * x

    /// The same as F# code.
    member this.Code =
        match this with
        | OwnMap.Half -> "(fun x -> x / 2.0)"
        | OwnMap.Squared -> "(fun x -> x * x)"

/// A function of two values.
[<RequireQualifiedAccess>]
type OwnMap2 =
    | Mean
    | Difference

    /// What it computes.
    member this.Apply(a: float, b: float) =
        match this with
        | OwnMap2.Mean -> (a + b) / 2.0
        | OwnMap2.Difference -> a - b

    /// The same as F# code.
    member this.Code =
        match this with
        | OwnMap2.Mean -> "(fun a b -> (a + b) / 2.0)"
        | OwnMap2.Difference -> "(fun a b -> a - b)"

/// A function of three values.
[<RequireQualifiedAccess>]
type OwnMap3 =
    | Weighted
    | Sum

    /// What it computes.
    member this.Apply(a: float, b: float, c: float) =
        match this with
        | OwnMap3.Weighted -> b + (c - b) * a
        | OwnMap3.Sum -> a + b + c

    /// The same as F# code.
    member this.Code =
        match this with
        | OwnMap3.Weighted -> "(fun a b c -> b + (c - b) * a)"
        | OwnMap3.Sum -> "(fun a b c -> a + b + c)"

/// A formula over any number of schedules, by their values at a step. The later ones count for more, or change the sign of the
/// earlier ones, so that their order is seen.
[<RequireQualifiedAccess>]
type OwnFormula =
    | Fading
    | Alternating

    /// What it computes.
    member this.Apply(values: float list) =
        match this with
        | OwnFormula.Fading -> values |> List.fold (fun sum x -> sum / 2.0 + x) 0.0
        | OwnFormula.Alternating -> values |> List.fold (fun sum x -> x - sum) 0.0

    /// The same as F# code, of a step and of the schedules in a list parts.
    member this.Code =
        match this with
        | OwnFormula.Fading ->
            "(fun t -> parts |> List.map (Schedule.at t) |> List.fold (fun sum x -> sum / 2.0 + x) 0.0)"
        | OwnFormula.Alternating ->
            "(fun t -> parts |> List.map (Schedule.at t) |> List.fold (fun sum x -> x - sum) 0.0)"

/// From the length of a cycle to the schedule of that cycle.
[<RequireQualifiedAccess>]
type OwnPiece =
    | FallingLine
    | HalfCosine

    /// The schedule.
    member this.Apply(steps: int64) : Schedule =
        match this with
        | OwnPiece.FallingLine -> Ramp.linear 1.0 0.0 (steps * 1L<step>)
        | OwnPiece.HalfCosine -> Ramp.cosine 1.0 0.25 (steps * 1L<step>)

    /// The same as F# code.
    member this.Code =
        match this with
        | OwnPiece.FallingLine -> "(fun n -> Ramp.linear 1.0 0.0 n)"
        | OwnPiece.HalfCosine -> "(fun n -> Ramp.cosine 1.0 0.25 n)"
