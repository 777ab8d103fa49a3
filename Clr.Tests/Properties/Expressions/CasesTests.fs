/// The generator of expressions reaches the whole algebra, so that every law over expressions does.
module Clr.Tests.Properties.Expressions.CasesTests

open Expecto
open System
open Xunit
open FsCheck.FSharp
open Microsoft.FSharp.Reflection
open Clr.Properties
open Clr.Tests.FSharp.Counterparts

let private methods =
    set
        [
            for method in scheduleMethods do
                $"{(nonNull method.DeclaringType).Name}.{method.Name}"
        ]

let private pascal (name: string) = string (Char.ToUpperInvariant name[0]) + name.Substring 1

/// The method that a case stands for: a form with options stands for the same one as the plain form.
let methodOf (expression: Expression) =
    let owner, name = expression.Call.Owner, pascal expression.Call.Name

    if name.EndsWith "With" && not (methods.Contains $"{owner}.{name}") then
        $"{owner}.{name.Substring(0, name.Length - 4)}"
    else
        $"{owner}.{name}"

let rec within (value: obj | null) : Expression list =
    match value with
    | :? Expression as expression -> expression :: (expression.Call.Fields |> List.collect within)
    | :? string -> []
    | :? Collections.IEnumerable as items ->
        [
            for item in Seq.cast<obj | null> items do
                yield! within item
        ]
    | NonNull found when FSharpType.IsTuple(found.GetType()) ->
        FSharpValue.GetTupleFields found |> List.ofArray |> List.collect within
    | NonNull found when FSharpType.IsUnion(found.GetType()) ->
        FSharpValue.GetUnionFields(found, found.GetType()) |> snd |> List.ofArray |> List.collect within
    | _ -> []

[<Tests>]
let suite =
    testList
        "cases of expressions"
        [
            testCase "every method that makes a schedule is drawn, at any depth, and nothing else" (fun () ->
                let drawn =
                    Generators.expression.Generator
                    |> Gen.sampleWithSeed (FsCheck.Rnd 20261126UL) 50 3000
                    |> Seq.collect (box >> within)
                    |> Seq.filter (fun expression -> not expression.IsOfFunction)
                    |> Seq.map methodOf
                    |> set

                Assert.Equal<Set<string>>(methods, drawn))
        ]
