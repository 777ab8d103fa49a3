module Clr.Properties.ClaimLaws

open System
open Clr
open Clr.FSharp
open Clr.Properties.Judging

let bounded =
    {
        Name = "bounded"
        Statement = "No value leaves the bounds, at any step."
        Formula = "lowest <= s(t) <= highest"
        Judge =
            fun schedule claims ->
                match claimed claims.Lowest, claimed claims.Highest with
                | None, None -> None
                | lowest, highest ->
                    let lowest, highest = defaultArg lowest -infinity, defaultArg highest infinity

                    Some(fun step ->
                        where claims [ step ] (fun () ->
                            let value = schedule.Invoke step

                            unless
                                (lowest <= value && value <= highest)
                                step
                                $"{text lowest} to {text highest}"
                                (text value)))
    }

let periodic =
    {
        Name = "periodic"
        Statement = "A period later the value is the same, bit for bit; within the run, where one is claimed."
        Formula = "s(t + period) = s(t)"
        Judge =
            fun schedule claims ->
                claimed claims.Period
                |> Option.map (fun period step ->
                    match step with
                    | Ahead period later ->
                        inRun claims [ step; later ] (fun () ->
                            let now, later' = schedule.Invoke step, schedule.Invoke later
                            unless (sameBits now later') later $"{text now} as at step {step}" (text later'))
                    | _ -> Verdict.Holds)
    }

let holds =
    {
        Name = "holds"
        Statement = "From its end on the schedule holds its end value."
        Formula = "s(t) = endValue for t >= holdsFrom"
        Judge =
            fun schedule claims ->
                claimed claims.HoldsFrom
                |> Option.map (fun first step ->
                    // a domain begins at step 0
                    let first = if claims.Domain.HasValue then max 0L first else first
                    let step = max first step

                    where claims [ step ] (fun () ->
                        let expected = claimed claims.EndValue |> Option.defaultWith (fun () -> schedule.Invoke first)
                        equals step expected (schedule.Invoke step)))
    }

let peak =
    {
        Name = "peak"
        Statement = "The peak is reached at its step, and no value is above it."
        Formula = "s(peak.Step) = peak.Value and s(t) <= peak.Value"
        Judge =
            fun schedule claims ->
                claimed claims.Peak
                |> Option.map (fun (struct (at, value)) ->
                    fun step ->
                        match where claims [ at ] (fun () -> equals at value (schedule.Invoke at)) with
                        | Verdict.Holds ->
                            where claims [ step ] (fun () ->
                                let found = schedule.Invoke step
                                unless (found <= value) step $"at most {text value}" (text found))
                        | broken -> broken)
    }

let values =
    {
        Name = "values"
        Statement = "At each step that is claimed the value is the one claimed, to 4 ulp of the larger bound."
        Formula = "s(step) = value for each claimed pair"
        Judge =
            fun schedule claims ->
                if Seq.isEmpty claims.Values then
                    None
                else
                    let rounding = rounding [] schedule claims

                    let at (struct (step, value)) =
                        where claims [ step ] (fun () -> within (rounding [ step ]) step value (schedule.Invoke step))

                    // all at once, whichever step is asked: drawing would not meet one far away
                    let first = lazy (claims.Values |> Seq.map at |> Seq.tryFind (fun found -> found <> Verdict.Holds))
                    Some(fun _ -> first.Value |> Option.defaultValue Verdict.Holds)
    }

let monotonePhases =
    {
        Name = "monotone phases"
        Statement = "Within a phase the schedule only rises or only falls."
        Formula = "s(t) <= s(t + 1) within a rising phase, s(t) >= s(t + 1) within a falling one"
        Judge =
            fun schedule claims ->
                if Seq.isEmpty claims.Phases then
                    None
                else
                    Some(fun step ->
                        // of phases that overlap each is claimed
                        match
                            claims.Phases
                            |> Seq.filter (fun phase -> phase.From <= step && step < phase.To)
                            |> List.ofSeq
                        with
                        | [] -> Verdict.Holds
                        | phases ->
                            where claims [ step; step + 1L ] (fun () ->
                                let now, next = schedule.Invoke step, schedule.Invoke(step + 1L)

                                let isClaimed direction =
                                    phases |> List.exists (fun phase -> phase.Direction = direction)

                                if isClaimed Direction.Rising && not (now <= next) then
                                    unless false (step + 1L) $"at least {text now}" (text next)
                                else
                                    unless
                                        (not (isClaimed Direction.Falling) || now >= next)
                                        (step + 1L)
                                        $"at most {text now}"
                                        (text next)))
    }

let noJumps =
    {
        Name = "no jumps"
        Statement =
            "No change from one step to the next is greater than claimed, at joins neither, to 4 ulp of the larger bound."
        Formula = "|s(t + 1) - s(t)| <= greatestChange"
        Judge =
            fun schedule claims ->
                // What never changes by more grows no faster than a line: so far it is no larger than a few million changes.
                let rounding = rounding (landmarks (max (1L <<< 20) (Law.stretch claims)) claims) schedule claims

                claimed claims.GreatestChange
                |> Option.map (fun greatest step ->
                    match step with
                    | Ahead 1L next ->
                        where claims [ step; next ] (fun () ->
                            let change = abs (schedule.Invoke next - schedule.Invoke step)

                            unless
                                (change <= greatest + rounding [ step; next ])
                                next
                                $"a change of at most {text greatest}"
                                (text change))
                    | _ -> Verdict.Holds)
    }

let changes =
    {
        Name = "changes"
        Statement = "What a step changes is what is claimed of it, to 12 ulp of the larger bound, from step 0 on."
        Formula = "s(t + 1) - s(t) = change(t) for t >= 0"
        Judge =
            fun schedule claims ->
                let rounding = rounding (landmarks (Law.stretch claims) claims) schedule claims

                Option.ofObj claims.Change
                |> Option.map (fun change step ->
                    match max 0L step with
                    | Ahead 1L next as step ->
                        where claims [ step; next ] (fun () ->
                            // Each of the two values and of the two terms claimed is some five roundings away from what is meant.
                            within
                                (3.0 * rounding [ step; next ])
                                step
                                (change.Invoke step)
                                (schedule.Invoke next - schedule.Invoke step))
                    | _ -> Verdict.Holds)
    }

let allocatesNothing =
    /// Bytes of 100 evaluations.
    let allocated (schedule: Schedule) step =
        let before = GC.GetAllocatedBytesForCurrentThread()

        for _ in 1..100 do
            schedule.Invoke step |> ignore

        GC.GetAllocatedBytesForCurrentThread() - before

    {
        Name = "allocates nothing"
        Statement = "Evaluating allocates no memory."
        Formula = "bytes allocated by 100 evaluations of s(t) = 0"
        Judge =
            fun schedule claims ->
                if claims.AllocatesNothing then
                    // What compiling a method or loading a type costs is paid once: a schedule that allocates does so every time.
                    Some(fun step ->
                        let least =
                            Seq.init 5 (fun _ -> allocated schedule step)
                            |> Seq.scan min Int64.MaxValue
                            |> Seq.skip 1
                            |> Seq.takeWhile (fun bytes -> bytes > 0L)
                            |> Seq.toArray

                        if least.Length < 5 then
                            Verdict.Holds
                        else
                            Verdict.Broken(step, "0 bytes", $"{Array.last least} bytes by 100 evaluations"))
                else
                    None
    }

let all = [ bounded; periodic; holds; peak; values; monotonePhases; noJumps; changes; allocatesNothing ]
