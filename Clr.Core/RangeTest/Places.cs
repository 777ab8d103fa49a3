namespace Clr.RangeTesting;

/// <summary>Where the points of a curve lie, and how wide the kernel is that smooths them.</summary>
internal sealed class Places
{
    public Places(double[] rates, SweepSpacing spacing)
    {
        Rates = rates;
        Decades = Array.ConvertAll(rates, Math.Log10);
        X = spacing == SweepSpacing.Exponential ? Decades : rates;
        Step = Robust.Median([.. X.Zip(X.Skip(1), (a, b) => b - a)]);
        // .12 decade is a fiftieth of the usual six decades; a linear sweep has no decades and takes a fiftieth of its range
        double width = spacing == SweepSpacing.Exponential ? 0.12 : 0.02 * (X[^1] - X[0]);
        Bandwidth = Math.Max(width, 3 * Step);
        EffectiveSize = Math.Max(1, 2 * Math.Sqrt(Math.PI) * Bandwidth / Step);
    }

    public double[] Rates { get; }

    /// <summary>log10 of the learning rates.</summary>
    public double[] Decades { get; }

    /// <summary>log10 of the learning rates, or the learning rates of a linear sweep.</summary>
    public double[] X { get; }

    /// <summary>dx, the distance of neighbouring points.</summary>
    public double Step { get; }

    /// <summary>h, the standard deviation of the kernel: max(.12 decade, 3 dx).</summary>
    public double Bandwidth { get; }

    /// <summary>n_eff = max(1, 2 sqrt(pi) h/dx): how many independent points one smoothed value averages.</summary>
    public double EffectiveSize { get; }

    /// <summary>The derivative of smoothed values by the given places: central differences, one-sided at the ends.</summary>
    public static double[] Slope(double[] x, double[] values)
    {
        var slope = new double[values.Length];
        for (int i = 0; i < slope.Length; i++)
        {
            int left = Math.Max(0, i - 1);
            int right = Math.Min(slope.Length - 1, i + 1);
            slope[i] = (values[right] - values[left]) / (x[right] - x[left]);
        }
        return slope;
    }
}
