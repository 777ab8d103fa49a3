using MathNet.Numerics.Statistics;

namespace Clr.RangeTesting;

/// <summary>The answer of one rule over all sweeps, and how sure it is.</summary>
/// <remarks>Spreads are in decades. Source: that of <see cref="RangeTest.Conclude"/>.</remarks>
/// <param name="Answer">The median over the sweeps, in log10; a lower bound where one of the sweeps at or below it gave only a lower
/// bound; no signal where most sweeps saw none.</param>
/// <param name="Signals">How many sweeps gave an answer.</param>
/// <param name="Sweeps">How many sweeps were read.</param>
/// <param name="Low">The least answer; from 10 answers on, their 10th percentile. Null without an answer.</param>
/// <param name="High">The greatest answer; from 10 answers on, their 90th percentile. Null without an answer.</param>
/// <param name="SpreadBetween">The standard deviation of log10 lr between sweeps; null with fewer than two answers.</param>
/// <param name="SpreadWithin">The standard deviation of log10 lr under resampling of the residuals within a sweep, the median over the
/// sweeps; null without resampling.</param>
/// <param name="Grade">The verdict on the greater of the two spreads.</param>
public sealed record Estimate(
    Answer Answer,
    int Signals,
    int Sweeps,
    double? Low,
    double? High,
    double? SpreadBetween,
    double? SpreadWithin,
    Grade Grade
)
{
    private const int ManyAnswers = 10;

    internal static Estimate Of(IReadOnlyList<Answer> answers, IReadOnlyList<double> spreadsWithin)
    {
        Answer[] found = [.. answers.Where(a => a.Rate is not null).OrderBy(a => a.Rate)];
        double[] decades = [.. found.Select(a => Math.Log10(a.Rate!.Value))];
        double? between = decades.Length >= 2 ? ArrayStatistics.StandardDeviation(decades) : null;
        double? within = spreadsWithin.Count > 0 ? Robust.Median([.. spreadsWithin]) : null;
        (double? low, double? high) = Range(decades);
        Answer answer = Middle(answers, found, decades);
        return new Estimate(
            answer,
            found.Length,
            answers.Count,
            low,
            high,
            between,
            within,
            Verdict(answer, between, within)
        );
    }

    /// <summary>The same, with nothing said of how sure it is.</summary>
    internal Estimate Ungraded() => this with { Grade = Grade.Unknown };

    private static Answer Middle(IReadOnlyList<Answer> answers, Answer[] found, double[] decades)
    {
        if (found.Length * 2 <= answers.Count)
        {
            return answers.FirstOrDefault(a => a is Answer.NoSignal) is Answer.NoSignal { Reason: var reason }
                ? new Answer.NoSignal(
                    answers.Count == 1 ? reason : $"{answers.Count - found.Length} of {answers.Count} sweeps: {reason}"
                )
                : new Answer.NoSignal("no sweep was completed");
        }
        int upper = found.Length / 2;
        // an odd count has one middle, whose own digits are kept
        double middle =
            found.Length % 2 == 1 ? found[upper].Rate!.Value : Math.Pow(10, (decades[upper - 1] + decades[upper]) / 2);
        return found.Take(upper + 1).Any(a => a is Answer.AtLeast)
            ? new Answer.AtLeast(middle)
            : new Answer.Value(middle);
    }

    private static (double? Low, double? High) Range(double[] sorted) =>
        sorted.Length == 0 ? (null, null)
        : sorted.Length < ManyAnswers ? (Math.Pow(10, sorted[0]), Math.Pow(10, sorted[^1]))
        : (
            Math.Pow(10, SortedArrayStatistics.Quantile(sorted, 0.1)),
            Math.Pow(10, SortedArrayStatistics.Quantile(sorted, 0.9))
        );

    private static Grade Verdict(Answer answer, double? between, double? within)
    {
        if (answer is Answer.NoSignal)
            return Grade.Unknown;
        return Math.Max(between ?? -1, within ?? -1) switch
        {
            < 0 => Grade.Unknown,
            < 0.15 => Grade.Good,
            < 0.3 => Grade.Fair,
            _ => Grade.Poor,
        };
    }
}
