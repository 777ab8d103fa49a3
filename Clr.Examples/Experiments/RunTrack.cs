using Clr.Plot;

namespace Clr.Examples.Experiments;

/// <summary>Runs of one contender as a track to be drawn: the mean of what was measured, and the learning rate.</summary>
internal static class RunTrack
{
    private const int RatePoints = 2_000;

    /// <summary>The value over the iterations, and the learning rate.</summary>
    public static Track Of(Contender contender, IReadOnlyList<RunRecord> runs, Metric metric)
    {
        var steps = Steps(contender, runs);
        return new Track(
            contender.Name,
            steps,
            new Column(metric.Label, Measured(steps, runs, point => point.Value)),
            new Column("learning rate", steps.Select(contender.LearningRate))
        );
    }

    /// <summary>The same with the training loss.</summary>
    public static Track WithLoss(Contender contender, IReadOnlyList<RunRecord> runs, Metric metric)
    {
        var steps = Steps(contender, runs);
        return new Track(
            contender.Name,
            steps,
            new Column("learning rate", steps.Select(contender.LearningRate)),
            new Column("loss", Measured(steps, runs, point => point.Loss)),
            new Column(metric.Label, Measured(steps, runs, point => point.Value))
        );
    }

    // the rate is the schedule's own, at far more steps than were measured, so that its corners are sharp
    private static long[] Steps(Contender contender, IReadOnlyList<RunRecord> runs)
    {
        var every = Math.Max(1, contender.Iterations / RatePoints);
        var measured = runs[0].Curve.Select(point => point.Iteration - 1L).ToHashSet();
        return
        [
            .. Enumerable
                .Range(0, contender.Iterations)
                .Select(t => (long)t)
                .Where(t => t % every == 0 || measured.Contains(t)),
        ];
    }

    private static IEnumerable<double> Measured(
        long[] steps,
        IReadOnlyList<RunRecord> runs,
        Func<CurvePoint, double> value
    )
    {
        // runs that diverged are shorter and end between two measurements of the others: where one has none there is no mean of all
        var means = runs.SelectMany(run => run.Curve)
            .GroupBy(point => point.Iteration - 1L)
            .Where(points => points.Count() == runs.Count)
            .ToDictionary(points => points.Key, points => points.Average(value));
        return steps.Select(t => means.GetValueOrDefault(t, double.NaN));
    }
}
