using System.Globalization;
using Clr.Examples.Training;
using Clr.RangeTesting;

namespace Clr.Examples.Tours;

/// <summary>Says in plain sentences what the numbers say, whoever won.</summary>
internal static class Verdict
{
    public static string Of(Score longRun, Score stopped, IReadOnlyList<Score> cyclical, Score control)
    {
        var best = cyclical.MaxBy(score => score.Mean)!;
        var share = 100.0 * best.Updates / longRun.Updates;
        return Invariant(
                $"{best.Name}, with the bounds read off the range test, reached {best.Mean:F1} % in {best.Updates:N0} updates; the step schedule {longRun.Mean:F1} % in {longRun.Updates:N0}. CLR {Against(best, longRun)}, with {share:F0} % of the updates. "
            )
            + Invariant($"The step schedule stopped that early has {stopped.Mean:F1} %: CLR {Against(best, stopped)}. ")
            + Invariant(
                $"A step schedule of the same length that starts at the range test's single LR has {control.Mean:F1} %: CLR {Against(best, control)}. {Lesson(best, stopped, control)}"
            )
            + (
                best.Accuracies.Count == 1 ? " All this is one seed: chance is in it, and nobody can say how much." : ""
            );
    }

    /// <summary>What a reader must know of bounds that the sweeps do not agree on, or that nothing tells the certainty of; else nothing.</summary>
    public static string OnBounds(Grade grade) =>
        grade switch
        {
            Grade.Poor =>
                " The sweeps do not agree on the bounds (grade: poor). This tour trains with them to show what comes of it; on your own data confirm them or repeat the test first.",
            Grade.Unknown =>
                " How sure the bounds are cannot be told (grade: unknown). This tour trains with them to show what comes of it; on your own data repeat the test first.",
            _ => "",
        };

    /// <summary>By how many points a leads b, and whether the seeds can tell.</summary>
    private static string Against(Score a, Score b)
    {
        var difference = PairedDifference.Of([.. a.Accuracies.Zip(b.Accuracies, (x, y) => x - y)]);
        var size = Math.Abs(difference.Mean).ToString("F1", CultureInfo.InvariantCulture);
        if (size == "0.0")
            return "is level with it";
        var words = $"is {size} points {(difference.Mean > 0 ? "ahead of" : "behind")} it";
        return double.IsNaN(difference.HalfWidth) || difference.IsClear
            ? words
            : $"{words}, which {a.Accuracies.Count} seeds cannot tell from chance";
    }

    private static string Lesson(Score best, Score stopped, Score control)
    {
        var (gain, byRate) = (best.Mean - stopped.Mean, control.Mean - stopped.Mean);
        if (gain <= 0)
            return "Here the bounds of the range test gained nothing.";
        if (byRate >= gain)
            return "So here the gain is due to the range test, not to cycling.";
        return byRate <= 0
            ? "So here the gain is due to cycling."
            : Invariant(
                $"So {byRate:F1} of the {gain:F1} points gained are due to the rate that the range test found, the rest to cycling."
            );
    }
}
