module Clr.Properties.Generators

open System
open FsCheck
open FsCheck.FSharp
open Clr.FSharp

/// Whether the DSL makes a schedule of it: what relations between arguments a factory asks for, it knows itself.
let private isAccepted wrap case =
    try
        Compile.level (fun _ -> failwith "a leaf has no parts") (wrap case) |> ignore
        true
    with :? ArgumentException ->
        false

let private accepted wrap (arbitrary: Arbitrary<'a>) = arbitrary.Generator |> Gen.where (isAccepted wrap) |> Arb.fromGen

let private leaves =
    OptionArbs.all
    |> ArbMap.mergeArb (accepted Expression.Ramp (OptionArbs.all |> ArbMap.arbitrary<RampCase>))
    |> ArbMap.mergeArb (accepted Expression.Policy (OptionArbs.all |> ArbMap.arbitrary<PolicyCase>))

let private steps' (map: IArbMap) = map.ArbFor<Wait>().Generator

/// So few parts, each so much smaller, that the whole stays small. Drawn only when asked, as the parts may be made of such
/// lists in turn.
let private few least (part: Gen<'a>) =
    Gen.sized (fun size ->
        gen {
            let! count = Gen.choose (least, if size = 0 then 1 else 3)
            return! Gen.listOfLength count (Gen.resize (size / 4) part)
        })

let private parts (map: IArbMap) = few 1 (map.ArbFor<Expression>().Generator) |> Gen.map Parts |> Arb.fromGen

let private pieces (map: IArbMap) =
    Arb.fromGen (
        gen {
            let! all = few 1 (Gen.zip (map.ArbFor<Expression>().Generator) (steps' map))
            return Pieces all
        }
    )

let private starts (map: IArbMap) =
    Arb.fromGen (
        gen {
            let! all = few 0 (Gen.zip (steps' map) (map.ArbFor<Expression>().Generator))
            return Starts(List.sortBy fst all)
        }
    )

/// A leaf whose arguments do not go together is none; parts are schedules whatever they are.
let private isExpression expression =
    match expression with
    | Expression.Ramp case -> isAccepted Expression.Ramp case
    | Expression.Policy case -> isAccepted Expression.Policy case
    | _ -> true

let arbitraries =
    let derived =
        leaves
        |> ArbMap.mergeMapFactory parts
        |> ArbMap.mergeMapFactory pieces
        |> ArbMap.mergeMapFactory starts

    derived
    |> ArbMap.mergeArb (
        Arb.fromGenShrink (
            (derived |> ArbMap.arbitrary<Expression>).Generator,
            Shrinking.expression OptionArbs.all isExpression
        )
    )

let expression = arbitraries |> ArbMap.arbitrary<Expression>

/// Every number of steps within an expression: where something happens is a sum of some of these.
let private lengths (expression: Expression) =
    [
        for atom in Fields.atoms expression do
            match atom with
            | :? Cycle as cycle ->
                cycle.StepsUp
                cycle.Period
            | :? int64 as steps ->
                if steps >= 0L then
                    steps
            | _ -> ()
    ]

let private plus (a: int64) (b: int64) = if a > Int64.MaxValue - b then Int64.MaxValue else a + b

/// Sums and differences of the lengths, and what the schedule itself says.
let private corners (expression: Expression) =
    let lengths = lengths expression |> List.distinct |> List.truncate 8

    [
        0L
        yield! lengths
        for a in lengths do
            for b in lengths do
                plus a b
                a - b
        yield! Clr.Inspect.Breakpoints(Compile.schedule expression, -1000L) |> Seq.truncate 12
    ]

let steps expression =
    let corners = corners expression

    Arb.fromGenShrink (
        Gen.frequency [ 5, Steps.near corners; 3, Gen.choose64 (-300L, 3000L); 2, Steps.anywhere ],
        Steps.shrink corners
    )

let expressionAndStep =
    let generator =
        gen {
            let! drawn = expression.Generator
            let! step = (steps drawn).Generator
            return drawn, step
        }

    Arb.fromGenShrink (
        generator,
        fun (drawn, step) ->
            seq {
                for simpler in expression.Shrinker drawn do
                    simpler, step

                for simpler in (steps drawn).Shrinker step do
                    drawn, simpler
            }
    )
