using Clr.Examples.Training;
using MathNet.Numerics.Statistics;

namespace Clr.Examples.Experiments;

/// <summary>What came of a contender over its seeds.</summary>
internal sealed class Outcome(Contender contender, IReadOnlyList<RunRecord> runs)
{
    public Contender Contender => contender;

    /// <summary>The runs that have ended, by seed.</summary>
    public IReadOnlyList<RunRecord> Runs => runs;

    public double Mean => runs.Select(run => run.Final).Mean();

    /// <summary>The standard deviation over the seeds; NaN for a single one.</summary>
    public double Deviation => runs.Select(run => run.Final).StandardDeviation();

    /// <summary>When the runs first were at the target.</summary>
    public FirstReached Reached(Metric metric, double target) =>
        FirstReached.Over([.. runs.Select(run => (long?)run.Reached(metric, target))]);

    /// <summary>By how much this is better than another, over the seeds that both have; null where there is none.</summary>
    public PairedDifference? Against(Outcome other, Metric metric)
    {
        double[] differences =
        [
            .. runs.Join(other.Runs, run => run.Seed, run => run.Seed, (a, b) => a.Final - b.Final)
                .Select(difference => metric.HigherIsBetter ? difference : -difference),
        ];
        return differences.Length == 0 ? null : PairedDifference.Of(differences);
    }

    /// <summary>
    /// Where one more run would be after so many updates; null where they were not measured there. A run that had diverged before
    /// counts with what it came to.
    /// </summary>
    public NextRun? NextAt(int updates)
    {
        double?[] values =
        [
            .. runs.Select(run =>
                run.DivergedAt < updates
                    ? run.Final
                    : run.Curve.FirstOrDefault(point => point.Iteration == updates)?.Value
            ),
        ];
        return values.Length == 0 || values.Contains(null) ? null : NextRun.After([.. values.OfType<double>()]);
    }

    /// <summary>The best of those with runs, by their means.</summary>
    public static Outcome? Best(IEnumerable<Outcome> outcomes, Metric metric)
    {
        var withRuns = outcomes.Where(outcome => outcome.Runs.Count > 0);
        return metric.HigherIsBetter
            ? withRuns.MaxBy(outcome => outcome.Mean)
            : withRuns.MinBy(outcome => outcome.Mean);
    }
}
