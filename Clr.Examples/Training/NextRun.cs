using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace Clr.Examples.Training;

/// <summary>
/// Where one more run of the same training would end, by those there are: the 95 % prediction interval
/// mean +- t(0.975; n - 1) SD sqrt(1 + 1 / n) of n runs. A single run of a peer's is judged by it, and not by the interval of
/// the mean, as it has a chance of its own.
/// </summary>
/// <param name="Mean">Of the runs.</param>
/// <param name="Deviation">Of the runs; NaN for one.</param>
/// <param name="HalfWidth">Half the width of the interval; NaN for one, which can tell nothing.</param>
internal readonly record struct NextRun(double Mean, double Deviation, double HalfWidth)
{
    public double Low => Mean - HalfWidth;

    public double High => Mean + HalfWidth;

    /// <summary>Whether a value may be that of one more run; null where a single run can tell nothing.</summary>
    public bool? Admits(double value) => double.IsNaN(HalfWidth) ? null : Math.Abs(value - Mean) <= HalfWidth;

    /// <param name="values">What the runs came to, one at least.</param>
    public static NextRun After(IReadOnlyList<double> values)
    {
        var deviation = values.StandardDeviation();
        return new(
            values.Mean(),
            deviation,
            values.Count == 1
                ? double.NaN
                : StudentT.InvCDF(0, 1, values.Count - 1, 0.975) * deviation * Math.Sqrt(1 + (1.0 / values.Count))
        );
    }
}
