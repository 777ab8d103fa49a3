/// What a node knows of itself must be true of its values: period, end, bounds, breakpoints, fill.
module Clr.Tests.Core.Known

open System
open Clr
open Clr.Nodes
open FsCheck
open FsCheck.FSharp
open Clr.Properties
open Clr.Tests

let node (schedule: Func<int64, float>) = schedule.Target |> nonNull :?> INode

/// The first breakpoints of a schedule, from before step 0 on.
let breakpoints count schedule =
    let node = node schedule

    Int64.MinValue
    |> Seq.unfold (fun after -> node.NextBreakpoint after |> Option.ofNullable |> Option.map (fun next -> next, next))
    |> Seq.truncate count
    |> Seq.toList

let private truths (schedule: Func<int64, float>) step =
    let node = node schedule
    let at (step: int64) = schedule.Invoke step
    let value = at step

    [
        match Option.ofNullable node.Period with
        | Some period when step <= Int64.MaxValue - period ->
            $"period {period}: {Bits.text (at (step + period))} after {Bits.text value}",
            Bits.same value (at (step + period))
        | _ -> ()

        match Option.ofNullable node.End with
        | Some last when last <= step ->
            $"end {last}: {Bits.text value} after {Bits.text (at last)}", Bits.same value (at last)
        | _ -> ()

        match Option.ofNullable node.Bounds with
        | Some bounds -> $"bounds {bounds}: {Bits.text value}", bounds.Low <= value && value <= bounds.High
        | None -> ()

        match Option.ofNullable (node.NextBreakpoint step) with
        | Some next ->
            $"breakpoint {next} is ahead", step < next

            $"no breakpoint before {next}",
            node.NextBreakpoint(step + max 0L ((next - step) / 2L)) = Nullable next
            && node.NextBreakpoint(next - 1L) = Nullable next
        | None ->
            "no breakpoint later than the last",
            List.forall
                (fun later -> (node.NextBreakpoint later).HasValue |> not)
                [ Int64.MaxValue; max step (Int64.MaxValue - 1L) ]

        // beyond the last step it wraps, as the step of a loop does
        for start in [ step; Int64.MaxValue - (step &&& 7L) ] do
            let filled = Array.zeroCreate<float> 5
            node.Fill(start, Span filled)

            for i in 0..4 do
                $"filled {Bits.text filled[i]} at {start} + {i}", Bits.same filled[i] (at (start + int64 i))
    ]

/// Everything the node knows, at steps anywhere and near its breakpoints.
let isTrue (schedule: Func<int64, float>) =
    let steps = Gen.frequency [ 1, Steps.anywhere; 1, Steps.near (breakpoints 6 schedule) ]

    Prop.forAll (Arb.fromGen steps) (fun step ->
        truths schedule step
        |> List.filter (snd >> not)
        |> List.map (fun (what, _) -> $"{schedule.Describe()} at {step}: {what}")
        |> function
            | [] -> Prop.ofTestable true
            | broken -> false |> Prop.label (String.Join("; ", broken)))
