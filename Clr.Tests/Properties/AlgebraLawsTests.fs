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

let private laws (y: Schedule) (z: Schedule) m n =
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
        AlgebraLaws.delays (fun n x -> x.Delay n) m
        AlgebraLaws.stretches (fun n x -> x.Stretch n) (m + 1L)
        AlgebraLaws.delaysAdd (fun n x -> x.Delay n) m n
        // the other sign
        AlgebraLaws.delaysAdd (fun n x -> x.Advance n) m n
        AlgebraLaws.stretchesCompose (fun n x -> x.Stretch n) (m + 1L) (n + 1L)
        AlgebraLaws.reverses (fun n x -> x.Reverse n) (n + 1L)
        AlgebraLaws.repeats (fun n x -> x.Repeat n) (n + 1L)
        AlgebraLaws.joinAssociates (fun n x next -> x.Then(n, next)) m n y z
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
        AlgebraLaws.delays (fun n -> moved (fun t -> max 0L t - n)) 3L
        // rounds towards 0
        AlgebraLaws.stretches (fun n -> moved (fun t -> t / n)) 3L
        // a delay that counts from 1
        AlgebraLaws.delaysAdd (fun n -> moved (fun t -> t - n - 1L)) 3L 4L
        // rounds to nearest instead of down
        AlgebraLaws.stretchesCompose (fun n -> moved (fun t -> int64 (Math.Round(float t / float n)))) 3L 2L
        // off by one, as in ParameterSchedulers.jl
        AlgebraLaws.reverses (fun n -> moved (fun t -> n - 2L - t)) 5L
        AlgebraLaws.repeats (fun n -> moved (fun t -> t % (n + 1L))) 5L
        // does not begin the next schedule anew
        AlgebraLaws.joinAssociates
            (fun n x next -> Func<int64, float>(fun t -> if t < n then x.Invoke t else next.Invoke(t - n + 1L)))
            3L
            4L
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
        ]
