/// Every inspection of Clr.Core has its counterpart in the DSL, and both say the same of any schedule.
module Clr.Tests.FSharp.InspectTests

open Expecto
open System
open System.Reflection
open Xunit
open FsCheck
open FsCheck.FSharp
open Clr.FSharp
open Clr.Properties
open Clr.Tests
open Clr.Tests.Run
open Clr.Tests.Core.Inspection

/// For each method of Clr.Inspect: the function that stands for it, what the method says of a schedule around a step, and what
/// the function says.
let private inspections: (string * (string * (Schedule -> int64 -> string) * (Schedule -> int64 -> string))) list =
    let text value = SameText.of' (box value)
    let run step = 1L + (abs (step % 500L))
    let other = Policy.triangular2 0.25 1.0 (Cycle.symmetric 5L<step>)
    let start step = min step (Int64.MaxValue - 20L)

    [
        "Describe", ("describe", (fun s _ -> Clr.Inspect.Describe s), (fun s _ -> Inspect.describe s))
        "TryGetPeriod",
        ("period",
         (fun s _ ->
             match Clr.Inspect.TryGetPeriod s with
             | true, period -> text (Some period)
             | _ -> text None),
         (fun s _ -> text (Inspect.period s)))
        "Breakpoints",
        ("breakpoints",
         (fun s t -> Clr.Inspect.Breakpoints(s, t) |> Seq.truncate 20 |> text),
         (fun s t -> s |> Inspect.breakpoints t Int64.MaxValue |> Seq.truncate 20 |> text))
        "Sample",
        ("sample",
         (fun s t -> text (Clr.Inspect.Sample(s, start t, 20))),
         (fun s t -> s |> Inspect.sample (start t) 20 |> text))
        "Fill",
        ("fill",
         (fun s t ->
             let values = Array.zeroCreate 20
             Clr.Inspect.Fill(s, start t, Span values)
             text values),
         (fun s t ->
             let values = Array.zeroCreate 20
             s |> Inspect.fill (start t) values
             text values))
        "Check",
        ("check",
         (fun s t -> text (Clr.Inspect.Check(s, run t))),
         (fun s t -> s |> Inspect.check (run t * 1L<step>) |> text))
        "Fingerprint",
        ("fingerprint", (fun s _ -> string (Clr.Inspect.Fingerprint s)), (fun s _ -> string (Inspect.fingerprint s)))
        "Diff",
        ("diff",
         (fun s t -> text (Clr.Inspect.Diff(s, other, run t))),
         (fun s t -> s |> Inspect.diff (run t * 1L<step>) other |> text))
        "Diff",
        ("diffWithin",
         (fun s t -> text (Clr.Inspect.Diff(s, other, run t, 0.1))),
         (fun s t -> s |> Inspect.diffWithin 0.1 (run t * 1L<step>) other |> text))
    ]

let private publicStatics = BindingFlags.Public ||| BindingFlags.Static ||| BindingFlags.DeclaredOnly

[<Tests>]
let suite =
    testList
        "Inspect"
        [
            testCase
                "every inspection has its counterpart; one that has none goes into Clr.FSharp/Inspect and into the list above"
                (fun () ->
                    let offered =
                        typeof<Clr.Inspect>.GetMethods publicStatics
                        |> Array.filter (fun method -> not method.IsSpecialName)
                        |> Array.map _.Name
                        |> set

                    Assert.Equal<Set<string>>(offered, inspections |> List.map fst |> set)
                    let dsl = (Assembly.Load "Clr.FSharp").GetType "Clr.FSharp.Inspect" |> nonNull

                    for _, (name, _, _) in inspections do
                        Assert.NotNull(dsl.GetMethod(name, publicStatics)))
            Run.lawOf 300 "both say the same" (fun () ->
                let cases = Gen.zip Schedules.any Steps.anywhere

                Prop.forAll (Arb.fromGen cases) (fun (schedule, step) ->
                    inspections
                    |> List.map (fun (name, (_, ofCore, ofDsl)) ->
                        let expected, found = ofCore schedule step, ofDsl schedule step

                        Run.holds (expected = found) (fun () ->
                            $"{name} of {Inspect.describe schedule} at {step}: C# says\n{expected}\nF# says\n{found}"))
                    |> List.reduce (.&.)))
            testCase "a schedule that throws is reported with what was thrown and where" (fun () ->
                let report =
                    Schedule.ofFunction (fun step -> if step = 3L then failwith "no more" else 1.0)
                    |> Inspect.check 5L<step>

                match report with
                | {
                      Thrown = Some error
                      Checked = 3L<step>
                      Worst = Some Severity.Error
                      Findings = { Code = FindingCode.Throws; Step = 3L; Value = None } :: _
                  } -> Assert.Equal("no more", error.Message)
                | other -> failwith $"{other}")
            testCase "a report is matched by its findings, and prints as the text of Clr.Core" (fun () ->
                let schedule = Policy.triangular 1.0 5.0 (Cycle.symmetric 4L<step>)
                let report = schedule |> Inspect.check 10L<step>
                Assert.Equal(string (Clr.Inspect.Check(schedule, 10L)), string report)
                Assert.Equal(string report, $"%A{report}")

                match report with
                | {
                      End = RunEnd.InsideCycle
                      NearestBelow = Some 8L<step>
                      NearestAbove = Some 16L<step>
                      Greatest = Some { Step = 4L; Value = 5.0 }
                      Findings = [ { Severity = Severity.Warning; Code = FindingCode.EndsInsideCycle } ]
                  } -> ()
                | other -> failwith $"{other}")
            testCase "fingerprints match, or say why not" (fun () ->
                let cycle = Cycle.symmetric 4L<step>
                let policy = Policy.triangular 1.0 5.0 cycle |> Inspect.fingerprint
                let composed = Wave.triangle cycle |> Schedule.between 1.0 5.0 |> Inspect.fingerprint
                Assert.Equal(None, policy |> Inspect.difference composed)
                let other = Policy.triangular 1.0 5.5 cycle |> Inspect.fingerprint
                Assert.Equal(Some "structure or parameters differ", policy |> Inspect.difference other)
                Assert.Equal(policy, Fingerprint.Parse(string policy)))
            testCase "a difference is matched by its fields" (fun () ->
                let cycle = Cycle.symmetric 4L<step>

                match Policy.triangular 1.0 5.0 cycle |> Inspect.diff 16L<step> (Policy.triangular2 1.0 5.0 cycle) with
                | {
                      AreEqual = false
                      DifferingSteps = 7L
                      First = Some { Step = 9L; Value = 2.0; OtherValue = 1.5 }
                      GreatestAbsolute = Some { Step = 12L; Absolute = 2.0; Relative = 0.4 }
                  } -> ()
                | other -> failwith $"{other}")
        ]
