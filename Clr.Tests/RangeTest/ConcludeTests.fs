/// Several sweeps read together: what is warned of, what is graded, and which points have a smoothed loss.
module Clr.Tests.RangeTest.ConcludeTests

open System
open System.Globalization
open System.Threading
open Clr.RangeTesting
open Clr.Tests.RangeTest.Curves
open Clr.Tests.RangeTest.HandMade
open Xunit

/// A sweep over the basin, moved by so many decades, with some noise.
let private basinSweep (shift: float) (seed: int) =
    let normal = normals seed
    RangeTest.Sweep(fun lr -> Measurement(basin (log10 lr - shift) + 0.02 * normal ()))

/// A loss that stays where it is.
let private flatSweep (level: float) = RangeTest.Sweep(fun _ -> Measurement level)

/// A sweep over the basin that is cancelled after so many points.
let private cancelledAfter (points: int) =
    use source = new CancellationTokenSource()
    let mutable calls = 0

    RangeTest.Sweep(
        (fun lr ->
            calls <- calls + 1

            if calls = points then
                source.Cancel()

            Measurement(basin (log10 lr))),
        cancellation = source.Token
    )

let private conclude sweeps = RangeTest.Conclude(sweeps, RangeTestSettings(Resamplings = 0))
let private warnings sweeps = List.ofSeq (conclude sweeps).Warnings

[<Fact>]
let ``some sweeps without a signal are counted, none and all are not spoken of`` () =
    let heard = [ basinSweep 0.0 1; basinSweep 0.0 2 ]
    Assert.Equal<string list>([ "1 of 3 sweeps saw no signal." ], warnings (flatSweep 2.3 :: heard))
    Assert.Equal<string list>([], warnings heard)
    Assert.Equal<string list>([], warnings [ flatSweep 2.3; flatSweep 1.5 ])

[<Fact>]
let ``each sweep is resampled by a seed of its own, the first by that of the settings`` () =
    let sweeps = [ basinSweep 0.0 1; basinSweep 0.0 2; basinSweep 0.0 3 ]
    let settings = RangeTestSettings(Resamplings = 20, Seed = 7)
    let result = RangeTest.Conclude(sweeps, settings)

    let spreads =
        sweeps
        |> List.mapi (fun i sweep -> (Bootstrap.Spread(sweep.TrainingCurve, 20, 7 + i))[RangeRule.Eighty])
        |> List.sort

    Assert.Equal(3, (List.distinct spreads).Length)
    Assert.Equal(Nullable spreads[1], result.Estimates[RangeRule.Eighty].SpreadWithin)

[<Fact>]
let ``nothing to read, or nothing that says how, is refused by its name`` () =
    let refused (action: unit -> RangeTestResult) =
        Assert.Throws<ArgumentNullException>(fun () -> action () |> ignore).ParamName

    Assert.Equal("records", refused (fun () -> RangeTest.Conclude(Unchecked.defaultof<_>, RangeTestSettings())))
    Assert.Equal("settings", refused (fun () -> RangeTest.Conclude([], Unchecked.defaultof<_>)))

[<Fact>]
let ``bounds on which the sweeps do not agree are named`` () =
    let warned rule = $"The sweeps do not agree on {rule}: take it as a hint, and confirm it or repeat the test."

    // half a decade from one to the next
    let apart = [ basinSweep -1.0 1; basinSweep -0.5 2; basinSweep 0.0 3 ]
    Assert.Equal<string list>([ warned "BaseLr"; warned "MaxLr" ], warnings apart)

[<Fact>]
let ``a test that was cancelled says whether a whole sweep was read`` () =
    let whole = basinSweep 0.0 1
    let cancelled = cancelledAfter 150
    Assert.Equal<string list>([ "The test was cancelled before its end." ], warnings [ whole; cancelled ])
    Assert.Equal<string list>([ "The test was cancelled before its end." ], warnings [ cancelled; whole ])

    let alone =
        "The test was cancelled before its first sweep was complete: what it says is of the part that was swept, and nothing says how sure it is. Run it again."

    Assert.Contains(alone, warnings [ cancelled ])
    Assert.True((conclude [ whole; cancelled ]).WasCancelled)
    Assert.True((conclude [ cancelled ]).WasCancelled)
    Assert.False((conclude [ whole ]).WasCancelled)
    Assert.False((conclude []).WasCancelled)

[<Fact>]
let ``one sweep is graded by what is resampled within it, the same one over again is not`` () =
    let grades count =
        let sweeps = List.replicate count (basinSweep 0.0 1)
        let result = RangeTest.Conclude(sweeps, RangeTestSettings(Resamplings = 20))

        for rule in [ RangeRule.BaseLr; RangeRule.MaxLr; RangeRule.Edge ] do
            Assert.True(result.Estimates[rule].SpreadWithin.Value < 0.15)

        result.Grade,
        [
            for rule in [ RangeRule.BaseLr; RangeRule.MaxLr; RangeRule.Edge ] -> result.Estimates[rule].Grade
        ]

    Assert.Equal((Grade.Good, List.replicate 3 Grade.Good), grades 1)
    Assert.Equal((Grade.Unknown, List.replicate 3 Grade.Unknown), grades 3)

[<Fact>]
let ``the grade of a result is the worse of those of its bounds, and unknown where one is`` () =
    let grade low high =
        let graded (rule: RangeRule) =
            match rule with
            | RangeRule.BaseLr -> estimate (v 0.1) None None low
            | RangeRule.MaxLr -> estimate (v 0.2) None None high
            | _ -> estimate (v 0.3) None None Grade.Poor

        Made.Result(estimates = graded).Grade

    for low, high, worse in
        [
            Grade.Good, Grade.Good, Grade.Good
            Grade.Good, Grade.Fair, Grade.Fair
            Grade.Poor, Grade.Fair, Grade.Poor
            Grade.Unknown, Grade.Good, Grade.Unknown
            Grade.Poor, Grade.Unknown, Grade.Unknown
            Grade.Unknown, Grade.Unknown, Grade.Unknown
        ] do
        Assert.Equal(worse, grade low high)

[<Fact>]
let ``the smoothed loss of a point is in its line, where its sweep was read`` () =
    let result = conclude [ cancelledAfter 150; basinSweep 0.0 1 ]
    let reading = Assert.Single result.Readings

    let lines =
        result.PointsCsv().Split('\n', StringSplitOptions.RemoveEmptyEntries)
        |> Array.tail
        |> Array.map (fun line -> line.Split ',')

    let ofSweep number =
        [
            for fields in lines do
                if fields[0] = number then
                    fields[5]
        ]

    Assert.Equal<string list>(List.replicate 150 "", ofSweep "0")

    Assert.Equal<float seq>(
        reading.Smoothed,
        ofSweep "1" |> List.map (fun s -> Double.Parse(s, CultureInfo.InvariantCulture))
    )
