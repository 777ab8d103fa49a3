module Clr.Properties.CycleLaws

open Clr
open Clr.Properties.Judging

let endsAtBase =
    {
        Name = "ends at base"
        Statement = "Every cycle begins and ends exactly at base."
        Formula = "s(k period) = cycleEnd for k = 0, 1, 2, ..."
        Judge =
            fun schedule claims ->
                match cycleOf claims, claimed claims.CycleEnd with
                | Some cycle, Some cycleEnd ->
                    Some(fun step ->
                        let start = cycleStart cycle step
                        inRun claims [ start ] (fun () -> equals start cycleEnd (schedule.Invoke start)))
                | _ -> None
    }

let peaks =
    {
        Name = "peaks"
        Statement = "Every cycle peaks at its share of the range, exactly where the share is 1."
        Formula = "s((n - 1) period + up) = lowest + (highest - lowest) share(n) for n = 1, 2, ..."
        Judge =
            fun schedule claims ->
                match cycleOf claims, Option.ofObj claims.PeakShare, claimed claims.Lowest, claimed claims.Highest with
                | Some cycle, Some share, Some lowest, Some highest ->
                    let rounding = rounding [] schedule claims

                    Some(fun step ->
                        match cycleStart cycle step with
                        | Ahead cycle.StepsUp peak ->
                            inRun claims [ peak ] (fun () ->
                                let share = share.Invoke(cycle.NumberAt peak)

                                if share = 1.0 then
                                    equals peak highest (schedule.Invoke peak)
                                else
                                    within
                                        (rounding [ peak ])
                                        peak
                                        (lowest + (highest - lowest) * share)
                                        (schedule.Invoke peak))
                        | _ -> Verdict.Holds)
                | _ -> None
    }

let equalSteps =
    {
        Name = "equal steps"
        Statement = "Within a half cycle every change is the same, to 4 ulp of the larger bound."
        Formula = "s(t + 1) - s(t) = s(u + 1) - s(u) for t, u within one half"
        Judge =
            fun schedule claims ->
                match cycleOf claims, claims.HalfCycles with
                | Some cycle, HalfCycles.EqualSteps ->
                    let rounding = rounding [] schedule claims
                    let change step = schedule.Invoke(step + 1L) - schedule.Invoke step

                    Some(fun step ->
                        match halfAt cycle step with
                        | Some(struct (first, last)) ->
                            let step = max 0L step

                            inRun claims [ first; first + 1L; step + 1L ] (fun () ->
                                let tolerance = rounding [ first; first + 1L; step; step + 1L; last ]
                                within tolerance step (change first) (change step))
                        | None -> Verdict.Holds)
                | _ -> None
    }

let mirrored =
    {
        Name = "mirrored"
        Statement =
            "A cycle that is claimed to be, or has halves of one length and equal steps, is its own mirror image, to 4 ulp of the larger bound."
        Formula = "s(c + p) = s(c + period - p) for a cycle that starts at c"
        Judge =
            fun schedule claims ->
                let isMirrored (cycle: Cycle) =
                    claims.Mirrored || claims.HalfCycles = HalfCycles.EqualSteps && cycle.StepsUp = cycle.StepsDown

                match cycleOf claims with
                | Some cycle when isMirrored cycle ->
                    let rounding = rounding [] schedule claims

                    Some(fun step ->
                        let start = cycleStart cycle step

                        match start with
                        | Ahead cycle.Period finish when cycle.PhaseAt step > 0L && step > 0L ->
                            let image = finish - (step - start)

                            inRun claims [ step; image ] (fun () ->
                                let tolerance = rounding [ start; start + cycle.StepsUp; step; image ]
                                within tolerance step (schedule.Invoke image) (schedule.Invoke step))
                        | _ -> Verdict.Holds)
                | _ -> None
    }

let private shrinking rising applies name statement =
    {
        Name = name
        Statement = statement
        Formula =
            let half = if rising then "rising" else "falling"
            $"|s(t + 2) - s(t + 1)| <= |s(t + 1) - s(t)| for t to t + 2 within one {half} half"
        Judge =
            fun schedule claims ->
                match cycleOf claims with
                | Some cycle when applies claims.HalfCycles ->
                    let rounding = rounding [] schedule claims

                    Some(fun step ->
                        let step = max 0L step

                        match halfAt cycle step with
                        | Some(struct (first, last)) when cycle.PhaseAt first = 0L = rising && step <= last - 2L ->
                            inRun claims [ step; step + 2L ] (fun () ->
                                let a, b, c =
                                    schedule.Invoke step, schedule.Invoke(step + 1L), schedule.Invoke(step + 2L)

                                unless
                                    (abs (c - b) <= abs (b - a) + rounding [ first; step; step + 1L; step + 2L; last ])
                                    step
                                    $"a change after step {step + 1L} of at most {text (abs (b - a))}"
                                    (text (abs (c - b))))
                        | _ -> Verdict.Holds)
                | _ -> None
    }

let shrinkingFalls =
    shrinking
        false
        (fun halves -> halves = HalfCycles.ShrinkingFalls || halves = HalfCycles.Shrinking)
        "shrinking falls"
        "Within a falling half the changes shrink in size, to 4 ulp of the larger bound."

let shrinkingRises =
    shrinking
        true
        (fun halves -> halves = HalfCycles.Shrinking)
        "shrinking rises"
        "Within a rising half the changes shrink in size, to 4 ulp of the larger bound."

let all = [ endsAtBase; peaks; equalSteps; mirrored; shrinkingFalls; shrinkingRises ]
