namespace Clr.Plot;

/// <summary>A centred running mean without lag; near the ends its window shrinks on both sides, but not below a quarter.</summary>
internal static class RunningMean
{
    public static double[] Of(double[] values, int window)
    {
        var sums = new double[values.Length + 1];
        for (var i = 0; i < values.Length; i++)
            sums[i + 1] = sums[i] + values[i];
        var means = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var half = Math.Max(window / 8, Math.Min(window / 2, Math.Min(i, values.Length - 1 - i)));
            var (first, end) = (Math.Max(0, i - half), Math.Min(values.Length, i + half + 1));
            means[i] = (sums[end] - sums[first]) / (end - first);
        }
        return means;
    }
}
