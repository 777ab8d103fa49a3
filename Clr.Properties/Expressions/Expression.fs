namespace Clr.Properties

open Clr.FSharp

/// A wave of the DSL with its arguments.
[<RequireQualifiedAccess>]
type WaveCase = Triangle of cycle: Cycle

/// An amplitude of the DSL with its arguments.
[<RequireQualifiedAccess>]
type AmplitudeCase =
    | Halving of cycle: Cycle
    | Exponential of gamma: Factor
    | PerCycle of cycle: Cycle * f: OwnFunction
    | PerIteration of f: OwnFunction

/// A policy of the DSL with its arguments.
[<RequireQualifiedAccess>]
type PolicyCase =
    | Triangular of Rates * cycle: Cycle
    | Triangular2 of Rates * cycle: Cycle
    | ExpRange of gamma: Factor * Rates * cycle: Cycle
    | ExpRangeBothBounds of gamma: Factor * Rates * cycle: Cycle

/// A schedule as data: a case for every function of the DSL that makes one, its arguments in the order of the DSL, so that it
/// can be generated, shrunk, printed as code and compiled.
type Expression =
    | Wave of WaveCase
    | Amplitude of AmplitudeCase
    | Policy of PolicyCase
    | OfFunction of f: OwnFunction
    | Between of Limits * wave: Expression
    | Times of other: Expression * schedule: Expression
    | RestartAt of step: Wait * next: Expression * schedule: Expression
