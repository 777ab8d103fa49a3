using MathNet.Numerics.Statistics;

namespace Clr.Examples.Tours;

/// <summary>What a schedule reached: the test accuracy after the last update with each seed, in percent.</summary>
internal sealed record Score(string Name, int Updates, IReadOnlyList<double> Accuracies)
{
    public double Mean => Accuracies.Mean();

    /// <summary>The standard deviation over the seeds; NaN for a single one.</summary>
    public double Deviation => Accuracies.StandardDeviation();
}
