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
