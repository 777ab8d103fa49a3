using Clr.Examples.Training;

namespace Clr.Examples.Tours;

/// <summary>One plan trained with several seeds.</summary>
internal sealed record Runs(Plan Plan, IReadOnlyList<TrainingResult> Results)
{
    public Score Score { get; } =
        new(Plan.Name.Trim(), Plan.Iterations, [.. Results.Select(result => result.FinalAccuracy)]);

    /// <summary>The mean number of updates at which the test accuracy was first at least this, over the seeds that came there.</summary>
    public (double? Updates, int Seeds) Reached(double accuracy)
    {
        long[] all = [.. Results.Select(result => result.Reached(accuracy)).OfType<long>()];
        return (all.Length == 0 ? null : all.Average(), all.Length);
    }
}
