namespace Clr.FSharp

/// Values of several schedules at one step, on their way to a formula.
[<Sealed>]
type Merged<'T> =
    internal new: parts: Schedule list * at: (int64 -> 'T) -> Merged<'T>

/// Writes a policy as its formula:
/// <code>
/// schedule {
///     let! w = Wave.triangle cycle
///     and! a = Amplitude.halving cycle
///     return low + (high - low) * w * a
/// }
/// </code>
/// is fun t -> low + (high - low) * w t * a t. It keeps its parts, so that a common period and all breakpoints stay known. The
/// formula must give the same value for the same arguments. In optimised code (a release build, F# Interactive) up to four
/// bindings allocate nothing when evaluated; more are gathered in tuples, at 32 bytes for each binding after the first. The unit is
/// that of the formula. Source: ComposedSchedule of ParameterSchedulers.jl, in F#'s applicative form (RFC FS-1063). Errors are those
/// of Clr.Schedule.Map, Map2, Map3 and Formula; what the formula raises is raised when the schedule is evaluated.
[<Sealed>]
type ScheduleBuilder =
    internal new: unit -> ScheduleBuilder

    /// return v = fun t -> v
    member Return: value: float -> Schedule

    /// return! s = s
    member ReturnFrom: schedule: Schedule -> Schedule

    /// let! x = a in return f x = fun t -> f (a t)
    member inline BindReturn: a: Schedule * [<InlineIfLambda>] f: (float -> float) -> Schedule

    /// let! x = a and! y = b in return f (x, y) = fun t -> f (a t, b t)
    member inline Bind2Return: a: Schedule * b: Schedule * [<InlineIfLambda>] f: (float * float -> float) -> Schedule

    /// The same of three.
    member inline Bind3Return:
        a: Schedule * b: Schedule * c: Schedule * [<InlineIfLambda>] f: (float * float * float -> float) -> Schedule

    /// The same of four.
    member inline Bind4Return:
        a: Schedule *
        b: Schedule *
        c: Schedule *
        d: Schedule *
        [<InlineIfLambda>] f: (float * float * float * float -> float) ->
            Schedule

    /// The last two of five bindings or more.
    member MergeSources: a: Schedule * b: Schedule -> Merged<float * float>

    /// One more before them.
    member MergeSources: a: Schedule * others: Merged<'T> -> Merged<float * 'T>

    /// The same of five and more.
    member BindReturn: merged: Merged<'T> * f: ('T -> float) -> Schedule

/// The builder of schedules from their formulas; unit, source and errors are those of ScheduleBuilder.
[<AutoOpen>]
module Builder =

    /// schedule { let! x = a and! y = b in return f x y } = fun t -> f (a t) (b t)
    val schedule: ScheduleBuilder
