using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Clr.Examples.Terminal;

namespace Clr.Examples.Experiments;

/// <summary>Shows all there is of a comparison, also what an earlier command ran, and writes it: <c>results.jsonl</c>, <c>results.md</c>, pictures.</summary>
internal static class Report
{
    // in 80 columns; the file has them all
    private const int MostRunsOnScreen = 2;

    public static void Write(
        Screen screen,
        Experiment experiment,
        Results results,
        IReadOnlyList<PlannedRun> planned,
        CompareOptions options
    )
    {
        var (records, others) = results.Found();
        if (records.Count == 0)
        {
            screen.Text("No run has ended yet, so there is nothing to report.");
            return;
        }
        var target = options.Target ?? experiment.Target;
        IReadOnlyList<Outcome> outcomes =
        [
            .. experiment
                .Contenders.Where(contender => records.Any(record => record.Contender == contender.Name))
                .Select(contender => new Outcome(
                    contender,
                    [.. records.Where(record => record.Contender == contender.Name)]
                )),
        ];
        IReadOnlyList<Outcome> scored = [.. outcomes.Where(outcome => outcome.Contender.Role != Role.RangeTest)];
        // a sweep alone has no score
        var scores = scored.Count == 0 ? null : Tables.Scores(scored, experiment.Metric, target, withRuns: true);
        // without a control there is nothing to be better than, without a policy nothing that could be
        var differences =
            Tables.Controls(scored, experiment.Metric).Any()
            && scored.Any(outcome => outcome.Contender.Role == Role.Policy)
                ? Tables.Differences(scored, experiment.Metric, withIntervals: true)
                : null;
        var figures = Tables.PeerFigures(scored, experiment.Metric);
        screen.Blank();
        if (scores is not null)
        {
            screen.Table(
                scored.All(outcome => outcome.Runs.Count <= MostRunsOnScreen)
                    ? scores
                    : Tables.Scores(scored, experiment.Metric, target, withRuns: false)
            );
        }
        if (differences is not null)
            screen.Table(Tables.Differences(scored, experiment.Metric, withIntervals: false));
        if (figures is not null)
            screen.Table(figures);
        string[] notes =
        [
            .. Notes(experiment, scored, records, planned.Count, Missing(planned, records), others),
            .. experiment.Caveats,
        ];
        foreach (var note in notes)
            screen.Text($"* {note}");
        screen.Blank();
        screen.Text("Written:");
        screen.Lines([
            results.Save("results.jsonl", string.Concat(records.Select(record => record.ToJson() + "\n"))),
            results.Save("results.md", Markdown(experiment, [scores, differences, figures], notes)),
            .. Pictures.Save(experiment, outcomes, results),
        ]);
    }

    private static IEnumerable<string> Notes(
        Experiment experiment,
        IReadOnlyList<Outcome> outcomes,
        IReadOnlyList<RunRecord> records,
        int asked,
        int missing,
        int others
    )
    {
        if (missing > 0)
            yield return $"{Guard.Text(asked - missing)} of {Guard.Text(asked)} runs have ended; the others are missing here.";
        if (others > 0)
            yield return $"{Guard.Counted(others, "record")} in the folder {(others == 1 ? "is" : "are")} of another setting, and left out.";
        if (experiment.HasSeeds)
        {
            yield return records.Select(record => record.Seed).Distinct().Count() == 1
                ? "One seed: chance is in every number, and nobody can say how much."
                : "Mean and standard deviation over the seeds; differences with half the width of the 95 % interval of a paired t test. One that is smaller than that may be chance; on the screen a star marks those that are larger.";
        }
        string[] peers =
        [
            .. outcomes.SelectMany(outcome => outcome.Contender.PeerFigures).Select(figure => figure.Source).Distinct(),
        ];
        if (peers.Length > 0)
            yield return $"The peer's figures ({string.Join("; ", peers)}) are each of a single run. One agrees where it lies within the 95 % prediction interval, mean +- t SD sqrt(1 + 1 / n), in which one more run would be, by the n that there are.";
        foreach (
            var grid in outcomes
                .Where(outcome => outcome.Contender.Grid is not null)
                .GroupBy(outcome => outcome.Contender.Grid)
        )
        {
            if (Outcome.Best(grid, experiment.Metric) is not { } best)
                continue;
            var edge =
                grid.Count() > 1 && (best == grid.First() || best == grid.Last())
                    ? " It stands at the edge: what is beyond may be better."
                    : "";
            yield return Invariant(
                $"{best.Contender.Name} is the best of {grid.Count()} in its grid, chosen by the very numbers above, which flatters it.{edge}"
            );
        }
    }

    private static int Missing(IReadOnlyList<PlannedRun> planned, IReadOnlyList<RunRecord> records) =>
        planned.Count(run => !records.Any(record => record.Contender == run.Contender.Name && record.Seed == run.Seed));

    private static string Markdown(Experiment experiment, IEnumerable<Grid?> tables, IEnumerable<string> notes)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {experiment.Name}\n\n{experiment.Description}.\n\n");
        foreach (var table in tables.OfType<Grid>())
            text.Append(table.ToMarkdown()).Append('\n');
        foreach (var note in notes)
            text.Append(CultureInfo.InvariantCulture, $"* {note}\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"\nMachine of this report: {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}.\n"
        );
        return text.ToString();
    }
}
