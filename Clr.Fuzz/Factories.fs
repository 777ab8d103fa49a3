/// Whatever a factory is given, it refuses in words that help, or makes a schedule that answers everything.
module Clr.Fuzz.Factories

open System
open System.Reflection
open System.Text.RegularExpressions
open FsCheck.FSharp
open Clr
open Clr.Fuzz.Calls

let private steps =
    [
        Int64.MinValue
        Int64.MinValue + 1L
        -(1L <<< 62)
        -7L
        -1L
        0L
        1L
        2L
        3L
        10L
        101L
        1L <<< 31
        (1L <<< 53) + 1L
        1L <<< 62
        Int64.MaxValue - 1L
        Int64.MaxValue
    ]

/// The value, or null where a function of the user's own threw.
let private asked (act: unit -> 'T) =
    try
        Some(act ())
    with :? Hostile.Thrown ->
        None

let private same (a: float) (b: float) = BitConverter.DoubleToInt64Bits a = BitConverter.DoubleToInt64Bits b

/// Numbers alone, so that no function of the user's own is to blame for a value.
let private ofNumbers call =
    call.Arguments
    |> Array.exists (fun one -> one :? Delegate || one :? Array && not (one :? (int64[])))
    |> not

let private answers call (schedule: Func<int64, float>) =
    [
        for step in steps do
            match asked (fun () -> schedule.Invoke step) with
            | Some value when not (Double.IsFinite value) && ofNumbers call ->
                $"of finite numbers it makes {Guard.Text value} at step {step}"
            | _ -> ()
        for start in steps do
            let count = int (min 9L (Int64.MaxValue - max start (Int64.MaxValue - 9L) + 1L))
            let loop = asked (fun () -> [ for i in 0 .. count - 1 -> schedule.Invoke(start + int64 i) ])

            match loop, asked (fun () -> schedule.Sample(start, count)) with
            | Some expected, Some found ->
                for i in 0 .. count - 1 do
                    if not (same expected[i] found[i]) then
                        $"at {start} + {i} it answers {Guard.Text expected[i]}, and Fill writes {Guard.Text found[i]}"
            | None, None -> ()
            | Some _, None -> $"Fill from {start} asks a function of the user's own that the steps do not ask"
            | None, Some _ -> $"Fill from {start} hides what a function of the user's own throws"
    ]

let private knows (schedule: Func<int64, float>) =
    [
        for start in [ Int64.MinValue; -10L; 0L; 1L <<< 62; Int64.MaxValue - 5L ] do
            let found = schedule.Breakpoints start |> Seq.truncate 50 |> List.ofSeq

            if List.distinct found <> found || List.sort found <> found then
                $"breakpoints from {start} do not rise: {found}"

        let print = schedule.Fingerprint()

        if not ((Fingerprint.Parse(print.ToString())).Equals print) then
            $"the fingerprint {print} does not read back"

        if schedule.Describe() = "" then
            "its description is empty"
    ]

/// The cost of a check is its period or its end: a hundred million steps would be slow, and no fault.
let private isQuick (schedule: Func<int64, float>) (report: CheckReport) =
    let reach =
        match schedule.TryGetPeriod(), Option.ofNullable report.ScheduleEnd with
        | (true, period), _ -> Some period
        | _, ends -> ends

    match reach with
    | Some steps -> steps <= 100_000L || steps > (1L <<< 30)
    | None -> true

let private checks (schedule: Func<int64, float>) =
    for run in [ 1L; 2L; 10L; 1_000L; 10_000L ] do
        schedule.Check(run).ToString() |> ignore

    if isQuick schedule (schedule.Check 10L) then
        for run in [ 1L <<< 31; 1L <<< 62; Int64.MaxValue; 0L; Int64.MinValue ] do
            try
                schedule.Check(run).ToString() |> ignore
            with :? ArgumentOutOfRangeException as refused when refused.ParamName = "steps" ->
                ()

/// Two sentences at least, with the name and the number that was given.
let refusal (parameters: ParameterInfo[]) (arguments: (obj | null)[]) (refused: ArgumentException) =
    let text = refused.Message.Split(" (Parameter '")[0]

    let value =
        Seq.zip parameters arguments
        // of an array the element is named, as in points[1].Step
        |> Seq.tryFind (fun (parameter, _) -> parameter.Name = (string refused.ParamName).Split('[')[0])

    [
        match value with
        | None -> $"refuses '{refused.ParamName}', which is no parameter: {text}"
        | Some(parameter, value) ->
            if not (text.Contains(string parameter.Name)) then
                $"the refusal does not name {parameter.Name}: {text}"

            match value with
            | :? float as number when not (text.Contains(Guard.Text number)) ->
                $"the refusal does not say {Guard.Text number}: {text}"
            | :? int64 as number when not (text.Contains(Guard.Text number)) ->
                $"the refusal does not say {number}: {text}"
            | _ -> ()
        if not (Regex.IsMatch(text, @"(?s)\w.*[.:] \W?\w.*\.$")) then
            $"the refusal has no remedy: {text}"
    ]

let private cycle (made: Cycle) =
    [
        for step in steps do
            if made.PhaseAt step < 0L || made.PhaseAt step >= made.Period then
                $"{made} has the phase {made.PhaseAt step} at {step}"

            made.NumberAt step |> ignore
    ]

/// Claims are accepted exactly where their policy is.
let private agree call outcome =
    let policy =
        typeof<Policy>.GetMethod(call.Method.Name, [| for one in call.Method.GetParameters() -> one.ParameterType |])

    match policy with
    | NonNull policy when call.Method.ReturnType = typeof<Claims> ->
        match outcome, invoke { call with Method = policy } with
        | Made _, Made _
        | Refused _, Refused _
        | OwnFault, OwnFault -> []
        | _, other -> [ $"the claims give %A{outcome}, their policy %A{other}" ]
    | _ -> []

let private complaint call () =
    let outcome = invoke call

    [
        yield! agree call outcome

        match outcome with
        | Refused refused -> yield! refusal (call.Method.GetParameters()) call.Arguments refused
        | OwnFault -> ()
        | Wrong error -> $"throws {error}"
        | Made(:? Cycle as made) -> yield! cycle made
        | Made(:? Func<int64, float> as schedule) ->
            yield! answers call schedule
            yield! knows schedule
            checks schedule
        | Made other -> other.ToString() |> ignore
    ]
    |> function
        | [] -> None
        | all -> Some(String.concat "\n  " (List.truncate 3 all))

let target =
    {
        Name = "factories"
        Cases = calls |> Gen.map (fun call -> { Text = text call; Complaint = complaint call })
    }
