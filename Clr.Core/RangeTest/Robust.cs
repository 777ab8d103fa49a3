using MathNet.Numerics.Statistics;

namespace Clr.RangeTesting;

/// <summary>Level and noise of a recorded curve by medians, which a few wild values do not move.</summary>
internal static class Robust
{
    /// <summary>sd(|x - y|) to median for two independent normal values: sqrt(2) times the normal upper quartile .6745.</summary>
    private const double MedianOfDifference = 0.9539;

    /// <summary>How many points at the start tell the level before any learning.</summary>
    public static int BaselineCount(int points) => Math.Max(5, points / 10);

    /// <summary>L0: the median of the first max(5, N/10) values.</summary>
    public static double Baseline(ReadOnlySpan<double> values, int points) =>
        Median(values[..Math.Min(values.Length, BaselineCount(points))]);

    /// <summary>sigma: the median of |x_k - x_(k-1)| of two values or more, scaled to the standard deviation of normal noise.</summary>
    public static double Noise(ReadOnlySpan<double> values)
    {
        var steps = new double[values.Length - 1];
        for (int i = 0; i < steps.Length; i++)
            steps[i] = Math.Abs(values[i + 1] - values[i]);
        return NoiseOfSteps(ArrayStatistics.MedianInplace(steps));
    }

    /// <summary>What rounding alone may make of a constant level.</summary>
    public static double RoundingAt(double level) => 1e-14 * Math.Abs(level);

    public static double NoiseOfSteps(double medianStep) => medianStep / MedianOfDifference;

    public static double Median(ReadOnlySpan<double> values) => ArrayStatistics.MedianInplace(values.ToArray());

    /// <summary>The median of a sorted list.</summary>
    public static double SortedMedian(List<double> sorted)
    {
        int middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
