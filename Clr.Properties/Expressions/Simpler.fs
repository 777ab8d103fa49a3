/// From an argument to simpler ones. Each has smaller numbers, fewer of them or more options at their defaults, so that
/// shrinking ends.
module internal Clr.Properties.Simpler

open System
open Microsoft.FSharp.Reflection
open Clr.FSharp

let number (value: float) =
    [
        0.0
        if abs value > 1.0 then
            1.0
            Math.Truncate value
            value / 2.0
        else
            // one digit; halving would end at the least number there is, which is no simpler
            float (sign value) * 10.0 ** floor (Math.Log10(abs value))
    ]
    |> List.filter (fun simpler -> abs simpler < abs value)

/// Fewer steps, down to the least: by halves of the way, then ever less, so that any length is reached in a few tries.
let steps least (value: int64) =
    seq {
        yield least
        yield! Seq.init 62 (fun k -> value - (value - least) / (2L <<< k))
    }
    |> Seq.filter (fun simpler -> least <= simpler && simpler < value)
    |> Seq.distinct

/// Two numbers that stay in order.
let ordered isAllowed (low, high) =
    seq {
        for simpler in number low do
            simpler, high

        for simpler in number high do
            low, simpler
    }
    |> Seq.filter (fun (low, high) -> low <= high && isAllowed (low, high))

/// The list without one of its items.
let shorter least (items: 'a list) =
    seq {
        if items.Length > least then
            for i in 0 .. items.Length - 1 do
                List.removeAt i items
    }

/// The list with one of its items simpler.
let oneOf (simpler: 'a -> 'a seq) (items: 'a list) =
    seq {
        for i in 0 .. items.Length - 1 do
            for other in simpler items[i] do
                List.updateAt i other items
    }

/// The items with one of them earlier, by the step of each: together with all after it, as what fails may depend on their
/// distances, or alone. None comes closer than the gap to the one before it.
let earlier gap (items: (Wait * 'a) list) =
    let at = [ for Wait step, _ in items -> step ]
    let withSteps steps = List.map2 (fun step (_, item) -> Wait step, item) steps items

    seq {
        for i in 0 .. at.Length - 1 do
            let least = if i = 0 then 0L else at[i - 1] + gap

            for step in steps least at[i] do
                at |> List.mapi (fun j other -> if j < i then other else other - (at[i] - step)) |> withSteps

                if i < at.Length - 1 then
                    List.updateAt i step at |> withSteps
    }

let milestones (Milestones all) =
    let withNothing = all |> List.map (fun at -> at, ())

    Seq.append (shorter 0 withNothing) (earlier 0L withNothing) |> Seq.map (List.map fst >> Milestones)

/// Rising steps with values.
let valued least (all: (Wait * Level) list) =
    seq {
        yield! shorter least all
        yield! earlier 1L all

        yield! all |> oneOf (fun (at, Level value) -> number value |> Seq.map (fun simpler -> at, Level simpler))
    }

let private stage (stage: TriangularStage) =
    seq {
        for low, high in ordered (fun _ -> true) (stage.BaseLr, stage.MaxLr) do
            { stage with BaseLr = low; MaxLr = high }

        for size in steps 1L (int64 stage.StepSize) do
            { stage with StepSize = size * 1L<step> }

        for length in steps 0L (int64 stage.Steps) do
            { stage with Steps = length * 1L<step> }
    }

let stages (Stages all) = Seq.append (shorter 1 all) (oneOf stage all) |> Seq.map Stages

/// What follows the warm-up keeps its length, or the run does.
let warmRun (WarmRun(warmup, total)) =
    seq {
        for fewer in steps 0L warmup do
            WarmRun(fewer, total - (warmup - fewer))
            WarmRun(fewer, total)

        for shorter in steps warmup total do
            WarmRun(warmup, shorter)
    }

let coolRun (CoolRun(warmup, cooldown, total)) =
    seq {
        for fewer in steps 0L warmup do
            CoolRun(fewer, cooldown, total - (warmup - fewer))
            CoolRun(fewer, cooldown, total)

        for fewer in steps 0L cooldown do
            CoolRun(warmup, fewer, total - (cooldown - fewer))
            CoolRun(warmup, fewer, total)

        for shorter in steps (warmup + cooldown) total do
            CoolRun(warmup, cooldown, shorter)
    }

/// The record with one option at its default.
let options (standard: 'a) (value: 'a) =
    let defaults = FSharpValue.GetRecordFields(box standard)
    let fields = FSharpValue.GetRecordFields(box value)

    seq {
        for i in 0 .. fields.Length - 1 do
            if fields[i] <> defaults[i] then
                FSharpValue.MakeRecord(typeof<'a>, Array.updateAt i defaults[i] fields) |> unbox<'a>
    }

let anneal shape =
    seq {
        if shape <> Clr.Anneal.Linear then
            Clr.Anneal.Linear
    }

let identity (Identity(id, version)) =
    seq {
        if id <> "mine" then
            Identity("mine", version)

        if version > 1 then
            Identity(id, 1)
    }
