using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace Clr.Examples.Training;

/// <summary>By how much one schedule beats another that was trained with the same seeds.</summary>
/// <param name="Mean">The mean of the differences, seed by seed.</param>
/// <param name="HalfWidth">Half the width of its 95 % interval by the paired t test; NaN for a single seed, which can tell nothing.</param>
internal readonly record struct PairedDifference(double Mean, double HalfWidth)
{
    /// <summary>Whether the seeds can tell the difference from chance.</summary>
    public bool IsClear => Math.Abs(Mean) > HalfWidth;

    /// <param name="differences">One for each seed, at least one.</param>
    public static PairedDifference Of(IReadOnlyList<double> differences) =>
        new(
            differences.Mean(),
            differences.Count == 1
                ? double.NaN
                : StudentT.InvCDF(0, 1, differences.Count - 1, 0.975)
                    * differences.StandardDeviation()
                    / Math.Sqrt(differences.Count)
        );
}
