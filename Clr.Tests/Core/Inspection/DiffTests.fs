module Clr.Tests.Core.Inspection.DiffTests

open System
open Clr
open Expecto

let private own (f: int64 -> float) = Func<int64, float> f

let tests =
    testList
        "Diff"
        [
            test "the example of the documentation" {
                let report = Policy.Triangular(1.0, 5.0, 4L).Diff(Policy.Triangular2(1.0, 5.0, 4L), 16L)
                Expect.equal report.DifferingSteps 7L "count"
                Expect.equal report.First (Nullable(Difference(9L, 2.0, 1.5))) "first"
                Expect.equal report.GreatestAbsolute (Nullable(Difference(12L, 5.0, 3.0))) "greatest"
                Expect.equal report.GreatestRelative.Value.Relative 0.4 "relative"

                Expect.stringContains
                    (string report)
                    "differ    at 7 of 16 steps, first 2 and 1.5 at step 9\ngreatest  difference 2: 5 and 3 at step 12"
                    "text"
            }
            test "a tolerance is relative to the greater value, and belongs to what is no difference" {
                let a, b = Policy.Triangular(1.0, 5.0, 4L), Policy.Triangular2(1.0, 5.0, 4L)
                // 2 and 1.5, 3 and 2, 4 and 2.5, 5 and 3, and back: .25, 1/3, .375, .4
                let report = a.Diff(b, 16L, 0.3)
                Expect.equal report.DifferingSteps 5L "count"
                Expect.equal report.First (Nullable(Difference(10L, 3.0, 2.0))) "first"
                Expect.equal (a.Diff(b, 16L, 0.375).DifferingSteps) 1L "only the peak is above"
                Expect.isTrue (a.Diff(b, 16L, 0.4).AreEqual) "none is above"
                Expect.isNone (Option.ofNullable (a.Diff(b, 16L, 0.4).GreatestAbsolute)) "nor is one reported"

                Expect.stringContains
                    (string report)
                    "differ    at 5 of 16 steps by more than 0.3 of the greater value, first 3 and 2\n          at step 10"
                    "text"

                Expect.stringContains
                    (string (a.Diff(b, 16L, 0.5)))
                    "differ    nowhere by more than 0.5 of the greater value"
                    "text of none"
            }
            test "two formulas of one policy are equal within their roundings" {
                let library = Policy.Triangular2(0.001, 0.006, 2000L)

                let keras =
                    own (fun t ->
                        let cycle = floor (1.0 + float t / 4000.0)
                        let x = abs (float t / 2000.0 - 2.0 * cycle + 1.0)
                        0.001 + 0.005 * max 0.0 (1.0 - x) / 2.0 ** (cycle - 1.0))

                Expect.isFalse (library.Diff(keras, 100_000L).AreEqual) "their bits differ"
                Expect.isTrue (library.Diff(keras, 100_000L, 1e-12).AreEqual) "but no more"
            }
            test "a tolerance that is none is refused" {
                for tolerance in [ -1e-300; 1.0000001; nan; infinity ] do
                    Expect.throwsT<ArgumentOutOfRangeException>
                        (fun () -> Ramp.Constant(1.0).Diff(Ramp.Constant 1.0, 1L, tolerance) |> ignore)
                        $"{tolerance}"
            }
            test "an end at the last step there is has no step after it" {
                let late = (Ramp.Constant 1.0).Then(Int64.MaxValue - 20L, Ramp.Linear(1.0, 0.0, 20L))
                Expect.equal (late.Diff(Ramp.Constant 0.5, 20L)).DifferingSteps 20L "all"
            }
            test "equal schedules differ nowhere, however they were made" {
                let report =
                    Policy.Triangular(1.0, 5.0, 4L).Diff(Wave.Triangle(Cycle.Symmetric 4L).Between(1.0, 5.0), 1L <<< 60)

                Expect.isTrue report.AreEqual "equal"
                Expect.isFalse report.First.HasValue "first"
                Expect.stringContains (string report) "differ    nowhere" "text"
            }
            test "runs of any length where both repeat or end" {
                let steps = 1L <<< 62
                let ramps = Ramp.Linear(0.0, 1.0, 10L).Diff(Ramp.Linear(0.0, 2.0, 10L), steps)
                Expect.equal ramps.DifferingSteps (steps - 1L) "all but step 0"
                let waves = Policy.Triangular(1.0, 5.0, 4L).Diff(Policy.Triangular(1.0, 3.0, 4L), steps)
                Expect.equal waves.DifferingSteps (steps / 8L * 7L) "all but the bases"
            }
            test "a walk over many blocks counts every step once" {
                let at (steps: int64 list) = own (fun step -> if List.contains step steps then 2.0 else 1.0)
                let differing = [ 0L; 1L; 2047L; 2048L; 4095L; 4096L; 4999L ]
                let report = (at differing).Diff(at [], 5000L)
                Expect.equal report.DifferingSteps 7L "all"
                Expect.equal report.First.Value.Step 0L "first"
                Expect.equal ((at []).Diff(at differing, 5000L).DifferingSteps) 7L "the other way round"
                Expect.equal ((at [ 4096L ]).Diff(at [], 5000L).First.Value.Step) 4096L "in the third block"
                Expect.equal ((at [ 4999L ]).Diff(at [], 5000L).First.Value.Step) 4999L "the last step"
                Expect.isTrue ((at [ 5000L ]).Diff(at [], 5000L).AreEqual) "beyond the run"
                Expect.stringContains (string report) "updates 0 to 4999" "run"
            }
            test "a walk needs no more room than a block, however long it is" {
                let a, b = own (fun _ -> 1.0), own (fun _ -> 1.0)
                a.Diff(b, 10L) |> ignore
                let before = GC.GetAllocatedBytesForCurrentThread()
                a.Diff(b, 1_000_000L) |> ignore
                Expect.isLessThan (GC.GetAllocatedBytesForCurrentThread() - before) 1_000_000L "bytes"
            }
            test "a relative difference is exact, of neighbours as of the two ends of all numbers" {
                let relative (a: float) b = Difference(0L, a, b).Relative
                Expect.equal (relative 5.0 3.0) 0.4 "2 of 5"
                // the number below 3 is 2^-51 away
                Expect.equal (relative 3.0 (Math.BitDecrement 3.0)) (Math.ScaleB(1.0, -51) / 3.0) "neighbours"
                Expect.equal (relative Double.MaxValue -Double.MaxValue) 2.0 "opposite"
                Expect.equal (relative (Double.MaxValue / 2.0) -Double.MaxValue) 1.5 "a half and the opposite"
            }
            test "what has ended alike differs no more" {
                // a cosine and a line meet at both ends and in the middle
                let report = Ramp.Linear(0.0, 1.0, 10L).Diff(Ramp.Cosine(0.0, 1.0, 10L), 100L)
                Expect.equal report.DifferingSteps 8L "steps 1 to 9 but 5"
            }
            test "NaN differs from a number and not from NaN, and 0 not from -0" {
                let report = (own (fun _ -> nan)).Diff(Ramp.Constant 1.0, 3L)
                Expect.equal report.DifferingSteps 3L "NaN against 1"
                Expect.equal report.GreatestAbsolute.Value.Absolute infinity "absolute"
                Expect.equal report.GreatestRelative.Value.Relative infinity "relative"
                Expect.isTrue ((own (fun _ -> nan)).Diff(own (fun _ -> nan), 3L).AreEqual) "NaN"
                Expect.isTrue ((Ramp.Constant 0.0).Diff(Ramp.Constant -0.0, 3L).AreEqual) "zeros"
                Expect.isTrue ((own (fun _ -> infinity)).Diff(own (fun _ -> infinity), 3L).AreEqual) "infinity"
            }
            test "a run that nobody would wait for is refused, and so is none" {
                let endless = fun () -> Amplitude.Exponential(0.5).Diff(own float, 1L <<< 40) |> ignore

                Expect.throwsT<ArgumentOutOfRangeException> endless "2^40 steps"

                Expect.throwsT<ArgumentOutOfRangeException>
                    (fun () -> Ramp.Constant(1.0).Diff(Ramp.Constant 1.0, 0L) |> ignore)
                    "no steps"
            }
        ]

[<Tests>]
let suite = tests
