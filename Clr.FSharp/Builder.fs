namespace Clr.FSharp

open System

[<Sealed>]
type Merged<'T>(parts: Schedule list, at: int64 -> 'T) =
    member internal _.Parts = parts
    member internal _.At = at

// Inline, so that the compiler sees the formula and the tuple of its arguments is never made.
[<Sealed>]
type ScheduleBuilder() =

    member _.Return value = Clr.Ramp.Constant value

    member _.ReturnFrom(schedule: Schedule) = schedule

    member inline _.BindReturn(a: Schedule, [<InlineIfLambda>] f: float -> float) : Schedule =
        Clr.Schedule.Map(a, Func<float, float>(fun x -> f x))

    member inline _.Bind2Return(a: Schedule, b: Schedule, [<InlineIfLambda>] f: float * float -> float) : Schedule =
        Clr.Schedule.Map2(a, b, Func<float, float, float>(fun x y -> f (x, y)))

    member inline _.Bind3Return
        (a: Schedule, b: Schedule, c: Schedule, [<InlineIfLambda>] f: float * float * float -> float)
        : Schedule =
        Clr.Schedule.Map3(a, b, c, Func<float, float, float, float>(fun x y z -> f (x, y, z)))

    member inline _.Bind4Return
        (
            a: Schedule,
            b: Schedule,
            c: Schedule,
            d: Schedule,
            [<InlineIfLambda>] f: float * float * float * float -> float
        ) : Schedule =
        Clr.Schedule.Formula(
            Schedule(fun step -> f (a.Invoke step, b.Invoke step, c.Invoke step, d.Invoke step)),
            a,
            b,
            c,
            d
        )

    member _.MergeSources(a: Schedule, b: Schedule) = Merged([ a; b ], (fun step -> a.Invoke step, b.Invoke step))

    member _.MergeSources(a: Schedule, others: Merged<'T>) =
        Merged(a :: others.Parts, (fun step -> a.Invoke step, others.At step))

    member _.BindReturn(merged: Merged<'T>, f: 'T -> float) : Schedule =
        Clr.Schedule.Formula(Schedule(fun step -> f (merged.At step)), Array.ofList merged.Parts)

[<AutoOpen>]
module Builder =

    let schedule = ScheduleBuilder()
