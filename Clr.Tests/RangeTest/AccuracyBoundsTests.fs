/// The paper's bounds by the accuracy over several sweeps: their median, spread and grade, and where they are shown.
module Clr.Tests.RangeTest.AccuracyBoundsTests

open System
open System.Collections.Immutable
open System.Text.Json
open System.Threading
open Clr.RangeTesting
open Clr.Tests.RangeTest.Curves
open Xunit

let private reading (low: float) (high: Answer) (turn: AccuracyTurn) =
    AccuracyReading(
        BaseLr = Answer.Value low,
        MaxLr = high,
        Turn = turn,
        LearningRates = ImmutableArray.Empty,
        Smoothed = ImmutableArray.Empty
    )

let private bounds readings = AccuracyBounds.Of(List.toArray readings) |> present
let private v lr : Answer = Answer.Value lr

[<Fact>]
let ``the bounds are medians in log10, graded by the spread between sweeps`` () =
    let found =
        bounds
            [
                reading 0.01 (v 0.5) AccuracyTurn.Slows
                reading 0.001 (v 0.5) AccuracyTurn.Falls
                reading 0.1 (v 0.5) AccuracyTurn.Slows
            ]

    Assert.Equal(Answer.Value 0.01 :> Answer, found.BaseLr.Answer)
    Assert.Equal(Grade.Poor, found.BaseLr.Grade)
    Assert.Equal(1.0, found.BaseLr.SpreadBetween.Value, 12)
    Assert.False found.BaseLr.SpreadWithin.HasValue
    Assert.Equal(Grade.Good, found.MaxLr.Grade)
    Assert.Equal(AccuracyTurn.Slows, found.Turn)

[<Fact>]
let ``of as many, the stronger word is the turn, and there is none without a value`` () =
    let turn readings = (bounds readings).Turn
    let slows, ragged = reading 0.1 (v 0.5) AccuracyTurn.Slows, reading 0.1 (v 0.5) AccuracyTurn.Ragged
    let rises = reading 0.1 (Answer.AtLeast 1.0) AccuracyTurn.None
    Assert.Equal(AccuracyTurn.Ragged, turn [ slows; ragged ])
    Assert.Equal(AccuracyTurn.Slows, turn [ slows; rises; slows ])
    Assert.Equal(AccuracyTurn.None, turn [ rises; slows; rises ])
    Assert.Null(AccuracyBounds.Of [||])

/// A sweep over the basin, moved by so many decades, with an accuracy that rises as the loss falls.
let private sweep (shift: float) =
    RangeTest.Sweep(fun lr ->
        let loss = basin (log10 lr - shift)
        Measurement(loss, Accuracy = 1.0 - loss / 3.0))

let private conclude sweeps = RangeTest.Conclude(sweeps, RangeTestSettings(Resamplings = 0))

[<Fact>]
let ``a result has the bounds over its sweeps, and says them in words, CSV and JSON`` () =
    let result = conclude [ sweep -0.2; sweep 0.0; sweep 0.2 ]
    let accuracy = present result.AccuracyBounds
    // the middle one; the sweeps lie .2 decade apart
    Assert.Equal(result.AccuracyReadings[1].BaseLr, accuracy.BaseLr.Answer)
    Assert.Equal(result.AccuracyReadings[1].MaxLr, accuracy.MaxLr.Answer)
    Assert.Equal(Grade.Fair, accuracy.MaxLr.Grade)
    Assert.InRange(accuracy.MaxLr.SpreadBetween.Value, 0.15, 0.25)
    let text = result.Summary()

    for part in
        [
            $"The accuracy starts to rise at {accuracy.BaseLr.Answer} (fairly sure: within a factor of 1."
            $"slows at {accuracy.MaxLr.Answer} (fairly sure: within a factor of 1."
        ] do
        Assert.Contains(part, text, StringComparison.Ordinal)

    let lines = result.AnswersCsv().Split('\n', StringSplitOptions.RemoveEmptyEntries)
    let last = lines[lines.Length - 2 ..] |> Array.map (fun line -> line.Split ',')
    Assert.Equal<string list>([ "AccuracyBaseLr"; "AccuracyMaxLr" ], [ for fields in last -> fields[0] ])
    Assert.Equal<string list>([ "3"; "3"; "Fair" ], [ last[1][3]; last[1][4]; last[1][9] ])
    use json = JsonDocument.Parse(result.ToJson())
    let estimates = json.RootElement.GetProperty "accuracyEstimates"
    Assert.Equal("Slows", estimates.GetProperty("turn").GetString())
    let lr = estimates.GetProperty("MaxLr").GetProperty("answer").GetProperty("lr").GetDouble()
    Assert.Equal(value accuracy.MaxLr.Answer, lr)

[<Fact>]
let ``the same sweep twice counts once, and one that was broken off grades nothing`` () =
    let accuracy = present (conclude [ sweep 0.0; sweep 0.0 ]).AccuracyBounds
    Assert.Equal((1, Grade.Unknown), (accuracy.BaseLr.Sweeps, accuracy.BaseLr.Grade))

    let cut shift =
        use source = new CancellationTokenSource()

        RangeTest.Sweep(
            (fun lr ->
                if lr > 0.5 then
                    source.Cancel()

                let loss = basin (log10 lr - shift)
                Measurement(loss, Accuracy = 1.0 - loss / 3.0)),
            cancellation = source.Token
        )

    let broken = present (conclude [ cut 0.0; cut 0.2 ]).AccuracyBounds
    Assert.Equal((2, Grade.Unknown, Grade.Unknown), (broken.BaseLr.Sweeps, broken.BaseLr.Grade, broken.MaxLr.Grade))

[<Fact>]
let ``without an accuracy there are none, and no line or object for them`` () =
    let result = conclude [ RangeTest.Sweep(fun lr -> Measurement(basin (log10 lr))) ]
    Assert.Null result.AccuracyBounds
    Assert.DoesNotContain("Accuracy", result.AnswersCsv(), StringComparison.Ordinal)
    Assert.DoesNotContain("accuracyEstimates", result.ToJson(), StringComparison.Ordinal)

[<Fact>]
let ``a last point whose loss is no number needs neither accuracy nor validation loss`` () =
    // a trial makes no update after such a loss, and so has nothing to validate
    let record =
        RangeTest.Sweep(fun lr ->
            if lr > 0.6 then
                Measurement nan
            else
                Measurement(1.0, Accuracy = 0.5, ValidationLoss = basin (log10 lr)))

    Assert.Equal(StopReason.NonFinite, record.Stop)
    Assert.True(record.HasValidation && record.HasAccuracy)
    let result = conclude [ record ]
    Assert.True result.ReadsValidation
    Assert.Single result.AccuracyReadings |> ignore
    // the loss that is no number is where training breaks, if it has not before
    Assert.True(Double.IsNaN(Seq.last record.ValidationCurve.Losses))

    let unmeasured =
        RangeTest.Sweep(fun lr -> Measurement(1.0, ValidationLoss = if lr > 0.5 then Nullable() else Nullable 1.0))

    Assert.False unmeasured.HasValidation
    let error = Assert.Throws<InvalidOperationException>(fun () -> unmeasured.ValidationCurve |> ignore)
    Assert.Contains("no validation loss at every point", error.Message, StringComparison.Ordinal)
