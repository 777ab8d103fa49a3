/// What the laws share: how a place is judged, and where a cycle and its halves lie.
module internal Clr.Properties.Judging

open System
open Clr

let text (value: float) = Guard.Text value

let sameBits (a: float) (b: float) = BitConverter.DoubleToInt64Bits a = BitConverter.DoubleToInt64Bits b

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

/// 4 ulp of the larger bound: what rounding the products of a policy may cost.
let tolerance (claims: Claims) =
    let larger = max (abs (claims.Lowest.GetValueOrDefault())) (abs (claims.Highest.GetValueOrDefault()))

    4.0 * (Math.BitIncrement larger - larger)

let claimed (value: Nullable<'T>) = if value.HasValue then Some value.Value else None

let cycleOf (claims: Claims) = Option.ofObj claims.Cycle

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
