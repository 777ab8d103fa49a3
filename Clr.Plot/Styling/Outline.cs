namespace Clr.Plot;

/// <summary>The points that draw a schedule over n steps: all of them, or so many that no pixel could tell the difference.</summary>
internal static class Outline
{
    private const int Columns = 4096;
    private const long MostEvaluations = 1L << 22;

    /// <summary>
    /// With more steps than columns each column of steps keeps its first, least, greatest and last value in order, so that no
    /// peak is lost; beyond four million steps a column looks at equally spread ones only. What is not finite leaves a gap.
    /// </summary>
    public static (double[] Steps, double[] Values) Of(Func<long, double> schedule, long steps)
    {
        if (steps <= Columns)
        {
            var all = new double[steps];
            for (var t = 0; t < steps; t++)
                all[t] = Drawable(schedule(t));
            return ([.. Enumerable.Range(0, (int)steps).Select(t => (double)t)], all);
        }
        var at = new List<double>(4 * Columns);
        var values = new List<double>(4 * Columns);
        for (var column = 0; column < Columns; column++)
            Add(schedule, First(column, steps), First(column + 1, steps) - 1, steps, at, values);
        return ([.. at], [.. values]);
    }

    // steps * column may exceed a long
    private static long First(int column, long steps) => (long)((Int128)steps * column / Columns);

    private static void Add(
        Func<long, double> schedule,
        long first,
        long last,
        long steps,
        List<double> at,
        List<double> values
    )
    {
        var stride = Math.Max(1, steps / MostEvaluations);
        var (least, greatest) = (first, first);
        var (low, high) = (Drawable(schedule(first)), Drawable(schedule(first)));
        for (var t = first; t <= last && t >= first; t += stride)
        {
            var value = Drawable(schedule(t));
            if (value < low || double.IsNaN(low))
                (least, low) = (t, value);
            if (value > high || double.IsNaN(high))
                (greatest, high) = (t, value);
        }
        foreach (var t in new SortedSet<long> { first, least, greatest, last })
        {
            at.Add(t);
            values.Add(Drawable(schedule(t)));
        }
    }

    private static double Drawable(double value) => double.IsFinite(value) ? value : double.NaN;
}
