/// The schedules of a result of the range test, in F# and in C#.
module Clr.Tests.RangeTest.FSharpPoliciesTests

open System
open System.Reflection
open Xunit
open FsCheck
open FsCheck.FSharp
open Clr.FSharp
open Clr.Properties
open Clr.RangeTesting
open Clr.Tests
open Clr.Tests.Run
open Clr.Tests.RangeTest

/// What a result makes schedules with: by the name of the method, the schedule of C# and that of F#.
let private made (result: RangeTestResult) (perEpoch: int) (half: int) (tail: int) =
    let steps = int64 perEpoch * 1L<step / epoch>
    let epochs (n: int) = int64 n * 1L<epoch>

    [
        "Triangular", result.Triangular(perEpoch, half), RangeTest.triangular steps (epochs half) result
        "Triangular2", result.Triangular2(perEpoch, half), RangeTest.triangular2 steps (epochs half) result
        "OneCycle", result.OneCycle(perEpoch, half, tail), RangeTest.oneCycle steps (epochs half) (epochs tail) result
        "OneCycleMomentum",
        RangeTestResult.OneCycleMomentum(perEpoch, half, 0.8, 0.97),
        RangeTest.oneCycleMomentum steps (epochs half) 0.8 0.97
    ]

let private concluded =
    lazy
        (Seq.init 3 (fun seed ->
            let normal = Curves.normals seed

            RangeTest.sweep StopRule.Default (RangeTest.exponential 200 1e-6 1.0) (fun lr ->
                Curves.basin (log10 lr) + 0.02 * normal ()))
         |> RangeTest.conclude (RangeTestSettings(Resamplings = 20)))

[<Law(300)>]
let ``what makes schedules of a result gives the bits of the C# method, at any step`` () =
    let lengths = Gen.zip3 (Gen.choose (2, 5000)) (Gen.choose (1, 20)) (Gen.choose (1, 20))

    Prop.forAll (Arb.fromGen (Gen.zip lengths Steps.anywhere)) (fun ((perEpoch, half, tail), far) ->
        made concluded.Value perEpoch half tail
        |> List.map (fun (name, theirs, ours) ->
            let cycle = 2L * int64 perEpoch * int64 half

            [ far; far % (cycle + int64 (perEpoch * tail) + 9L); 0L; cycle / 2L; cycle; -1L ]
            |> List.forall (fun step -> Bits.same (theirs.Invoke step) (ours.Invoke step))
            |> Prop.label $"{name}, {perEpoch} a step, {half} and {tail} epochs")
        |> List.reduce (.&.))

[<Fact>]
let ``no method that makes schedules of a result is without its function`` () =
    let all =
        BindingFlags.Public ||| BindingFlags.Static ||| BindingFlags.Instance ||| BindingFlags.DeclaredOnly

    let offered =
        [
            for owner in typeof<Answer>.Assembly.GetExportedTypes() do
                if owner.Namespace <> "Clr" then
                    for method in owner.GetMethods all do
                        if not method.IsSpecialName && method.ReturnType = typeof<Func<int64, float>> then
                            method.Name
        ]

    Assert.Equal<Set<string>>(set offered, set [ for name, _, _ in made concluded.Value 2 1 1 -> name ])
