using System.Globalization;

namespace Clr.Examples.Experiments;

/// <summary>A part of the runs of an experiment, for one of several machines: part Index of Count, from 1.</summary>
internal readonly record struct Shard(int Index, int Count)
{
    public static readonly Shard Whole = new(1, 1);

    private const int MostParts = 100_000;

    /// <summary>As it is written on the command line, where --help shows the default.</summary>
    public override string ToString() => $"{Guard.Text(Index)}/{Guard.Text(Count)}";

    /// <summary>Reads I/N with I from 1 to N; null where it is something else.</summary>
    public static Shard? TryParse(string text) =>
        text.Split('/') is [var part, var whole]
        && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        && int.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && index >= 1
        && index <= count
        && count <= MostParts
            ? new Shard(index, count)
            : null;

    /// <summary>
    /// The runs of this part, in their order. Every machine comes to the same split on its own: the longest run first, each to the
    /// part that has the fewest updates so far, the lowest numbered of several.
    /// </summary>
    public IReadOnlyList<PlannedRun> Of(IReadOnlyList<PlannedRun> runs)
    {
        var updates = new long[Count];
        var parts = new Dictionary<PlannedRun, int>();
        foreach (var run in runs.OrderByDescending(run => run.Contender.Iterations))
        {
            var part = Array.IndexOf(updates, updates.Min());
            updates[part] += run.Contender.Iterations;
            parts[run] = part;
        }
        var mine = Index - 1;
        return [.. runs.Where(run => parts[run] == mine)];
    }
}

/// <summary>A run to be made.</summary>
internal sealed record PlannedRun(Contender Contender, int Seed);
