/// The law "opaque" sees it when what a node knows of itself is not so.
module Clr.Tests.Properties.OpaqueTests

open Expecto
open System
open System.Reflection
open Xunit
open Clr
open Clr.Nodes
open Clr.Properties
open Clr.Tests

/// At a step, the step; it fills in one step earlier.
type private Lagging() =
    member _.At(step: int64) = float step

    interface INode with
        member this.At step = this.At step
        member _.Code = Call("Lagging", [||])

        member _.Fill(start, values) =
            for i in 0 .. values.Length - 1 do
                values[i] <- float (start + int64 i - 1L)

/// The shape that a wave hands over when it is put together with a map: wrong in one phase.
[<Struct>]
type private Bent =
    interface ICycleShape with
        member _.At(_, phase) = if phase = 3L then 0.5 else 0.25

/// 0.25 at every step, and a shape that is not.
type private Skewed() =
    member _.At(_: int64) = 0.25

    interface ICycleNode with
        member this.At step = this.At step
        member _.Code = Call("Skewed", [||])
        member _.Cycle = Cycle.Symmetric 4L
        member _.Accept visitor = visitor.Visit(Bent())

/// A delegate bound to the node itself, as a factory makes it.
let private schedule (node: INode) =
    Delegate.CreateDelegate(typeof<Func<int64, float>>, node, "At") :?> Func<int64, float>

let private flagged node =
    let schedule = schedule node
    Assert.True(Object.ReferenceEquals(node, schedule.Target), "the node is seen")

    match Law.violationFrom Run.seed 1000 ScheduleLaws.opaque schedule (Claims()) with
    | Some violation -> violation
    | None -> failwith $"not flagged {Run.again}"

let rec private holdsSchedule (t: Type) =
    t = typeof<Func<int64, float>>
    || t.IsArray && holdsSchedule (nonNull (t.GetElementType()))
    || t.IsGenericType && Array.exists holdsSchedule (t.GetGenericArguments())

/// The methods that make a schedule of one or more, whether they are extensions of it or not. The function that an amplitude takes
/// is none: it is asked for cycles or iterations.
let private readersByReflection =
    [
        for owner in typeof<Cycle>.Assembly.GetExportedTypes() do
            for method in owner.GetMethods(BindingFlags.Public ||| BindingFlags.Static ||| BindingFlags.DeclaredOnly) do
                if
                    (owner.Name = "Schedule" || owner.Name = "Policy")
                    && method.ReturnType = typeof<Func<int64, float>>
                    && method.GetParameters() |> Array.exists (fun parameter -> holdsSchedule parameter.ParameterType)
                then
                    method.Name
    ]
    |> set

[<Tests>]
let suite =
    testList
        "the law opaque"
        [
            testCase "what is filled in is not what is asked for" (fun () ->
                let violation = flagged (Lagging())
                Assert.Equal(0L, violation.Step)
                Assert.Contains("filled in", violation.Expected))
            testCase "what is computed together with a map is not what the map makes of its values" (fun () ->
                flagged (Skewed()) |> ignore)
            testCase "a schedule that is what it says is not flagged" (fun () ->
                for policy in
                    [
                        Policy.Triangular2(1.0, 5.0, 4L)
                        Policy.OneCycle(1.0, 100L)
                        Policy.WarmRestarts(1.0, 0.0, 5L, 2L)
                    ] do
                    match Law.violationFrom Run.seed 1000 ScheduleLaws.opaque policy (Claims()) with
                    | None -> ()
                    | Some found -> Assert.Fail $"{policy.Describe()}: {found} {Run.again}")
            testCase "every combinator is asked, under its own name" (fun () ->
                let asked = ScheduleLaws.readers |> List.filter (fun (name, _) -> name <> "itself")
                Assert.Contains("WarmupFromOneOverN", readersByReflection)
                Assert.Equal<Set<string>>(readersByReflection, asked |> List.map fst |> set)

                // a policy is an expression over combinators and has no node of its own name
                for name, reader in asked |> List.filter (fun (name, _) -> name <> "Cyclical") do
                    Assert.Contains($"{name}(", (reader Samples.own).Describe()))
        ]
