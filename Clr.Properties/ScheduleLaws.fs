module Clr.Properties.ScheduleLaws

open System
open Clr
open Clr.FSharp
open Clr.Properties.Judging

let total =
    {
        Name = "total"
        Statement =
            "There is a value at every step: no exception, no NaN. Where a domain is claimed, it is NaN outside it, and nowhere else."
        Formula = "s(t) is a number, for every int64 t; of the domain n, for 0 <= t < n and no other t"
        Judge =
            fun schedule claims ->
                Some(fun step ->
                    let value = schedule.Invoke step

                    if defined claims step then
                        unless (not (Double.IsNaN value)) step "a number" (text value)
                    else
                        unless (Double.IsNaN value) step "NaN, outside the domain" (text value))
    }

let repeatable =
    {
        Name = "repeatable"
        Statement = "A step has one value, whatever was asked before it."
        Formula = "s(t) = s(t) after s(0), s(t - 1), s(t + 1)"
        Judge =
            fun schedule _ ->
                Some(fun step ->
                    let first = schedule.Invoke step

                    for other in
                        [ 0L; max Int64.MinValue (step - 1L); (if step < Int64.MaxValue then step + 1L else step) ] do
                        schedule.Invoke other |> ignore

                    let again = schedule.Invoke step
                    unless (sameBits first again) step $"{text first} again" (text again))
    }

let resumes =
    // steps before and after the interruption
    let window = 8L

    {
        Name = "resumes"
        Statement =
            "Resume = uninterrupted: a run broken off at a step and begun again there gives the values of one that never stopped."
        Formula = "s(t), ..., s(t + 8) after s(0) = the same after s(t - 8), ..., s(t - 1), bit for bit"
        Judge =
            fun schedule _ ->
                Some(fun step ->
                    let first = max (Int64.MinValue + window) (min step (Int64.MaxValue - window))
                    let run from = [| for t in from .. first + window -> schedule.Invoke t |]
                    let uninterrupted = run (first - window) |> Array.skip (int window)
                    schedule.Invoke 0L |> ignore
                    let resumed = run first

                    Seq.zip uninterrupted resumed
                    |> Seq.tryFindIndex (fun (expected, found) -> not (sameBits expected found))
                    |> function
                        | None -> Verdict.Holds
                        | Some i -> Verdict.Broken(first + int64 i, text uninterrupted[i], text resumed[i]))
    }

/// Everything that makes a schedule of a schedule and could read more off it than its values: each must give the same when there
/// is nothing to read.
let readers: (string * (Schedule -> Schedule)) list =
    let cycle = Cycle.Of(3L, 5L)
    let other = Wave.Triangle cycle

    [
        "itself", id
        "Times", (fun s -> s.Times other)
        "Plus", (fun s -> s.Plus other)
        "Minus", (fun s -> s.Minus other)
        "Min", (fun s -> s.Min other)
        "Max", (fun s -> s.Max other)
        "Map", (fun s -> s.Map(fun x -> x * x))
        "Map2", (fun s -> s.Map2(other, (fun x y -> x - 0.5 * y)))
        "Map3", (fun s -> s.Map3(other, s, (fun x y z -> x * y + z)))
        "Clamp", (fun s -> s.Clamp(0.25, 0.75))
        "Scale", (fun s -> s.Scale 0.3)
        "Offset", (fun s -> s.Offset 0.3)
        "Opposite", (fun s -> s.Opposite(0.0, 1.0, 0.85, 0.95))
        "Between", (fun s -> s.Between(0.0, 1.0))
        "BetweenSchedules", (fun s -> s.BetweenSchedules(other, s))
        "Delay", (fun s -> s.Delay 3L)
        "Advance", (fun s -> s.Advance 3L)
        "Stretch", (fun s -> s.Stretch(3L, 2L))
        "Hold", (fun s -> s.Hold 7L)
        "Repeat", (fun s -> s.Repeat 7L)
        "RepeatTimes", (fun s -> s.RepeatTimes(7L, 3L))
        "Reverse", (fun s -> s.Reverse 7L)
        "Mirror", (fun s -> s.Mirror 7L)
        "Strict", (fun s -> s.Strict 7L)
        "Then", (fun s -> s.Then(7L, s))
        "JoinAt", (fun s -> s.JoinAt(struct (7L, s)))
        "Join", (fun s -> Clr.Schedule.Join(struct (s, 7L), struct (other, 3L), struct (s, 9L)))
        "RestartAt", (fun s -> s.RestartAt(7L, s))
        "RepeatGrowing", (fun s -> Clr.Schedule.RepeatGrowing((fun steps -> s.Hold steps), 7L, 2L))
        "WarmupFromZero", (fun s -> s.WarmupFromZero 7L)
        "WarmupFromOneOverN", (fun s -> s.WarmupFromOneOverN 7L)
        "WarmupFrom", (fun s -> s.WarmupFrom(0.3, 7L))
        "Named", (fun s -> Clr.Schedule.Named("s", 1, s))
        "Formula", (fun s -> Clr.Schedule.Formula((fun t -> s.Invoke t - 0.5 * other.Invoke t), s, other))
        "Cyclical", (fun s -> Policy.Cyclical(0.25, 0.75, cycle, s))
    ]

