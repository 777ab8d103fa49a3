/// The fast combinators against their plain meaning, for any expression over the algebra.
module Clr.Tests.Properties.Expressions.ReferenceTests

open System
open FsCheck.FSharp
open Clr
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run

/// What a few roundings may cost, relative to the largest number that takes part.
let private tolerance (expression: Expression) (parts: float list) =
    let own =
        [
            for atom in Fields.atoms expression do
                match atom with
                | :? float as value -> value
                | _ -> ()
        ]

    let largest = List.filter Double.IsFinite >> List.map abs >> List.fold max 0.0

    1e-14 * (1.0 + largest own) * (1.0 + largest parts)

/// One level at a time over the same parts: errors of the parts cancel, and every level is reached because every part of an
/// expression is an expression.
[<Law(2000)>]
let ``every combinator means what the plain code says`` () =
    Prop.forAll Generators.expressionAndStep (fun (expression, step) ->
        let parts = Collections.Concurrent.ConcurrentBag<float>()

        let part inner =
            let schedule = Compile.schedule inner

            fun t ->
                let value = schedule.Invoke t
                parts.Add value
                value

        let expected = Reference.level part expression step
        let found = (Compile.schedule expression).Invoke step

        holds
            (Bits.same expected found
             || Double.IsNaN expected && Double.IsNaN found
             || abs (found - expected) <= tolerance expression (Seq.toList parts))
            (fun () -> $"{Print.code expression} at {step}: expected {Bits.text expected}, found {Bits.text found}"))

[<Law(500)>]
let ``opacity: wrapping every part as t => s t changes no value`` () =
    Prop.forAll Generators.expressionAndStep (fun (expression, step) ->
        let known = (Compile.schedule expression).Invoke step
        let opaque = (Compile.opaque expression).Invoke step

        holds (Bits.same known opaque) (fun () ->
            $"{Print.code expression} at {step}: {Bits.text known} known, {Bits.text opaque} opaque"))

[<Law(500)>]
let ``total and without state: no exception at any step, and the same bits when asked again`` () =
    Prop.forAll Generators.expressionAndStep (fun (expression, step) ->
        let schedule = Compile.schedule expression
        let first = schedule.Invoke step
        schedule.Invoke(Int64.MaxValue - (step &&& 7L)) |> ignore
        Bits.same first (schedule.Invoke step))

[<Law(500)>]
let ``Fill writes the bits of the loop, at corners, far away and before 0`` () =
    Prop.forAll Generators.expressionAndStep (fun (expression, step) ->
        let schedule = Compile.schedule expression
        let start = min step (Int64.MaxValue - 40L)
        let values = Array.create 40 -7.0
        schedule.Fill(start, Span values)

        holds
            (values
             |> Array.indexed
             |> Array.forall (fun (i, value) -> Bits.same value (schedule.Invoke(start + int64 i))))
            (fun () -> $"{Print.code expression} from {start}: %A{values}"))

[<Law(500)>]
let ``a period that is told is one, bit for bit`` () =
    Prop.forAll Generators.expressionAndStep (fun (expression, step) ->
        let schedule = Compile.schedule expression
        let step = max (-(1L <<< 61)) (min step (1L <<< 61))

        match schedule.TryGetPeriod() with
        | true, period when period <= (1L <<< 61) ->
            holds (Bits.same (schedule.Invoke step) (schedule.Invoke(step + period))) (fun () ->
                $"{Print.code expression} at {step} and {period} later")
        | _ -> Prop.ofTestable true)
