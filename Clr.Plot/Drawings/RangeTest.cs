using Clr.RangeTesting;

namespace Clr.Plot;

public static partial class Draw
{
    /// <summary>A range test: every sweep's raw losses in grey, its smoothed loss as a line, a mark for each rule, base..max shaded.</summary>
    /// <remarks>
    /// The points are (log10 lr_k, loss_k), the line (log10 lr_k, s_k) with s the loss as
    /// <see cref="RangeTesting.RangeTest.ReadLoss"/> smooths it; the loss has the caller's unit. The axis of the learning rate
    /// is logarithmic. Marks stand on the first sweep's smoothed curve at the answers over all sweeps, with a ≥ where the rate is only
    /// known to be at least that; a rule that has no answer has no mark. A loss far above its start is cut off. Where the accuracy was measured, it has a panel of its own,
    /// with the paper's two bounds over all sweeps. A sweep without a point is not drawn. Example:
    /// <c>Draw.RangeTest(result).Save("range-test.png")</c>. Source: arXiv:1506.01186, section 3.3 and figure 3.
    /// </remarks>
    /// <param name="result">What the test found.</param>
    /// <param name="style">How it looks; null for the defaults.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentNullException">result is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The style has a size that cannot be drawn.</exception>
    public static Picture RangeTest(RangeTestResult result, PictureStyle? style = null)
    {
        Guard.NotNull(result);
        // a sweep that ended before its first point, or before its first validation, has nothing to draw
        Curve[] curves =
        [
            .. result
                .Records.Where(record => result.ReadsValidation ? record.HasValidation : !record.Points.IsEmpty)
                .Select(record => result.ReadsValidation ? record.ValidationCurve : record.TrainingCurve),
        ];
        var accuracy = result.AccuracyBounds is { } bounds
            ? new AccuracyMarks(bounds.BaseLr.Answer.Rate, bounds.MaxLr.Answer.Rate, bounds.Turn)
            : null;
        return Sketch(curves, rule => result.Estimates[rule].Answer, accuracy, style);
    }

    /// <summary>A recorded curve as a range test, whoever recorded it; see the form with a result.</summary>
    /// <remarks>
    /// As a result of one sweep is drawn, with the answers of this curve.
    /// Example: <c>Draw.RangeTest(Curve.Of(rates, losses)).Save("curve.svg")</c>. Source: arXiv:1506.01186, section 3.3 and
    /// figure 3.
    /// </remarks>
    /// <param name="curve">The recorded curve.</param>
    /// <param name="style">How it looks; null for the defaults.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentNullException">curve is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The style has a size that cannot be drawn.</exception>
    public static Picture RangeTest(Curve curve, PictureStyle? style = null)
    {
        var reading = RangeTesting.RangeTest.ReadLoss(curve);
        var accuracy = curve.Accuracies.IsEmpty ? null : RangeTesting.RangeTest.ReadAccuracy(curve);
        return Sketch(
            [curve],
            rule => reading[rule],
            accuracy is null ? null : new AccuracyMarks(accuracy.BaseLr.Rate, accuracy.MaxLr.Rate, accuracy.Turn),
            style
        );
    }

    private static Picture Sketch(
        Curve[] curves,
        Func<RangeRule, Answer> answer,
        AccuracyMarks? accuracy,
        PictureStyle? style
    )
    {
        style = (style ?? new PictureStyle()).Checked();
        var sheet = Sheet.Of(style, style.Title ?? "LR range test", accuracy is null ? XLabel : "", "loss");
        LossPanel.Draw(sheet, curves, answer);
        if (accuracy is null)
            return new Picture(style, sheet);
        var second = Sheet.Of(style, "", XLabel, "accuracy");
        AccuracyPanel.Draw(second, curves, answer, accuracy);
        return new Picture(style, sheet, second);
    }

    private const string XLabel = "learning rate (logarithmic)";
}
