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
    let ends =
        match expression with
        | Between(Limits(low, high), _) -> [ low; high ]
        | Expression.Policy(PolicyCase.Triangular(Rates(low, high), _))
        | Expression.Policy(PolicyCase.Triangular2(Rates(low, high), _))
        | Expression.Policy(PolicyCase.ExpRange(_, Rates(low, high), _))
        | Expression.Policy(PolicyCase.ExpRangeBothBounds(_, Rates(low, high), _)) -> [ low; high ]
        | _ -> []

    let largest = List.map abs >> List.fold max 0.0
    1e-14 * (1.0 + largest ends) * (1.0 + largest parts)

/// One level at a time over the same parts: errors of the parts cancel, and every level is reached because every part of an
/// expression is an expression.
[<Law(5000)>]
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
            (Bits.same expected found || abs (found - expected) <= tolerance expression (Seq.toList parts))
            (fun () -> $"{Print.code expression} at {step}: expected {Bits.text expected}, found {Bits.text found}"))

[<Law(2000)>]
let ``opacity: wrapping every part as t => s t changes no value`` () =
    Prop.forAll Generators.expressionAndStep (fun (expression, step) ->
        let known = (Compile.schedule expression).Invoke step
        let opaque = (Compile.opaque expression).Invoke step

        holds (Bits.same known opaque) (fun () ->
            $"{Print.code expression} at {step}: {Bits.text known} known, {Bits.text opaque} opaque"))

[<Law(2000)>]
let ``total and without state: no exception at any step, and the same bits when asked again`` () =
    Prop.forAll Generators.expressionAndStep (fun (expression, step) ->
        let schedule = Compile.schedule expression
        let first = schedule.Invoke step
        schedule.Invoke(Int64.MaxValue - (step &&& 7L)) |> ignore
        Bits.same first (schedule.Invoke step))
