using Clr.Examples.Training;

namespace Clr.Examples.Tours;

/// <summary>One plan trained with several seeds.</summary>
internal sealed record Runs(Plan Plan, IReadOnlyList<TrainingResult> Results)
{
    public Score Score { get; } =
        new(Plan.Name.Trim(), Plan.Iterations, [.. Results.Select(result => result.FinalAccuracy)]);

    /// <summary>When the test accuracy of each seed was first at least this.</summary>
    public FirstReached Reached(double accuracy) =>
        FirstReached.Over([.. Results.Select(result => result.Reached(accuracy))]);
}
