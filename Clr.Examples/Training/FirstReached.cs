using MathNet.Numerics.Statistics;

namespace Clr.Examples.Training;

/// <summary>When several runs first were at a value.</summary>
/// <param name="Updates">The mean number of updates, over the runs that came there; null where none did.</param>
/// <param name="Runs">How many came there.</param>
/// <param name="Of">How many runs there are.</param>
internal readonly record struct FirstReached(double? Updates, int Runs, int Of)
{
    /// <param name="runs">The number of updates of each run; null for one that never came there.</param>
    public static FirstReached Over(IReadOnlyCollection<long?> runs)
    {
        double[] all = [.. runs.OfType<long>()];
        return new FirstReached(all.Length == 0 ? null : all.Mean(), all.Length, runs.Count);
    }

    public override string ToString() =>
        Updates is not { } updates ? "never"
        : Runs < Of ? Invariant($"{updates:N0} ({Runs} of {Of})")
        : Invariant($"{updates:N0}");
}
