module Clr.FSharp.Inspect

open System

type private I = Clr.Inspect

let describe schedule = I.Describe schedule

let period schedule =
    match I.TryGetPeriod schedule with
    | true, period -> Some(LanguagePrimitives.Int64WithMeasure<step> period)
    | _ -> None

let breakpoints from ``to`` schedule = I.Breakpoints(schedule, from, ``to``)

let sample start count schedule = I.Sample(schedule, start, count)

let fill start (values: float[]) schedule = I.Fill(schedule, start, Span values)

let check (steps: int64<step>) schedule = I.Check(schedule, int64 steps) |> Report.ofCore

let fingerprint schedule = I.Fingerprint schedule

let difference other (fingerprint: Fingerprint) = fingerprint.DifferenceFrom other |> Option.ofObj

let diffWithin tolerance (steps: int64<step>) other schedule =
    I.Diff(schedule, other, int64 steps, tolerance) |> Diff.ofCore

let diff steps other schedule = diffWithin 0.0 steps other schedule
