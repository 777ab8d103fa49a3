/// What the laws share: how a place is judged, and where a cycle and its halves lie.
module internal Clr.Properties.Judging

open System
open Clr

let text (value: float) = Guard.Text value

/// Any NaN is as good as another: what bits it has is the processor's choice.
let sameBits (a: float) (b: float) =
    BitConverter.DoubleToInt64Bits a = BitConverter.DoubleToInt64Bits b
    || (Double.IsNaN a && Double.IsNaN b)

let unless condition step expected found =
    if condition then
        Verdict.Holds
    else
        Verdict.Broken(step, expected, found)

let equals step (expected: float) (found: float) = unless (expected = found) step (text expected) (text found)

let within tolerance step (expected: float) (found: float) =
    unless (abs (found - expected) <= tolerance) step $"{text expected} within {text tolerance}" (text found)

/// t + by where that is an int64.
let (|Ahead|_|) (by: int64) (step: int64) =
    if step <= Int64.MaxValue - by then
        Some(step + by)
    else
        None

let claimed (value: Nullable<'T>) = if value.HasValue then Some value.Value else None

let cycleOf (claims: Claims) = Option.ofObj claims.Cycle

/// Whether the schedule is to have a value at a step: at every one, but outside the domain where that is claimed.
let defined (claims: Claims) (step: int64) =
    match claimed claims.Domain with
    | Some steps -> 0L <= step && step < steps
    | None -> true

/// Judges a place by the values at these steps; where one is outside the domain, nothing is said of it.
let where claims steps judge =
    if List.forall (defined claims) steps then
        judge ()
    else
        Verdict.Holds

/// The same within a run, where the length of one is claimed: what a schedule repeats, it repeats in the updates 0 to n - 1.
let inRun (claims: Claims) steps judge =
    match claimed claims.RunLength with
    | Some run when steps |> List.exists (fun step -> step < 0L || step >= run) -> Verdict.Holds
    | _ -> where claims steps judge

/// 4 ulp of the largest of these that is finite.
let private fourUlp sizes =
    let largest = sizes |> Seq.filter Double.IsFinite |> Seq.map abs |> Seq.fold max 0.0
    // the last double of all has no neighbour above it
    let largest = min largest (Double.MaxValue / 2.0)
    4.0 * (Math.BitIncrement largest - largest)

/// What rounding the products of a policy may cost: 4 ulp of the larger bound. Where the two are not both claimed, of the values
/// at the steps that are compared, and at others that tell how large the schedule is.
let rounding (others: int64 list) (schedule: Func<int64, float>) (claims: Claims) : int64 list -> float =
    let size (step: int64) =
        try
            schedule.Invoke step
        with _ ->
            0.0

    match List.choose claimed [ claims.Lowest; claims.Highest ] |> List.filter Double.IsFinite with
    | [ _; _ ] as bounds ->
        let all = fourUlp bounds
        fun _ -> all
    | bounds ->
        let known = lazy (bounds @ List.map size others)
        fun compared -> fourUlp (known.Value @ List.map size compared)

/// Steps that tell how large a schedule is: those its claims name, and powers of two up to a step.
let landmarks (last: int64) (claims: Claims) =
    [
        0L
        match cycleOf claims with
        | Some cycle -> cycle.StepsUp
        | None -> ()
        yield! List.choose claimed [ claims.HoldsFrom; claims.RunLength ]
        if claims.Peak.HasValue then
            (let struct (step, _) = claims.Peak.Value in step)
        for phase in claims.Phases do
            phase.From
            phase.To
        yield! Seq.init 62 (fun power -> 1L <<< power) |> Seq.takeWhile (fun step -> step <= last)
    ]

/// The cycle at or after step 0 that a step leads to, and its start.
let cycleStart (cycle: Cycle) (step: int64) =
    let step = max 0L step
    step - cycle.PhaseAt step

/// First and last step of the half cycle from a step on, from step 0 on; None where it does not fit an int64.
let halfAt (cycle: Cycle) (step: int64) =
    let start = cycleStart cycle step
    let phase = max 0L step - start

    match start with
    | Ahead cycle.StepsUp peak when phase < cycle.StepsUp -> Some(struct (start, peak))
    | Ahead cycle.Period finish -> Some(struct (finish - cycle.StepsDown, finish))
    | _ -> None

/// How a schedule made of x is judged that has at a step the value of x at another, its image; None where nothing is said.
let rereads alike (made: Func<int64, float>) (x: Func<int64, float>) (image: int64 -> int64 option) step =
    match image step with
    | Some step' ->
        let expected, found = x.Invoke step', made.Invoke step
        unless (alike expected found) step (text expected) (text found)
    | None -> Verdict.Holds
