using System.Globalization;
using System.Text;

namespace Clr.RangeTesting;

public sealed partial record RangeTestResult
{
    /// <summary>Every recorded point, as CSV: one line a point, numbers with all their digits, columns
    /// <c>sweep,k,lr,loss,average,smoothed,accuracy,validation_loss</c>; what there is not is left empty.</summary>
    /// <returns>The text, with a header, lines ending in a line feed.</returns>
    public string PointsCsv()
    {
        var text = new StringBuilder("sweep,k,lr,loss,average,smoothed,accuracy,validation_loss\n");
        for (int sweep = 0; sweep < Records.Length; sweep++)
        {
            int read = ReadSweeps.IndexOf(Records[sweep]);
            foreach (SweepPoint p in Records[sweep].Points)
            {
                double? smoothed = read < 0 ? null : SmoothedAt(Readings[read], p.LearningRate);
                AppendLine(
                    text,
                    sweep,
                    p.Index,
                    p.LearningRate,
                    p.Loss,
                    p.Average,
                    smoothed,
                    p.Accuracy,
                    p.ValidationLoss
                );
            }
        }
        return text.ToString();
    }

    /// <summary>Every answer, as CSV: one line a rule, columns
    /// <c>rule,status,lr,signals,sweeps,low,high,spread_between,spread_within,grade,reason</c>; where the accuracy was measured, the
    /// last two are <c>AccuracyBaseLr</c> and <c>AccuracyMaxLr</c>.</summary>
    /// <returns>The text, with a header, lines ending in a line feed; the reason is in quotes.</returns>
    public string AnswersCsv()
    {
        var text = new StringBuilder(
            "rule,status,lr,signals,sweeps,low,high,spread_between,spread_within,grade,reason\n"
        );
        foreach (RangeRule rule in Enum.GetValues<RangeRule>())
            AppendEstimate(text, rule.ToString(), Estimates[rule]);
        if (AccuracyBounds is { } accuracy)
        {
            AppendEstimate(text, "AccuracyBaseLr", accuracy.BaseLr);
            AppendEstimate(text, "AccuracyMaxLr", accuracy.MaxLr);
        }
        return text.ToString();
    }

    private static void AppendEstimate(StringBuilder text, string name, Estimate e) =>
        AppendLine(
            text,
            name,
            e.Answer.GetType().Name,
            e.Answer.Rate,
            e.Signals,
            e.Sweeps,
            e.Low,
            e.High,
            e.SpreadBetween,
            e.SpreadWithin,
            e.Grade,
            e.Answer is Answer.NoSignal { Reason: var reason }
                ? $"\"{reason.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
                : null
        );

    private static double? SmoothedAt(LossReading reading, double lr) =>
        reading.LearningRates.AsSpan().BinarySearch(lr) is >= 0 and var at ? reading.Smoothed[at] : null;

    private static void AppendLine(StringBuilder text, params ReadOnlySpan<object?> fields)
    {
        for (int i = 0; i < fields.Length; i++)
        {
            var field = fields[i] is double number ? Guard.Text(number) : fields[i];
            text.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ",")}{field}");
        }
        text.Append('\n');
    }
}
