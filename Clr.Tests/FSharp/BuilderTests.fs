module Clr.Tests.FSharp.BuilderTests

open Expecto
open FsCheck
open FsCheck.FSharp
open Clr.FSharp
open Clr.Properties
open Clr.Tests
open Clr.Tests.Core.Combinators.Algebra

let private cycle = Cycle.symmetric 4L<step>
let private wave = Wave.triangle cycle
let private amplitude = Amplitude.halving cycle
let private slow = Wave.triangle (Cycle.symmetric 3L<step>)
let private fall = Ramp.linear 1.0 0.0 10L<step>

/// One formula for each number of bindings, none of them symmetric in its parts.
let private one a =
    schedule {
        let! x = a
        return 2.0 * x
    }

let private two a b =
    schedule {
        let! x = a
        and! y = b
        return x - 2.0 * y
    }

let private three a b c =
    schedule {
        let! x = a
        and! y = b
        and! z = c
        return x - 2.0 * y + 4.0 * z
    }

let private four a b c d =
    schedule {
        let! x = a
        and! y = b
        and! z = c
        and! w = d
        return x - 2.0 * y + 4.0 * z - 8.0 * w
    }

let private five a b c d e =
    schedule {
        let! x = a
        and! y = b
        and! z = c
        and! w = d
        and! v = e
        return x - 2.0 * y + 4.0 * z - 8.0 * w + 16.0 * v
    }

let private seven a b c d e f g =
    schedule {
        let! x = a
        and! y = b
        and! z = c
        and! w = d
        and! v = e
        and! u = f
        and! t = g
        return x - 2.0 * y + 4.0 * z - 8.0 * w + 16.0 * v - 32.0 * u + 64.0 * t
    }

let private alternating (parts: Schedule list) step =
    parts |> List.mapi (fun i part -> (-2.0) ** float i * part.Invoke step) |> List.reduce (+)

let private means name (built: Schedule) (parts: Schedule list) =
    Run.law
        name
        (Prop.forAll (Arb.fromGenShrink (Steps.anywhere, Steps.shrink [])) (fun step ->
            Bits.equal (alternating parts step) (built.Invoke step) $"at {step}"))

/// What the builder makes of so many parts.
let private ofParts (parts: Schedule list) =
    match parts with
    | [ a; b ] -> two a b
    | [ a; b; c ] -> three a b c
    | [ a; b; c; d ] -> four a b c d
    | [ a; b; c; d; e ] -> five a b c d e
    | [ a; b; c; d; e; f; g ] -> seven a b c d e f g
    | _ -> failwith $"no formula of {parts.Length} parts is written here"

let private drawn =
    gen {
        let! count = Gen.elements [ 2; 3; 4; 5; 7 ]
        let! expressions = Gen.listOfLength count Generators.expression.Generator |> Gen.resize 8
        let! step = (Generators.steps expressions.Head).Generator
        return expressions, step
    }

[<Tests>]
let suite =
    testList
        "Builder"
        [
            Run.lawOf
                300
                "of any schedules it makes their formula, and knows of it what is known of them"
                (Prop.forAll (Arb.fromGen drawn) (fun (expressions, step) ->
                    let parts = expressions |> List.map Compile.schedule
                    let built, meant = ofParts parts, Schedule.formula parts (alternating parts)
                    let value, expected = built.Invoke step, meant.Invoke step

                    let isSame = Bits.same expected value || System.Double.IsNaN expected && System.Double.IsNaN value
                    let corners schedule = schedule |> Inspect.breakpoints 0L 500L |> List.ofSeq

                    (isSame |> Prop.label $"value {value}, not {expected}")
                    .&. (Inspect.period built = Inspect.period meant |> Prop.label "period")
                    .&. (corners built = corners meant |> Prop.label "breakpoints")))

            means "two bindings" (two wave amplitude) [ wave; amplitude ]
            means "three bindings" (three wave amplitude slow) [ wave; amplitude; slow ]
            means "four bindings" (four wave amplitude slow fall) [ wave; amplitude; slow; fall ]
            means "five bindings" (five wave slow fall wave amplitude) [ wave; slow; fall; wave; amplitude ]
            means
                "seven bindings"
                (seven wave slow fall wave amplitude slow fall)
                [ wave; slow; fall; wave; amplitude; slow; fall ]

            test "one binding, none, and a schedule as it is" {
                Expect.equal (one wave |> Inspect.sample 0L 5) [| 0.0; 0.5; 1.0; 1.5; 2.0 |] "one"
                Expect.equal (schedule { return 0.1 } |> Inspect.describe) "Ramp.Constant(value: 0.1)" "none"
                Expect.isTrue (obj.ReferenceEquals(schedule { return! wave }, wave)) "return!"
            }
            test "the formula of triangular2 is triangular2" {
                let low, high = 1.0, 5.0

                let formula =
                    schedule {
                        let! w = wave
                        and! a = amplitude
                        let range = high - low
                        return low + range * w * a
                    }

                Expect.equal
                    (formula |> Inspect.sample -8L 40)
                    (Policy.triangular2 low high cycle |> Inspect.sample -8L 40)
                    "values"
            }
            test "period and breakpoints survive" {
                for name, built, period in
                    [
                        "one", one wave, 8L<step>
                        "two", two wave slow, 24L<step>
                        "three", three wave slow wave, 24L<step>
                        "four", four wave slow wave slow, 24L<step>
                        "five", five wave slow wave slow wave, 24L<step>
                    ] do
                    Expect.equal (Inspect.period built) (Some period) name

                    Expect.containsAll (built |> Inspect.breakpoints 0L 13L) [ 0L; 4L; 8L; 12L ] name

                Expect.equal
                    (four wave slow fall wave |> Inspect.breakpoints 0L 13L |> List.ofSeq)
                    [ 0L; 3L; 4L; 6L; 8L; 9L; 10L; 12L ]
                    "of all parts"
            }
            test "up to four bindings nothing is allocated" {
                allocatesNothing (one wave)
                allocatesNothing (two wave amplitude)
                allocatesNothing (three wave amplitude slow)
                allocatesNothing (four wave amplitude slow fall)
            }
            test "five bindings allocate 32 bytes for each after the first" {
                let built = five wave amplitude slow fall wave
                built.Invoke 0L |> ignore
                let before = System.GC.GetAllocatedBytesForCurrentThread()
                built.Invoke 1L |> ignore
                Expect.equal (System.GC.GetAllocatedBytesForCurrentThread() - before) 128L "bytes"
            }
            test "a checkpoint knows a formula again by what it computes" {
                let make (factor: float) =
                    schedule {
                        let! x = wave
                        and! y = slow
                        return factor * x + y
                    }
                    |> Inspect.fingerprint

                Expect.equal (make 2.0 |> Inspect.difference (make 2.0)) None "the same"
                Expect.isSome (make 2.0 |> Inspect.difference (make 3.0)) "another"
            }
            test "a part that is null is refused when the schedule is built" {
                for build in
                    [
                        fun missing -> one missing
                        fun missing -> two wave missing
                        fun missing -> three wave missing slow
                        fun missing -> four wave slow fall missing
                        fun missing -> five wave slow missing wave amplitude
                    ] do
                    Expect.throwsT<System.ArgumentNullException>
                        (fun () -> build (Unchecked.defaultof<Schedule>) |> ignore)
                        "null"
            }
        ]
