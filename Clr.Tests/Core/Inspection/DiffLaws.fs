/// What Diff finds of any two schedules, against the walk over all steps.
module Clr.Tests.Core.Inspection.DiffLaws

open System
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Tests.Run

let private absolute (a: float) b =
    let d = abs (a - b)
    if Double.IsNaN d then infinity else d

let private relative (a: float) b =
    let most = max (abs a) (abs b)

    if not (Double.IsFinite most) then infinity
    elif Double.IsFinite(a - b) then abs (a - b) / most
    else abs (a / most - b / most)

/// Step by step, without a shortcut.
let private naive tolerance (a: Func<int64, float>) (b: Func<int64, float>) steps =
    let differences =
        [
            for t in 0L .. steps - 1L do
                let x, y = a.Invoke t, b.Invoke t

                if x <> y && not (Double.IsNaN x && Double.IsNaN y) && relative x y > tolerance then
                    Difference(t, x, y)
        ]

    let greatest size =
        match differences with
        | [] -> Nullable()
        | _ -> differences |> List.maxBy size |> Nullable

    differences,
    greatest (fun (d: Difference) -> absolute d.Value d.OtherValue),
    greatest (fun (d: Difference) -> relative d.Value d.OtherValue)

let private pairs =
    Gen.zip (Gen.zip Schedules.any Schedules.any) (Gen.elements [ 0.0; 0.0; 1e-12; 0.1; 0.5; 1.0 ])
    |> Arb.fromGen

[<Law>]
let ``what it finds is what a walk over all steps finds`` () =
    Prop.forAll pairs (fun ((a, b), tolerance) ->
        let report = a.Diff(b, 300L, tolerance)
        let all, byAbsolute, byRelative = naive tolerance a b 300L

        holds
            (report.DifferingSteps = int64 all.Length
             && report.First = (all |> List.tryHead |> Option.toNullable)
             && report.GreatestAbsolute = byAbsolute
             && report.GreatestRelative = byRelative)
            (fun () -> $"{report}"))

[<Law>]
let ``repetition and an end are not walked over, and count all the same`` () =
    Prop.forAll (Arb.fromGen (Gen.zip Schedules.cycles (Gen.choose (1, 500)))) (fun (cycle, steps) ->
        let a = Policy.Triangular(1.0, 5.0, cycle)
        let periodic = a.Diff(Wave.Square(cycle), int64 steps)
        let all, _, _ = naive 0.0 a (Wave.Square cycle) (int64 steps)
        let ramp, hold = Ramp.Linear(0.0, 1.0, 40L), Ramp.Linear(0.0, 2.0, 25L)
        let ended, _, _ = naive 0.0 ramp hold (int64 steps)

        periodic.DifferingSteps = int64 all.Length
        && ramp.Diff(hold, int64 steps).DifferingSteps = int64 ended.Length)
