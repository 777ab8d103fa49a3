using Clr.RangeTesting;

namespace Clr.Plot;

public static partial class Draw
{
    /// <summary>A range test: every sweep's raw losses in grey, its smoothed loss as a line, a mark for each rule, base..max shaded.</summary>
    /// <remarks>
    /// The axis of the learning rate is logarithmic. Marks stand on the first sweep's smoothed curve at the answers over all
    /// sweeps; a rule that has no answer has no mark. A loss far above its start is cut off. Where the accuracy was measured, it has
    /// a panel of its own.
    /// </remarks>
    /// <param name="result">What the test found.</param>
    /// <param name="style">How it looks; null for the defaults.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentNullException">result is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The style has a size that cannot be drawn.</exception>
    public static Picture RangeTest(RangeTestResult result, PictureStyle? style = null)
    {
        Guard.NotNull(result);
        Curve[] curves =
        [
            .. result.Records.Select(record => result.ReadsValidation ? record.ValidationCurve : record.TrainingCurve),
        ];
        return Sketch(curves, rule => result.Estimates[rule].Answer.Rate, style);
    }

    /// <summary>A recorded curve as a range test, whoever recorded it; see the form with a result.</summary>
    /// <param name="curve">The recorded curve.</param>
    /// <param name="style">How it looks; null for the defaults.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentNullException">curve is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The style has a size that cannot be drawn.</exception>
    public static Picture RangeTest(Curve curve, PictureStyle? style = null)
    {
        var reading = RangeTesting.RangeTest.ReadLoss(curve);
        return Sketch([curve], rule => reading[rule].Rate, style);
    }

    private static Picture Sketch(Curve[] curves, Func<RangeRule, double?> answer, PictureStyle? style)
    {
        style = (style ?? new PictureStyle()).Checked();
        var hasAccuracy = curves.Any(curve => curve.Accuracies.Length > 0);
        var sheet = Sheet.Of(style, style.Title ?? "LR range test", hasAccuracy ? "" : XLabel, "loss");
        LossPanel.Draw(sheet, curves, answer);
        if (!hasAccuracy)
            return new Picture(style, sheet);
        var second = Sheet.Of(style, "", XLabel, "accuracy");
        AccuracyPanel.Draw(second, curves, answer);
        return new Picture(style, sheet, second);
    }

    private const string XLabel = "learning rate (logarithmic)";
}
