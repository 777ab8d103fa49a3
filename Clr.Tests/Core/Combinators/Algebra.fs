/// What every combinator is held to, whatever it does: its naive meaning, the opacity law, and that whatever its node knows
/// is true. One property says it all for one combinator; the files beside this one add what is special to theirs.
module Clr.Tests.Core.Combinators.Algebra

open System
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Nodes
open Clr.Properties
open Clr.Tests

type Schedule = Func<int64, float>

let ofFunction (f: int64 -> float) = Schedule f

/// A schedule of which nothing can be known.
let opaque (schedule: Schedule) = Schedule(fun step -> schedule.Invoke step)

/// Schedules of every kind: with and without period, cycles, end and bounds, and the step itself, which shows every shift.
let schedules =
    Gen.elements
        [
            ofFunction float
            Policy.Triangular(1.0, 5.0, 4L)
            Policy.Triangular(0.1, 0.7, Cycle.Of(3L, 2L))
            Policy.Triangular2(1.0, 5.0, 3L)
            Policy.ExpRange(0.0, 1.0, 6L, 0.9)
            Amplitude.Exponential 1.0
            Amplitude.Exponential 0.99
            Wave.Triangle(Cycle.Symmetric 3L)
            Policy.Triangular(1.0, 5.0, 4L).RestartAt(6L, Policy.Triangular(2.0, 10.0, 5L))
            Policy.Triangular(1.0, 2.0, 5L).Hold(7L)
            Policy.Triangular(1.0, 2.0, 5L).Hold(3L)
            Policy.Triangular(1.0, 2.0, 3L).RepeatTimes(6L, 2L)
            Ramp.Linear(1.0, 0.25, 6L)
            Ramp.Constant 0.3
            Policy.Triangular(1.0, 2.0, 3L).Delay 2L
            Policy.Triangular(1.0, 2.0, 2L).Stretch(3L, 2L)
            Policy.Triangular(0.5, 2.0, 3L).Reverse 7L
            Policy.Triangular(0.5, 2.0, 3L).Mirror 4L
            Schedule.RepeatGrowing((fun n -> Policy.Triangular(0.0, 1.0, n / 2L)), 4L, 2L)
        ]

/// Small numbers of steps, 0 and 1 included, and any up to the greatest.
let durations = Gen.frequency [ 3, Gen.choose64 (0L, 12L); 1, Steps.ahead ]

/// Ordinary numbers, 0, negative and very large ones.
let numbers = Gen.elements [ 0.0; 1.0; -1.0; 0.5; 0.1; 3.7; -2.25; 1e-300; 1e300; 1e-5 ]

/// No corner of its own.
let none _ : int64 list = []

let private saturated (step: bigint) = int64 (max (bigint Int64.MinValue) (min (bigint Int64.MaxValue) step))

/// What a schedule would be asked at a position that no int64 holds: the nearest end.
let at (schedule: Schedule) (position: bigint) = schedule.Invoke(saturated position)

let floorDiv (a: bigint) (b: bigint) =
    let quotient = bigint.Divide(a, b)

    if (a - quotient * b).Sign * b.Sign < 0 then
        quotient - 1I
    else
        quotient

let floorMod (a: bigint) (b: bigint) = a - b * floorDiv a b

let private far = 1L <<< 40

/// Whatever the node says at and after a step is so. Periods are tried where moving a step meets no end of int64.
let private knowledge (schedule: Schedule) (step: int64) (ahead: int64) =
    let found t = schedule.Invoke t
    let sure name holds = holds |> Prop.label $"{name} at {step}"
    let near = step % far

    let period =
        match Node.Period schedule with
        | p when p.HasValue && p.Value < far -> Bits.same (found near) (found (near + p.Value * (ahead % 5L)))
        | _ -> true

    let ending =
        match Node.End schedule with
        | e when e.HasValue -> Bits.same (found e.Value) (found (max e.Value ahead))
        | _ -> true

    let bounds =
        match Node.Bounds schedule with
        | b when b.HasValue -> found step >= b.Value.Low && found step <= b.Value.High
        | _ -> true

    let cycle =
        match Node.CycleAt(schedule, step) with
        | c when c.HasValue -> c.Value.Start <= Int128.op_Implicit step && Int128.op_Implicit step < c.Value.End
        | _ -> true

    let breakpoint =
        match Node.NextBreakpoint(schedule, step) with
        | b when b.HasValue ->
            // the least one: from every step before it, the same is next
            let between = step + (ahead % max 1L (min far (b.Value - step)))

            b.Value > step
            && (between >= b.Value || between < step || Node.NextBreakpoint(schedule, between) = b)
        | _ -> true

    let filled =
        let start = min step (Int64.MaxValue - 400L)
        let values = Array.zeroCreate<float>(int (abs (ahead % 400L)))
        Node.Fill(schedule, start, values.AsSpan())

        values |> Seq.mapi (fun i value -> Bits.same value (found (start + int64 i))) |> Seq.forall id

    sure "period" period
    .&. sure "end" ending
    .&. sure "bounds" bounds
    .&. sure "cycle" cycle
    .&. sure "breakpoint" breakpoint
    .&. sure "fill" filled

/// The property: for any schedules, arguments and step (at corners, small, far, negative, at the ends),
/// build = naive bit for bit, the same with opaque parts, and everything known of it is true.
let means
    (arguments: Gen<'a>)
    (corners: 'a -> int64 list)
    (build: 'a -> Schedule[] -> Schedule)
    (naive: 'a -> Schedule[] -> int64 -> float)
    =
    let cases =
        gen {
            let! argument = arguments
            let! parts = Gen.arrayOfLength 3 schedules
            let corners = 0L :: Int64.MaxValue :: Int64.MinValue :: corners argument
            let! step = Gen.frequency [ 2, Gen.choose64 (-20L, 60L); 1, Steps.anywhere; 2, Steps.near corners ]
            let! ahead = Steps.ahead
            return argument, parts, step, ahead
        }

    let shown (argument, parts: Schedule[], step: int64, ahead: int64) =
        let texts = parts |> Array.map (fun part -> part.Describe())
        $"%A{argument} of %A{texts} at {step}, ahead {ahead}"

    Prop.forAll (Arb.fromGen cases) (fun case ->
        let argument, parts, step, ahead = case
        let built = build argument parts
        let expected = naive argument parts step
        let value = built.Invoke step
        let blind = (build argument (Array.map opaque parts)).Invoke step

        (Bits.same expected value
         |> Prop.label $"{shown case}: expected {Bits.text expected}, found {Bits.text value}")
        .&. (Bits.same value blind
             |> Prop.label $"{shown case}: opaque parts give {Bits.text blind} for {Bits.text value}")
        .&. (knowledge built step ahead |> Prop.label (shown case)))

/// Evaluates at many steps and fails if a single byte was allocated.
let allocatesNothing (schedule: Schedule) =
    let evaluate () =
        let mutable sum = 0.0

        for step in -50L .. 2000L do
            sum <- sum + schedule.Invoke step

        sum

    // once to compile
    evaluate () |> ignore
    let before = GC.GetAllocatedBytesForCurrentThread()
    evaluate () |> ignore
    let allocated = GC.GetAllocatedBytesForCurrentThread() - before

    if allocated <> 0L then
        failwith $"{schedule.Describe()} allocated {allocated} bytes in 2051 evaluations"

/// The examples of the documentation: values at steps.
let gives (expected: (int64 * float) list) (schedule: Schedule) =
    for step, value in expected do
        Bits.equal value (schedule.Invoke step) $"at step {step}"
