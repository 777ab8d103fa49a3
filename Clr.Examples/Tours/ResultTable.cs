using Clr.Examples.Terminal;
using Spectre.Console;

namespace Clr.Examples.Tours;

/// <summary>The table at the end: what each plan reached, seed by seed, and when it first was where the long run ended.</summary>
internal static class ResultTable
{
    public static void Show(Screen screen, IReadOnlyList<Runs> all)
    {
        var target = all[0].Score.Mean;
        var plusMinus = screen.HasUnicode ? '±' : '~';
        var table = new Table();
        table.AddColumns(Column("schedule"), Column("updates").RightAligned(), Column("test accuracy").RightAligned());
        table.AddColumns(Column("each seed"), Column(Invariant($"first at {target:F1} %")).RightAligned());
        foreach (var runs in all)
        {
            table.AddRow(
                runs.Plan.Name,
                Invariant($"{runs.Plan.Iterations:N0}"),
                runs.Results.Count > 1
                    ? Invariant($"{runs.Score.Mean:F2} {plusMinus} {runs.Score.Deviation:F2} %")
                    : Invariant($"{runs.Score.Mean:F2} %"),
                string.Join(' ', runs.Score.Accuracies.Select(accuracy => Invariant($"{accuracy:F1}"))),
                First(runs, target)
            );
        }
        screen.Table(table);
    }

    private static TableColumn Column(string name) => new TableColumn(name).NoWrap().PadLeft(0).PadRight(1);

    private static string First(Runs runs, double target) =>
        runs.Reached(target) is ({ } updates, var seeds)
            ? Invariant($"{updates:N0}") + (seeds < runs.Results.Count ? $" ({seeds} of {runs.Results.Count})" : "")
            : "never";
}
