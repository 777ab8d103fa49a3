using Clr.Examples.Terminal;
using Clr.Examples.Training;

namespace Clr.Examples.Experiments;

/// <summary>The tables of a report: what each contender reached, run by run, and what the policies gained over their controls.</summary>
internal static class Tables
{
    /// <summary>A row for each contender, without the single runs where there is no room for them.</summary>
    public static Grid Scores(IReadOnlyList<Outcome> outcomes, Metric metric, double target, bool withRuns)
    {
        string[] runs = withRuns ? ["each run"] : [];
        var grid = new Grid([
            "policy",
            "updates",
            metric.Label,
            .. runs,
            $"first at {metric.Text(target)}{metric.Unit}",
        ]);
        foreach (var outcome in outcomes)
        {
            string[] finals = withRuns ? [string.Join(' ', outcome.Runs.Select(run => Final(run, metric)))] : [];
            grid.Add([
                outcome.Contender.Name,
                Invariant($"{outcome.Contender.Iterations:N0}"),
                Mean(outcome, metric),
                .. finals,
                outcome.Reached(metric, target).ToString(),
            ]);
        }
        return grid;
    }

    /// <summary>
    /// A row for each policy, a column for the reference, for each control, and for the best of each grid. A control is for policies
    /// of its own length; the reference is longer on purpose. Where there is no room for the intervals, a star for each difference that is larger than its own.
    /// </summary>
    public static Grid Differences(IReadOnlyList<Outcome> outcomes, Metric metric, bool withIntervals)
    {
        Outcome[] others = [.. Controls(outcomes, metric)];
        var grid = new Grid(["better than", .. others.Select(other => other.Contender.Name)]);
        foreach (var policy in outcomes.Where(outcome => outcome.Contender.Role == Role.Policy))
        {
            grid.Add([
                policy.Contender.Name,
                .. others.Select(other =>
                    IsFor(policy, other) && policy.Against(other, metric) is { } difference
                        ? Difference(difference, metric, withIntervals)
                        : "-"
                ),
            ]);
        }
        return grid;
    }

    private static bool IsFor(Outcome policy, Outcome control) =>
        control.Contender.Role == Role.Reference || control.Contender.Iterations == policy.Contender.Iterations;

    /// <summary>What a policy must beat: reference, controls, and the best of each grid.</summary>
    public static IEnumerable<Outcome> Controls(IReadOnlyList<Outcome> outcomes, Metric metric) =>
        outcomes
            .Where(outcome => outcome.Contender is { Role: Role.Reference or Role.Control, Grid: null })
            .Where(outcome => outcome.Runs.Count > 0)
            .Concat(
                outcomes
                    .Where(outcome => outcome.Contender.Grid is not null)
                    .GroupBy(outcome => outcome.Contender.Grid)
                    .Select(grid => Outcome.Best(grid, metric))
                    .OfType<Outcome>()
            );

    /// <summary>
    /// A row for each figure that a peer has for a contender, with what our runs were there and where one more of ours would be,
    /// by its 95 % prediction interval; null where nobody has one.
    /// </summary>
    public static Grid? PeerFigures(IReadOnlyList<Outcome> outcomes, Metric metric)
    {
        var grid = new Grid(["policy", "updates", "here", "one more run", "peer", "agrees"]);
        var any = false;
        foreach (var outcome in outcomes)
        {
            foreach (var figure in outcome.Contender.PeerFigures)
            {
                if (outcome.NextAt(figure.Updates) is not { } next)
                    continue;
                any = true;
                var admits = next.Admits(figure.Value);
                grid.Add([
                    outcome.Contender.Name,
                    Invariant($"{figure.Updates:N0}"),
                    admits is null
                        ? metric.Text(next.Mean)
                        : $"{metric.Text(next.Mean)} {Grid.PlusMinus} {metric.Text(next.Deviation)}",
                    admits is null ? "-" : $"{metric.Text(next.Low)} to {metric.Text(next.High)}",
                    metric.Text(figure.Value),
                    admits switch
                    {
                        null => "-",
                        true => "yes",
                        false => "no",
                    },
                ]);
            }
        }
        return any ? grid : null;
    }

    private static string Mean(Outcome outcome, Metric metric) =>
        outcome.Runs.Count == 1
            ? metric.Text(outcome.Mean)
            : $"{metric.Text(outcome.Mean)} {Grid.PlusMinus} {metric.Text(outcome.Deviation)}";

    private static string Final(RunRecord run, Metric metric) =>
        run.DivergedAt is { } at ? Invariant($"diverged:{at}") : metric.Text(run.Final);

    private static string Difference(PairedDifference difference, Metric metric, bool withIntervals) =>
        (difference.Mean >= 0 ? "+" : "")
        + metric.Text(difference.Mean)
        + (
            double.IsNaN(difference.HalfWidth) ? ""
            : withIntervals ? $" {Grid.PlusMinus} {metric.Text(difference.HalfWidth)}"
            : difference.IsClear ? "*"
            : " "
        );
}
