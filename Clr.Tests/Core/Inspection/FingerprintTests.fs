module Clr.Tests.Core.Inspection.FingerprintTests

open System
open System.Security.Cryptography
open System.Text
open Clr
open Expecto
open Clr.Tests

let private own (f: int64 -> float) = Func<int64, float> f

let private matches (a: Func<int64, float>) (b: Func<int64, float>) = a.Fingerprint().Matches(b.Fingerprint())

let private triangular (high: float) = Policy.Triangular(1.0, high, 4L)

/// A fingerprint of one hash digit, 64 times, and samples as text.
let private read (digit: char) samples = Fingerprint.Parse $"clr1:{String(digit, 64)};{samples}"

let tests =
    testList
        "Fingerprint"
        [
            test "is SHA-256 of the calls, every double by its bits" {
                let canonical =
                    "Wave.Triangle(cycle: Cycle.Symmetric(stepSize: 4)).Between(low: #3ff0000000000000, high: #4014000000000000)"

                let expected = canonical |> Encoding.UTF8.GetBytes |> SHA256.HashData |> Convert.ToHexString

                Expect.equal ((triangular 5.0).Fingerprint().Hash) (expected.ToLowerInvariant()) "hash"
            }
            test "a policy and the expression it stands for have the same one" {
                Expect.isTrue (matches (triangular 5.0) (Wave.Triangle(Cycle.Symmetric 4L).Between(1.0, 5.0))) "same"
                Expect.isFalse ((triangular 5.0).Fingerprint().IsPartial) "known"
            }
            test "the last bit of a parameter tells" {
                let other = triangular (Math.BitIncrement 5.0)

                Expect.equal
                    ((triangular 5.0).Fingerprint().DifferenceFrom(other.Fingerprint()))
                    "structure or parameters differ"
                    "5"

                Expect.isFalse (matches (Ramp.Constant 0.0) (Ramp.Constant -0.0)) "signs of zero"
                Expect.isFalse (matches (Wave.Square(Cycle.Of(1L, 2L))) (Wave.Square(Cycle.Of(2L, 1L)))) "cycles"
            }
            test "pieces made for growing cycles are told apart" {
                let growing (high: float) = Schedule.RepeatGrowing((fun n -> Ramp.Linear(high, 0.0, n)), 10L, 2L)

                Expect.isTrue (matches (growing 1.0) (growing 1.0)) "same"
                Expect.isFalse (matches (growing 1.0) (growing 2.0)) "other"
            }
            test "a function of one's own makes it partial, and is known by its values, whatever its name" {
                let print = (own (fun t -> 1.0 / float (t + 10L))).Fingerprint()
                Expect.isTrue print.IsPartial "partial"
                Expect.isTrue (print.Matches((own (fun n -> 1.0 / (float n + 10.0))).Fingerprint())) "same values"

                Expect.equal
                    (print.DifferenceFrom((own (fun t -> if t = 21L then 7.0 else 1.0 / float (t + 10L))).Fingerprint()))
                    $"the schedule is {Bits.text (1.0 / 31.0)} in one and 7 in the other at step 21"
                    "one step"
            }
            test "values agree within 1e-12 of the greatest, not beyond" {
                let scaled factor = own (fun t -> factor * float t)
                Expect.isTrue (matches (scaled 1.0) (scaled (1.0 + 5e-13))) "half of it"
                Expect.isFalse (matches (scaled 1.0) (scaled (1.0 + 2e-12))) "twice"
                // near a zero the digits of the whole count, not those of the zero
                let sine shift = own (fun t -> sin (float t) + shift)
                Expect.isTrue (matches (sine 0.0) (sine 1e-16)) "sine"
            }
            test "a part late in a run is looked at where it begins, and by itself" {
                let late (f: int64 -> float) = (triangular 5.0).JoinAt(struct (123_456_789L, own f))

                Expect.isFalse (matches (late (fun _ -> 1.0)) (late (fun _ -> 2.0))) "values"
                // beyond all breakpoints of the whole, so only the function by itself tells
                let hidden f = (own f).Delay(1L <<< 40).Times(triangular 5.0)
                let print = (hidden (fun t -> if t = 13L then 1.0 else 2.0)).Fingerprint()

                Expect.stringStarts
                    (print.DifferenceFrom((hidden (fun _ -> 2.0)).Fingerprint()) |> nonNull)
                    "function 1 of the user's own is 1 in one and 2 in the other"
                    "delayed"
            }
            test "functions of values and cycle numbers are seen through the values" {
                let mapped f = (triangular 5.0).Map(Func<float, float> f)
                Expect.isFalse (matches (mapped sqrt) (mapped exp)) "map"

                let perCycle f = Wave.Triangle(Cycle.Symmetric 4L).Times(Amplitude.PerCycle(Cycle.Symmetric 4L, own f))

                Expect.isFalse (matches (perCycle float) (perCycle (fun n -> float (n * n)))) "per cycle"
            }
            test "a function is known by its values at the steps that are documented, and at no others" {
                let steps = [ -7L; -1L; 0L; 1L; 2L; 3L; 5L; 8L; 13L; 21L; 100L; 1_000L; 10_000L; 100_000L; 1_000_000L ]

                let sampled (schedule: Func<int64, float>) =
                    [ for sample in schedule.Fingerprint().Samples -> sample.Part, sample.Step ]

                Expect.equal (sampled (own float)) [ for step in steps -> 0, step ] "alone"
                // a corner at step 0 is none after it; in a whole, the function's own are those from 1 on
                let repeated = (own float).Times(Ramp.PiecewiseConstant(1.0, struct (50L, 2.0)))

                Expect.equal
                    (sampled repeated)
                    [
                        for step in List.sort (steps @ [ 49L; 50L; 51L ]) do
                            0, step
                        for step in steps do
                            if step >= 1L then
                                1, step
                    ]
                    "with a corner at 50"
            }
            test "a name and a version are an identity: the function behind them is not asked" {
                let named version = Schedule.Named("mine", version, own (fun _ -> failwith "asked"))

                Expect.isFalse ((named 1).Fingerprint().IsPartial) "known"
                Expect.isTrue (matches (named 1) (named 1)) "same"
                Expect.isFalse (matches (named 1) (named 2)) "other version"
            }
            test "a function that throws is NaN there" {
                let print = (own (fun t -> if t < 0L then failwith "no" else 1.0)).Fingerprint()
                Expect.isTrue (Double.IsNaN print.Samples[0].Value) "step -7"
                Expect.isTrue (print.Matches print) "NaN is NaN"
            }
            test "none matches nothing, and nothing is none's equal" {
                let print = (triangular 5.0).Fingerprint()
                let none = Unchecked.defaultof<Fingerprint>
                let refusal = Expect.throwsC (fun () -> print.Matches none |> ignore) id
                Expect.equal (refusal :?> ArgumentNullException).ParamName "other" "parameter"
                Expect.isFalse (print.Equals none) "equal"
            }
            test "equal are the hash and every sample" {
                Expect.isTrue (read '0' "0@1=2" = read '0' "0@1=2") "both"
                Expect.isFalse (read '0' "0@1=2" = read '1' "0@1=2") "hash"
                Expect.isFalse (read '0' "0@1=2" = read '0' "0@1=3") "sample"
            }
            for mine, its, expected, why in
                [
                    "0@1=2", "1@1=2", "the sampled steps differ", "another part"
                    "0@1=2", "0@2=2", "the sampled steps differ", "another step"
                    "0@1=2", "0@1=2;0@2=2", "the sampled steps differ", "one more"
                    "0@1=1;0@2=0", "0@1=1;0@2=1e-12", "", "just within 1e-12 of 1"
                    "0@1=1000;0@2=1", "0@1=1000;0@2=1.0000000005", "", "of the greatest, which both have"
                    "0@1=Infinity;0@2=1",
                    "0@1=Infinity;0@2=2",
                    "the schedule is 1 in one and 2 in the other at step 2",
                    ""
                    "0@1=1;1@1=1e30", "0@1=2;1@1=1e30", "the schedule is 1 in one and 2 in the other at step 1", ""
                ] do
                test $"{mine} and {its}: {expected}" {
                    Expect.equal
                        ((read '0' mine).DifferenceFrom(read '0' its) |> Option.ofObj |> Option.defaultValue "")
                        expected
                        why
                }
            test "a text that is none is quoted, up to 80 characters of it" {
                let quoted length =
                    let error = Expect.throwsC (fun () -> Fingerprint.Parse(String('x', length)) |> ignore) id
                    error.Message.Split(" is no fingerprint")[0]

                Expect.equal (quoted 80) $"'{String('x', 80)}'" "80"
                Expect.equal (quoted 81) $"'{String('x', 80)}...'" "81"
            }
            for text, why in
                [
                    "", "It must begin with clr1: and 64 hexadecimal digits"
                    "clr1:12ab", "It must begin with clr1: and 64 hexadecimal digits"
                    "clr1:G" + String('0', 63), "It must begin with clr1: and 64 hexadecimal digits"
                    "clr1:" + String('0', 64) + ";@1=2", "'@1=2' must be part@step=value"
                    "clr2:" + String('0', 64), "This library reads version clr1, not clr2"
                    "clr1:" + String('0', 64) + ";0@1", "'0@1' must be part@step=value"
                    "clr1:" + String('0', 64) + ";0@1=x", "'0@1=x' must be part@step=value"
                ] do
                test $"text that is none is refused: '{text}'" {
                    let error =
                        try
                            Fingerprint.Parse text |> ignore
                            ""
                        with :? FormatException as error ->
                            error.Message

                    Expect.stringContains error why "message"
                }
        ]

[<Tests>]
let suite = tests
