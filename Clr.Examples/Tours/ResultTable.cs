using Clr.Examples.Terminal;

namespace Clr.Examples.Tours;

/// <summary>The table at the end: what each plan reached, seed by seed, and when it first was where the long run ended.</summary>
internal static class ResultTable
{
    public static Grid Of(IReadOnlyList<Runs> all)
    {
        var target = all[0].Score.Mean;
        var grid = new Grid("schedule", "updates", "test accuracy", "each seed", Invariant($"first at {target:F1} %"));
        foreach (var runs in all)
        {
            grid.Add(
                runs.Plan.Name,
                Invariant($"{runs.Plan.Iterations:N0}"),
                runs.Results.Count > 1
                    ? Invariant($"{runs.Score.Mean:F2} {Grid.PlusMinus} {runs.Score.Deviation:F2} %")
                    : Invariant($"{runs.Score.Mean:F2} %"),
                string.Join(' ', runs.Score.Accuracies.Select(accuracy => Invariant($"{accuracy:F1}"))),
                runs.Reached(target).ToString()
            );
        }
        return grid;
    }
}
