namespace Clr.Plot;

/// <summary>A running mean without lag: centred, and near the start its window shrinks on both sides, as losses fall steeply there.</summary>
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
            var half = Math.Min(window / 2, i);
            var (first, end) = (i - half, Math.Min(values.Length, i + half + 1));
            means[i] = (sums[end] - sums[first]) / (end - first);
        }
        return means;
    }
}