/// So many values are filled in at once, from the step on.
let private filled = 4

let private fill (schedule: Schedule) (step: int64) =
    let values = Array.zeroCreate<float> filled
    schedule.Fill(step, Span values)
    values

let opaque =
    {
        Name = "opaque"
        Statement =
            "Wrapped as t => s(t) the schedule loses what is known of it and keeps every value, alone and combined, asked for one by one and filled in at once."
        Formula =
            "C(s)(t) = C(fun t -> s t)(t), and fill C(s) from t = C(fun t -> s t)(t), C(fun t -> s t)(t + 1), ..., bit for bit"
        Judge =
            fun schedule claims ->
                let wrapped = Schedule(fun step -> schedule.Invoke step)

                // two shapes of one cycle may be computed together
                let ofItsCycle =
                    match cycleOf claims with
                    | Some cycle ->
                        [ "Times an amplitude of its cycle", (fun (s: Schedule) -> s.Times(Amplitude.Halving cycle)) ]
                    | None -> []

                let pairs = [ for name, reader in readers @ ofItsCycle -> name, reader schedule, reader wrapped ]

                // An array's steps are counted on beyond the last one: no step is there.
                let last = Int64.MaxValue - int64 filled

                let differs name how step expected found =
                    if sameBits expected found then
                        None
                    else
                        Some(Verdict.Broken(step, $"{text expected} of {name}, {how}", text found))

                let pairs = Array.ofList pairs

                Some(fun step ->
                    // itself, and of the others one: a run of steps has its turn with each, and no step waits for all
                    let others = int64 (pairs.Length - 1)
                    let turn = 1 + int (((step % others) + others) % others)

                    [ pairs[0]; pairs[turn] ]
                    |> List.tryPick (fun (name, known, opaque) ->
                        let alone = differs name "known" step (known.Invoke step) (opaque.Invoke step)

                        if alone.IsSome || step > last then
                            alone
                        else
                            fill known step
                            |> Seq.indexed
                            |> Seq.tryPick (fun (i, value) ->
                                differs name "filled in" (step + int64 i) value (opaque.Invoke(step + int64 i))))
                    |> Option.defaultValue Verdict.Holds)
    }

let restarts =
    {
        Name = "restarts"
        Statement = "Restart = fresh start: after it the schedule runs as from step 0."
        Formula = "s.RestartAt(r, s)(t) = s(t) for t < r, s(t - r) from r on"
        Judge =
            fun schedule claims ->
                let at =
                    match cycleOf claims with
                    | Some cycle -> cycle.Period / 2L + 1L
                    | None -> 1000L

                let restarted = schedule.RestartAt(at, schedule)

                Some(fun step ->
                    let expected = schedule.Invoke(if step < at then step else step - at)
                    let found = restarted.Invoke step
                    unless (sameBits expected found) step (text expected) (text found))
    }

let all = [ total; repeatable; resumes; opaque; restarts ]
