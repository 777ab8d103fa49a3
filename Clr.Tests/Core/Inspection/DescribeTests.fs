module Clr.Tests.Core.Inspection.DescribeTests

open System
open Clr
open Expecto
open Clr.Tests

let private cycle = Cycle.Symmetric 2000L

let private own (_: int64) = 1.0

let tests =
    testList
        "Describe"
        [
            test "a policy is described by the code that makes it, with every argument named" {
                Expect.equal
                    (Policy.Triangular(0.001, 0.006, 2000L).Describe())
                    "Wave.Triangle(cycle: Cycle.Symmetric(stepSize: 2000)).Between(low: 0.001, high: 0.006)"
                    "triangular"
            }
            test "parts are described where they stand, schedules as arguments included" {
                Expect.equal
                    (Policy.Triangular2(0.0, 1.0, Cycle.Of(1L, 2L)).RestartAt(5L, Amplitude.Exponential 0.5).Describe())
                    ("Wave.Triangle(cycle: Cycle.Of(stepsUp: 1, stepsDown: 2))"
                     + ".Times(other: Amplitude.Halving(cycle: Cycle.Of(stepsUp: 1, stepsDown: 2)))"
                     + ".Between(low: 0, high: 1).RestartAt(step: 5, next: Amplitude.Exponential(gamma: 0.5))")
                    "triangular2, restarted"
            }
            test "lists, pairs, choices, and names with quotes" {
                Expect.equal
                    (Ramp.LinearThrough(struct (3L, 2.0), struct (9L, 0.5)).Describe())
                    "Ramp.LinearThrough(points: [(3, 2), (9, 0.5)])"
                    "pairs"

                Expect.equal
                    (Ramp.Between(Anneal.Cosine, 2.0, 1.0, 0.0, 4.0).Describe())
                    "Ramp.Between(shape: Anneal.Cosine, from: 2, to: 1, start: 0, end: 4)"
                    "a choice"

                Expect.equal
                    (Schedule.Named("a \"b\" \\c", 2, own).Describe())
                    "Schedule.Named(id: \"a \\\"b\\\" \\\\c\", version: 2)"
                    "quotes"
            }
            test "what is made of each length is a formula of the length, or told case by case" {
                let grows (piece: int64 -> Func<int64, float>) =
                    Schedule.RepeatGrowing(piece, 10L, 1L <<< 60).Describe()

                Expect.equal
                    (grows (fun n -> Ramp.Linear(2.0, 1.0, n)))
                    ("Schedule.RepeatGrowing(piece: n => Ramp.Linear(from: 2, to: 1, steps: n), "
                     + "steps: 10, growth: 1152921504606846976)")
                    "a formula"

                Expect.equal
                    (grows (fun n ->
                        if n = 10L then
                            Ramp.Constant 2.0
                        else
                            Ramp.Linear(2.0, 1.0, 5L)))
                    ("Schedule.RepeatGrowing(piece: n => n switch { 10 => Ramp.Constant(value: 2), "
                     + "_ => Ramp.Linear(from: 2, to: 1, steps: 5) }, steps: 10, growth: 1152921504606846976)")
                    "cases"

                Expect.equal
                    (grows (fun n -> Ramp.Linear(2.0, 1.0, min n 12L)))
                    ("Schedule.RepeatGrowing(piece: n => n switch { 10 => Ramp.Linear(from: 2, to: 1, steps: 10), "
                     + "_ => Ramp.Linear(from: 2, to: 1, steps: 12) }, steps: 10, growth: 1152921504606846976)")
                    "numbers that are not the length"
            }
            test "doubles read back to the same bits" {
                let third = 1.0 / 3.0
                let text = Wave.Triangle(cycle).Between(Double.Epsilon, third).Describe()
                Expect.stringContains text $"low: {Bits.text Double.Epsilon}, high: {Bits.text third})" "digits"
                Expect.equal (Double.Parse "0.3333333333333333") third "shortest text of a third"
            }
            test "so does every power of two, where .NET's own shortest text fails twice" {
                for exponent in -1074 .. 1023 do
                    let power = Math.ScaleB(1.0, exponent)

                    Bits.equal
                        power
                        (Double.Parse(Guard.Text power, Globalization.CultureInfo.InvariantCulture))
                        $"2^{exponent}"
            }
            test "a function of one's own is opaque, alone and inside" {
                let f = Func<int64, float> own
                Expect.stringStarts (f.Describe()) "Opaque(\"" "alone"
                Expect.stringContains (f.Between(0.0, 1.0).Describe()) ").Between(low: 0, high: 1)" "inside"
            }
        ]

[<Tests>]
let suite = tests
