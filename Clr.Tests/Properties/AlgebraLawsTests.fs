/// The laws of the algebra hold for any three schedules of it, and each is broken by a wrong combinator.
module Clr.Tests.Properties.AlgebraLawsTests

open System
open Expecto
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.FSharp
open Clr.Properties
open Clr.Tests

let private laws (y: Schedule) (z: Schedule) (m: int64) (n: int64) =
    let steps = LanguagePrimitives.Int64WithMeasure<step>
    let stretch factor = Schedule.stretch factor 1L

    [
        AlgebraLaws.commutes Schedule.times y
        AlgebraLaws.commutes Schedule.plus y
        AlgebraLaws.commutes Schedule.min y
        AlgebraLaws.commutes Schedule.max y
        AlgebraLaws.plusAssociates Schedule.plus y z
        AlgebraLaws.timesAssociates Schedule.times y z
        AlgebraLaws.hasUnit Schedule.times (Ramp.Constant 1.0)
        AlgebraLaws.hasUnit Schedule.plus (Ramp.Constant 0.0)
        AlgebraLaws.idempotent (Schedule.min y)
        AlgebraLaws.idempotent (Schedule.max y)
        AlgebraLaws.idempotent (fun x -> x.Clamp(0.25, 0.75))
        AlgebraLaws.idempotentOperation Schedule.min
        AlgebraLaws.idempotentOperation Schedule.max
        AlgebraLaws.delays Schedule.delay (steps m)
        AlgebraLaws.stretches stretch (m + 1L)
        AlgebraLaws.delaysAdd Schedule.delay (steps m) (steps n)
        // the other sign
        AlgebraLaws.delaysAdd Schedule.advance (steps m) (steps n)
        AlgebraLaws.stretchesCompose stretch (m + 1L) (n + 1L)
        AlgebraLaws.reverses Schedule.reverse (steps (n + 1L))
        AlgebraLaws.repeats Schedule.repeat (steps (n + 1L))
        AlgebraLaws.joinAssociates Schedule.``then`` (steps m) (steps n) y z
    ]

let private any =
    gen {
        let! x, step = Generators.expressionAndStep.Generator
        let! y = Generators.expression.Generator
        let! z = Generators.expression.Generator
        let! m = Gen.frequency [ 3, Gen.choose64 (0L, 20L); 1, Gen.choose64 (0L, 1L <<< 30) ]
        let! n = Gen.frequency [ 3, Gen.choose64 (0L, 20L); 1, Gen.choose64 (0L, 1L <<< 30) ]
        let! step = Gen.frequency [ 2, Gen.constant step; 2, Gen.choose64 (-5L, 50L); 1, Steps.anywhere ]
        return x, y, z, m, n, step
    }

let private holdAnywhere =
    Prop.forAll (Arb.fromGen any) (fun (x, y, z, m, n, step) ->
        let schedule = Compile.schedule x

        laws (Compile.schedule y) (Compile.schedule z) m n
        |> List.tryPick (fun law ->
            match law.Judge schedule (Claims()) |> Option.map (fun judge -> judge step) with
            | Some(Verdict.Broken(step, expected, found)) ->
                Some $"{law.Name} at {step}: expected {expected}, found {found}"
            | _ -> None)
        |> function
            | None -> Prop.ofTestable true
            | Some broken ->
                false
                |> Prop.label $"{broken}; x = {Print.code x}, y = {Print.code y}, z = {Print.code z}, m = {m}, n = {n}")

let private combine (f: float -> float -> float) (x: Schedule) (y: Schedule) : Schedule =
    Func<int64, float>(fun t -> f (x.Invoke t) (y.Invoke t))

let private moved (f: int64 -> int64) (x: Schedule) : Schedule = Func<int64, float>(f >> x.Invoke)

