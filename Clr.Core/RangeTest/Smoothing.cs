namespace Clr.RangeTesting;

/// <summary>The smoothing of a recorded curve: a running median of 5, then a Gaussian kernel mean without lag.</summary>
internal static class Smoothing
{
    /// <summary>The kernel reaches this many bandwidths to each side; what is cut off weighs 6e-5.</summary>
    private const double Reach = 4;

    /// <summary>The running median of 5; at the ends the window shrinks to stay centred, so that a slope is not biased.</summary>
    public static double[] MedianOfFive(ReadOnlySpan<double> values)
    {
        var result = new double[values.Length];
        Span<double> window = stackalloc double[5];
        for (int i = 0; i < values.Length; i++)
        {
            int side = Math.Min(2, Math.Min(i, values.Length - 1 - i));
            Span<double> part = window[..((2 * side) + 1)];
            values.Slice(i - side, part.Length).CopyTo(part);
            part.Sort();
            result[i] = part[side];
        }
        return result;
    }

    /// <summary>
    /// The Gaussian kernel mean over sorted places: s_i = y_i + sum_j w(x_j - x_i) (y_j - y_i) / sum_j w(x_j - x_i),
    /// w(d) = exp(-d^2 / (2 h^2)).
    /// </summary>
    /// <remarks>Taken about y_i, so that a constant stays itself to the last bit.</remarks>
    public static double[] Gaussian(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double h, double dx)
    {
        var result = new double[y.Length];
        double[]? table = EvenlySpaced(x, dx) ? Table(h, dx, y.Length) : null;
        for (int i = 0; i < y.Length; i++)
        {
            double weights = 1;
            double sum = 0;
            for (int j = i - 1; j >= 0 && Weight(table, x, i, j, h) is > 0 and var w; j--)
                (weights, sum) = (weights + w, sum + (w * (y[j] - y[i])));
            for (int j = i + 1; j < y.Length && Weight(table, x, i, j, h) is > 0 and var w; j++)
                (weights, sum) = (weights + w, sum + (w * (y[j] - y[i])));
            result[i] = y[i] + (sum / weights);
        }
        return result;
    }

    private static double Weight(double[]? table, ReadOnlySpan<double> x, int i, int j, double h) =>
        table is null ? Weight((x[j] - x[i]) / h) : table[Math.Abs(j - i)];

    // A width of whole grid steps puts a point exactly at the reach: it counts, whichever way the quotient was rounded, so that
    // the same curve over other units is read the same.
    private static double Weight(double distance) =>
        Math.Abs(distance) > Reach * (1 + 1e-9) ? 0 : Math.Exp(-distance * distance / 2);

    private static double[] Table(double h, double dx, int length)
    {
        var table = new double[length];
        for (int i = 0; i < length && Weight(i * dx / h) is > 0 and var w; i++)
            table[i] = w;
        return table;
    }

    /// <summary>On an even grid the weights depend on the distance in points alone, whatever the rounding of the places.</summary>
    private static bool EvenlySpaced(ReadOnlySpan<double> x, double dx)
    {
        for (int i = 1; i < x.Length; i++)
        {
            if (Math.Abs(x[i] - x[i - 1] - dx) > 1e-6 * dx)
                return false;
        }
        return true;
    }
}
