module Clr.Properties.Generators

open System
open FsCheck
open FsCheck.FSharp
open Clr.FSharp

let private shrinkFloat (value: float) =
    [ 0.0; 1.0; Math.Truncate value; value / 2.0 ]
    |> List.filter (fun simpler -> abs simpler < abs value)

let private shrinkSteps least (value: int64) =
    [ least; value / 2L; value - 1L ]
    |> List.filter (fun simpler -> least <= simpler && simpler < value)
    |> List.distinct

let private span = Gen.frequency [ 8, Parameters.shortDuration; 1, Parameters.duration ]

let private arb gen shrink = Arb.fromGenShrink (gen, shrink)

let private rates =
    arb (Parameters.bounds |> Gen.map (fun (struct (low, high)) -> Rates(low, high))) (fun (Rates(low, high)) ->
        seq {
            for simpler in shrinkFloat low do
                if 0.0 <= simpler && simpler <= high then
                    Rates(simpler, high)

            for simpler in shrinkFloat high do
                if low <= simpler then
                    Rates(low, simpler)
        })

let private range =
    arb (Gen.map2 (fun a b -> Limits(min a b, max a b)) Parameters.finite Parameters.finite) (fun (Limits(low, high)) ->
        seq {
            for simpler in shrinkFloat low do
                if simpler <= high then
                    Limits(simpler, high)

            for simpler in shrinkFloat high do
                if low <= simpler then
                    Limits(low, simpler)
        })

let private cycle =
    arb Parameters.cycle (fun cycle ->
        seq {
            for up in shrinkSteps 1L cycle.StepsUp do
                Clr.Cycle.Of(up, cycle.StepsDown)

            for down in shrinkSteps 1L cycle.StepsDown do
                Clr.Cycle.Of(cycle.StepsUp, down)
        })

let arbitraries =
    ArbMap.defaults
    |> ArbMap.mergeArb cycle
    |> ArbMap.mergeArb rates
    |> ArbMap.mergeArb range
    |> ArbMap.mergeArb (arb (Gen.map Rate Parameters.rate) (fun (Rate value) -> shrinkFloat value |> Seq.map Rate))
    |> ArbMap.mergeArb (arb (Gen.map Level Parameters.finite) (fun (Level value) -> shrinkFloat value |> Seq.map Level))
    |> ArbMap.mergeArb (
        arb (Gen.map Factor Parameters.gamma) (fun (Factor value) ->
            [ 1.0; 0.5 ] |> Seq.filter (fun simpler -> simpler > value) |> Seq.map Factor)
    )
    |> ArbMap.mergeArb (arb (Gen.map Length span) (fun (Length steps) -> shrinkSteps 1L steps |> Seq.map Length))
    |> ArbMap.mergeArb (
        arb (Gen.frequency [ 1, Gen.constant (Wait 0L); 9, Gen.map Wait span ]) (fun (Wait steps) ->
            shrinkSteps 0L steps |> Seq.map Wait)
    )

let expression = arbitraries |> ArbMap.arbitrary<Expression>

/// Every number of steps within an expression: where something happens is a sum of some of these.
let rec private lengths (value: obj) : int64 list =
    match value with
    | :? Cycle as cycle -> [ cycle.StepsUp; cycle.Period ]
    | :? Length as span -> (let (Length steps) = span in [ steps ])
    | :? Wait as wait -> (let (Wait steps) = wait in [ steps ])
    | _ when FSharp.Reflection.FSharpType.IsUnion(value.GetType()) ->
        FSharp.Reflection.FSharpValue.GetUnionFields(value, value.GetType())
        |> snd
        |> Array.toList
        |> List.collect lengths
    | _ -> []

let private plus (a: int64) (b: int64) = if a > Int64.MaxValue - b then Int64.MaxValue else a + b

let private corners (expression: Expression) =
    let lengths = lengths (box expression) |> List.distinct |> List.truncate 8

    [
        0L
        yield! lengths
        for a in lengths do
            for b in lengths do
                plus a b
                a - b
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
