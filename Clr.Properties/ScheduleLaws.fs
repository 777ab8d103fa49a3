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
        Statement = "A step has one value, whatever was asked before it: a resumed run goes on as an uninterrupted one."
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
        Statement = "A restart is a fresh start: after it the schedule runs as from step 0."
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

let allocatesNothing =
    {
        Name = "allocates nothing"
        Statement = "Evaluating allocates no memory."
        Formula = "bytes allocated by 1000 evaluations = 0"
        Judge =
            fun schedule _ ->
                let mutable sum = 0.0

                // The first calls may compile; what follows is the schedule's own.
                let run count step =
                    for _ in 1..count do
                        sum <- sum + schedule.Invoke step

                Some(fun step ->
                    run 10 step
                    let before = GC.GetAllocatedBytesForCurrentThread()
                    run 1000 step
                    let bytes = GC.GetAllocatedBytesForCurrentThread() - before
                    unless (bytes = 0L) step "0 bytes" $"{bytes} bytes by 1000 evaluations, sum {text sum}")
    }

let all = [ total; repeatable; opaque; restarts ]
