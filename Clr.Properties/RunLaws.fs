module Clr.Properties.RunLaws

open Clr
open Clr.FSharp
open Clr.Properties.Judging

let ends =
    {
        Name = "run ends"
        Statement =
            "After its run of n steps nothing happens any more: the value due at step n is held; where a period is claimed and no end, it goes on."
        Formula = "s(t) = s(n) for t >= n, and s(n) = endValue where that is claimed"
        Judge =
            fun schedule claims ->
                // a period says that it goes on for ever, unless an end is claimed too
                let goesOn = claims.Period.HasValue && not (claims.HoldsFrom.HasValue || claims.EndValue.HasValue)

                claimed claims.RunLength
                |> Option.filter (fun _ -> not goesOn)
                |> Option.map (fun run step ->
                    let step = max run step

                    where claims [ step ] (fun () ->
                        let expected = claimed claims.EndValue |> Option.defaultWith (fun () -> schedule.Invoke run)
                        equals step expected (schedule.Invoke step)))
    }

/// A combinator reads the run of n steps as it is: where the schedule made of it has the value of the schedule at another step.
let private ofRun name statement formula (make: int64 -> Schedule -> Schedule) (image: int64 -> int64 -> int64 option) =
    {
        Name = name
        Statement = statement
        Formula = formula
        Judge =
            fun schedule claims ->
                match claimed claims.RunLength with
                | Some run when run >= 1L -> Some(rereads sameBits (make run schedule) schedule (image run))
                | _ -> None
    }

let joins =
    ofRun
        "run joins"
        "What follows its run of n steps begins anew: here the schedule itself."
        "(s, n steps, then s)(t) = s(t) for t < n, s(t - n) from n on"
        (fun run s -> s.Then(run, s))
        (fun run step -> Some(if step < run then step else step - run))

let repeats =
    ofRun
        "run repeats"
        "Repeated, the run of n steps comes again and again."
        "repeat n s (t) = s(t mod n) for t >= 0"
        (fun run s -> s.Repeat run)
        (fun run step -> if step < 0L then None else Some(step % run))

let reverses =
    ofRun
        "run reverses"
        "Reversed, the run of n steps goes from its last update to its first."
        "reverse n s (t) = s(n - 1 - t) for 0 <= t < n"
        (fun run s -> s.Reverse run)
        (fun run step ->
            if step < 0L || step >= run then
                None
            else
                Some(run - 1L - step))

let all = [ ends; joins; repeats; reverses ]
