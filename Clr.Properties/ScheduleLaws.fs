module Clr.Properties.ScheduleLaws

open System
open Clr
open Clr.FSharp
open Clr.Properties.Judging

let total =
    {
        Name = "total"
        Statement = "There is a value at every step: no exception, no NaN."
        Formula = "s(t) is a number, for every int64 t"
        Judge =
            fun schedule _ ->
                Some(fun step ->
                    let value = schedule.Invoke step
                    unless (not (Double.IsNaN value)) step "a number" (text value))
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

/// What reads more off a schedule than its values: each must give the same values when there is nothing to read.
let private readers: (string * (Schedule -> Schedule)) list =
    let other = Wave.Triangle(Cycle.Of(3L, 5L))

    [
        "Times", (fun s -> s.Times other)
        "Between", (fun s -> s.Between(0.0, 1.0))
        "RestartAt", (fun s -> s.RestartAt(7L, s))
    ]

let opaque =
    {
        Name = "opaque"
        Statement =
            "Wrapped as t => s(t) the schedule loses what is known of it and keeps every value, alone and combined."
        Formula = "C(s)(t) = C(fun t -> s t)(t), bit for bit"
        Judge =
            fun schedule _ ->
                let wrapped = Schedule(fun step -> schedule.Invoke step)
                let pairs = [ for name, reader in readers -> name, reader schedule, reader wrapped ]

                Some(fun step ->
                    pairs
                    |> List.tryPick (fun (name, known, opaque) ->
                        let expected, found = known.Invoke step, opaque.Invoke step

                        if sameBits expected found then
                            None
                        else
                            Some(Verdict.Broken(step, $"{text expected} within {name}", text found)))
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