/// A law of a wrong combinator each.
let private wrong =
    let y: Schedule = Func<int64, float>(fun t -> 1.0 + float (t % 7L))
    let z: Schedule = Func<int64, float>(fun t -> 2.0 + float (t % 3L))

    [
        AlgebraLaws.commutes (combine (-)) y
        AlgebraLaws.plusAssociates (combine (fun a b -> float (float32 a + float32 b) + 1e-9 * a)) y z
        AlgebraLaws.timesAssociates (combine (fun a b -> a * b + 1.0)) y z
        AlgebraLaws.hasUnit (combine (fun a b -> a * b)) (Ramp.Constant 0.999)
        AlgebraLaws.idempotent (combine (+) y)
        // the smaller size, whose square is itself with any other operand
        AlgebraLaws.idempotentOperation (combine (fun a b -> min (abs a) (abs b) - 1.0))
        AlgebraLaws.delays (fun n -> moved (fun t -> max 0L t - int64 n)) 3L<step>
        // rounds towards 0
        AlgebraLaws.stretches (fun n -> moved (fun t -> t / n)) 3L
        // a delay that counts from 1
        AlgebraLaws.delaysAdd (fun n -> moved (fun t -> t - int64 n - 1L)) 3L<step> 4L<step>
        // rounds to nearest instead of down
        AlgebraLaws.stretchesCompose (fun n -> moved (fun t -> int64 (Math.Round(float t / float n)))) 3L 2L
        // off by one, as in ParameterSchedulers.jl
        AlgebraLaws.reverses (fun n -> moved (fun t -> int64 n - 2L - t)) 5L<step>
        AlgebraLaws.repeats (fun n -> moved (fun t -> t % (int64 n + 1L))) 5L<step>
        // does not begin the next schedule anew
        AlgebraLaws.joinAssociates
            (fun n next x ->
                Func<int64, float>(fun t ->
                    if t < int64 n then
                        x.Invoke t
                    else
                        next.Invoke(t - int64 n + 1L)))
            3L<step>
            4L<step>
            y
            z
    ]

[<Tests>]
let suite =
    testList
        "algebra laws"
        [
            Run.lawOf 300 "hold for any schedules" holdAnywhere
            for index, law in List.indexed wrong do
                test $"{law.Name} can fail ({index})" {
                    let x: Schedule = Func<int64, float>(fun t -> 0.1 + float (t % 1000L))

                    match Law.violationFrom Run.seed 1000 law x (Claims()) with
                    | Some violation -> Expect.equal violation.Law law.Name "the law by name"
                    | None -> failtest $"not flagged {Run.again}"
                }
            test "every law of the algebra has a wrong combinator" {
                let zero = Ramp.Constant 0.0
                let names = List.map (fun (law: Law) -> law.Name) >> set
                Expect.equal (names wrong) (names (laws zero zero 1L 1L)) "laws"
            }
            test "durations that a law says nothing of are refused, with the value and the remedy" {
                let y = Ramp.Constant 0.0

                for make, message in
                    [
                        (fun () -> AlgebraLaws.delays Schedule.delay -1L<step>), "n must be 0 or more, but was -1. It"
                        (fun () -> AlgebraLaws.stretches (fun n -> Schedule.stretch n 1L) 0L),
                        "n must be 1 or more, but was 0. It"
                        (fun () -> AlgebraLaws.reverses Schedule.reverse 0L<step>), "n must be 1 or more, but was 0. It"
                        (fun () -> AlgebraLaws.repeats Schedule.repeat 0L<step>), "n must be 1 or more, but was 0. It"
                        (fun () ->
                            AlgebraLaws.delaysAdd
                                Schedule.delay
                                (LanguagePrimitives.Int64WithMeasure<step> Int64.MaxValue)
                                1L<step>),
                        "m and n must be 0 or more with a sum that is an int64, but were 9223372036854775807 and 1. Take"
                        (fun () -> AlgebraLaws.delaysAdd Schedule.delay 1L<step> -1L<step>),
                        "m and n must be 0 or more with a sum that is an int64, but were 1 and -1. Take"
                        (fun () ->
                            AlgebraLaws.stretchesCompose (fun n -> Schedule.stretch n 1L) (1L <<< 40) (1L <<< 40)),
                        "m and n must be 1 or more with a product that is an int64, but were 1099511627776 and"
                        (fun () -> AlgebraLaws.joinAssociates (fun _ x _ -> x) -1L<step> 1L<step> y y),
                        "m and n must be 0 or more with a sum that is an int64, but were -1 and 1. Take"
                    ] do
                    match
                        (try
                            Ok(make ())
                         with :? ArgumentException as refused ->
                             Error refused.Message)
                    with
                    | Ok law -> failtest $"{law.Name} was not refused"
                    | Error said -> Expect.stringStarts said message "message"
            }
        ]
