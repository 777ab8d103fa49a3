/// What Check says of any schedule, against the plain loop.
module Clr.Tests.Core.Inspection.CheckLaws

open System
open Xunit
open FsCheck
open FsCheck.FSharp
open Clr
open Clr.Nodes
open Clr.Tests
open Clr.Tests.Run
open Clr.Tests.Core.Inspection.Schedules

[<Law(1000)>]
let ``the figures are those of the plain loop`` () =
    forAllRuns any (fun (schedule, steps) ->
        let values = Array.init steps (int64 >> schedule.Invoke)
        let report = schedule.Check(int64 steps)
        let numbers = values |> Array.indexed |> Array.filter (snd >> Double.IsNaN >> not)

        let first choose =
            if Array.isEmpty numbers then
                Nullable()
            else
                let best = choose (Array.map snd numbers)
                let at = numbers |> Array.find (fun (_, value) -> value = best) |> fst
                Nullable(StepValue(int64 at, values[at]))

        let seen isOdd =
            let odd = values |> Array.indexed |> Array.filter (snd >> isOdd)

            odd
            |> Array.tryHead
            |> Option.map (fun (at, value) -> Occurrences(int64 odd.Length, StepValue(int64 at, value)))
            |> Option.toNullable

        let change =
            values
            |> Array.pairwise
            |> Array.map (fun (a, b) ->
                if Double.IsFinite a && Double.IsFinite b then
                    abs (b - a)
                else
                    0.0)

        let greatestChange = if change.Length = 0 then 0.0 else Array.max change

        [
            Bits.same report.First values[0] |> Prop.label "first"
            Bits.same report.Last (Array.last values) |> Prop.label "last"
            Bits.same report.After.Value (schedule.Invoke(int64 steps)) |> Prop.label "after"
            report.Least = first Array.min |> Prop.label "least"
            report.Greatest = first Array.max |> Prop.label "greatest"
            report.Negative = seen (fun value -> value < 0.0) |> Prop.label "negative"
            report.NotANumber = seen Double.IsNaN |> Prop.label "NaN"
            report.Infinite = seen Double.IsInfinity |> Prop.label "infinite"
            (if greatestChange = 0.0 then
                 not report.GreatestJump.HasValue
             else
                 abs report.GreatestJump.Value.Change = greatestChange
                 && report.GreatestJump.Value.From.Step = int64 (Array.findIndex ((=) greatestChange) change))
            |> Prop.label "jump"
        ]
        |> List.reduce (.&.))

[<Law(300)>]
let ``the area and its share in annealing are those of exact arithmetic, rounded once`` () =
    // Values in sixteenths are whole numbers times 2^-4, whose sums are exact in a long.
    let sixteenths =
        gen {
            let! values = Gen.arrayOf (Gen.choose (0, 1 <<< 20))
            let! repeats = Gen.choose (1, 300)
            return Array.append [| 1 |] values |> Array.replicate repeats |> Array.concat
        }

    Prop.forAll (Arb.fromGen sixteenths) (fun values ->
        let report = (own (fun step -> float values[int step] / 16.0)).Check(int64 values.Length)
        let peak = Array.max values
        let tail = values[Array.LastIndexOf(values, peak) + 1 ..] |> Array.sumBy int64
        let area = values |> Array.sumBy int64

        (report.Area = float area / 16.0 |> Prop.label "area")
        .&. (report.AnnealingShare.Value = float tail / float area |> Prop.label "share"))

[<Law(300)>]
let ``a nearest run length ends well by its own check, and none lies nearer`` () =
    forAllRuns closed (fun (schedule, steps) ->
        let endsWell length =
            match RunLength.Of(schedule, length, false).End with
            | RunEnd.AtEnd
            | RunEnd.AtCycleEnd
            | RunEnd.Constant -> true
            | _ -> false

        let steps = int64 steps
        let length = RunLength.Of(schedule, steps, false)
        // Cycles without a common measure have a common cycle too long to try every length in.
        let none lengths = lengths |> Seq.truncate 50 |> Seq.forall (endsWell >> not)

        [
            (endsWell steps
             || if length.Below.HasValue then
                    endsWell length.Below.Value && none (seq { steps - 1L .. -1L .. length.Below.Value + 1L })
                else
                    // Only cycles that touch are walked back.
                    seq { steps - 1L .. -1L .. 1L }
                    |> Seq.takeWhile (fun step -> Node.CycleAt(schedule, step).HasValue)
                    |> none)
            |> Prop.label "below"
            (endsWell steps
             || if length.Above.HasValue then
                    endsWell length.Above.Value && none (seq { steps + 1L .. length.Above.Value - 1L })
                else
                    none (seq { steps + 1L .. steps + 50L }))
            |> Prop.label "above"
        ]
        |> List.reduce (.&.))

[<Fact>]
let ``a cycle end is found although the cycle after it begins earlier, hidden behind others`` () =
    let sevens = Wave.Triangle(Cycle.Of(3L, 4L)).RestartAt(20L, Amplitude.Exponential 0.5)
    let left = Amplitude.Exponential(0.5).RestartAt(18L, sevens)
    let eighteens = Wave.Triangle(Cycle.Symmetric 9L).RestartAt(38L, Amplitude.Exponential 0.99)
    let right = Wave.Triangle(Cycle.Of(12L, 15L)).RestartAt(51L, Wave.Triangle(Cycle.Of(7L, 18L)))

    // cycles of 7 are known from step 18 to the restart at 38; that of 27 steps from 27 on is known from 38 on, and cut at 51
    let length = RunLength.Of(left.Times(eighteens.Times right), 75L, false)
    Assert.Equal((RunEnd.InsideCycle, Nullable 32L, Nullable 76L), (length.End, length.Below, length.Above))

[<Law(300)>]
let ``an opaque wrapper loses knowledge, and changes no figure`` () =
    forAllRuns closed (fun (schedule, steps) ->
        let known = schedule.Check(int64 steps)
        let report = (opaque schedule).Check(int64 steps)
        let close (a: float) (b: float) = a = b || abs (a - b) <= 1e-15 * (abs a + abs b)

        (Bits.same known.First report.First
         && Bits.same known.Last report.Last
         && known.Least = report.Least
         && known.Greatest = report.Greatest
         && known.LeavesGreatest = report.LeavesGreatest
         && known.GreatestJump = report.GreatestJump
         && known.Negative = report.Negative
         && close known.Area report.Area)
        |> Prop.ofTestable)

[<Law(500)>]
let ``no line of the text is wider than 80 columns, and the text has every finding`` () =
    forAllRuns any (fun (schedule, steps) ->
        let report = schedule.Check(int64 steps)
        let text = string report
        let words = text.Split([| ' '; '\n' |], StringSplitOptions.RemoveEmptyEntries) |> String.concat " "

        (text.Split '\n'
         |> Array.forall (fun line -> line.Length <= 80 && line = line.TrimEnd())
         |> Prop.label "width")
        .&. (report.Findings
             |> Seq.forall (fun finding -> words.Contains $"{finding.Code}: {finding.Sentence} {finding.Remedy}")
             |> Prop.label "findings"))
