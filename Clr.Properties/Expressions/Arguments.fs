namespace Clr.Properties

open System

/// A learning rate: 0 or more, finite.
[<Struct>]
type Rate = Rate of float

/// Any finite number.
[<Struct>]
type Level = Level of float

/// A decay factor in (0, 1].
[<Struct>]
type Factor = Factor of float

/// A base and a maximum learning rate, 0 &lt;= base &lt;= max.
[<Struct>]
type Rates = Rates of baseLr: float * maxLr: float

/// Two finite numbers in order.
[<Struct>]
type Limits = Limits of low: float * high: float

/// A number of steps, 1 or more.
[<Struct>]
type Length = Length of int64

/// A number of steps, 0 or more.
[<Struct>]
type Wait = Wait of int64

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

/// The F# text of arguments, as it is pasted back.
module internal Arguments =

    /// Every digit, a point or an exponent so that it is a float, parentheses round a sign.
    let number (value: float) =
        let text = Clr.Guard.Text value

        let text =
            if text |> Seq.exists (fun c -> c = '.' || c = 'E') then
                text
            else
                text + ".0"

        if value < 0.0 || 1.0 / value < 0.0 then
            $"({text})"
        else
            text

    let steps (value: int64) = $"{value}L<step>"

    let cycle (cycle: Clr.Cycle) =
        if cycle.StepsUp = cycle.StepsDown then
            $"(Cycle.symmetric {steps cycle.StepsUp})"
        else
            $"(Cycle.asymmetric {steps cycle.StepsUp} {steps cycle.StepsDown})"
