using Clr.Examples.Training;
using MathNet.Numerics.Statistics;

namespace Clr.Examples.Tours;

/// <summary>One plan trained with several seeds.</summary>
internal sealed record Runs(Plan Plan, IReadOnlyList<TrainingResult> Results)
{
    /// <summary>The test accuracy of each seed after the last update, in percent.</summary>
    public IReadOnlyList<double> Accuracies => [.. Results.Select(result => result.FinalAccuracy)];

    public double Mean => Accuracies.Mean();

    /// <summary>The standard deviation over the seeds; NaN for a single one.</summary>
    public double Deviation => Accuracies.StandardDeviation();

    /// <summary>The mean number of updates at which the test accuracy was first at least this, over the seeds that came there.</summary>
    public (double? Updates, int Seeds) Reached(double accuracy)
    {
        long[] all = [.. Results.Select(result => result.Reached(accuracy)).OfType<long>()];
        return (all.Length == 0 ? null : all.Average(), all.Length);
    }
}
