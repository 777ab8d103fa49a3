using Clr.Plot;

namespace Clr.Examples.Experiments;

/// <summary>The pictures of a report, each with the mean over the seeds that have ended.</summary>
internal static class Pictures
{
    private const int RatePoints = 2_000;

    public static IEnumerable<string> Save(Experiment experiment, IReadOnlyList<Outcome> outcomes, Results results)
    {
        IReadOnlyList<Outcome> ended = [.. outcomes.Where(outcome => outcome.Runs.Count > 0)];
        Outcome[] policies = [.. ended.Where(one => one.Contender.Role is Role.Reference or Role.Policy)];
        if (policies.Length > 0)
            yield return Curves(experiment, policies, results, "policies.png", "policies");
        Outcome?[] against =
        [
            Outcome.Best(ended.Where(one => one.Contender.Role == Role.Policy), experiment.Metric),
            .. Tables.Controls(ended, experiment.Metric),
        ];
        Outcome[] controls = [.. against.OfType<Outcome>()];
        if (controls.Length > 1)
            yield return Curves(experiment, controls, results, "controls.png", "the best policy and its controls");
        Outcome[] sweeps = [.. ended.Where(one => one.Contender.Role == Role.RangeTest)];
        if (sweeps.Length > 0)
            yield return Sweep(experiment, sweeps[0], results);
    }

    /// <summary>In the manner of the paper's figure 1: the value over the iterations, with the learning rate below it.</summary>
    private static string Curves(Experiment experiment, Outcome[] outcomes, Results results, string name, string title)
    {
        using var picture = Draw.Histories(
            outcomes.Select(outcome => Track(experiment.Metric, outcome)),
            new PictureStyle { Title = $"{experiment.Name}: {title}", PanelHeight = 280 }
        );
        return Save(picture, results, name);
    }

    private static Track Track(Metric metric, Outcome outcome)
    {
        // runs that diverged are shorter, and where one has ended there is no mean of all
        var measured = outcome.Runs.Min(run => run.Curve.Count);
        var values = Enumerable
            .Range(0, measured)
            .ToDictionary(
                i => outcome.Runs[0].Curve[i].Iteration - 1L,
                i => outcome.Runs.Average(run => run.Curve[i].Value)
            );
        // the rate is the schedule's own, at far more steps than were measured, so that its corners are sharp
        var every = Math.Max(1, outcome.Contender.Iterations / RatePoints);
        long[] steps =
        [
            .. Enumerable
                .Range(0, outcome.Contender.Iterations)
                .Select(t => (long)t)
                .Where(t => t % every == 0 || values.ContainsKey(t)),
        ];
        return new Track(
            outcome.Contender.Name,
            steps,
            new Column(metric.Label, steps.Select(t => values.GetValueOrDefault(t, double.NaN))),
            new Column("learning rate", steps.Select(outcome.Contender.LearningRate))
        );
    }

    /// <summary>In the manner of the paper's figure 3: the value over the learning rate, a line for each seed.</summary>
    private static string Sweep(Experiment experiment, Outcome sweep, Results results)
    {
        var style = new PictureStyle { Title = $"{experiment.Name}: LR range test" };
        var sheet = Sheet.Of(style, style.Title, "learning rate", experiment.Metric.Label);
        var range = new Clr.Plot.Range();
        for (var i = 0; i < sweep.Runs.Count; i++)
        {
            var run = sweep.Runs[i];
            double[] values = [.. run.Curve.Select(point => point.Value)];
            range.Include(values);
            sheet.Line(
                i,
                [.. run.Curve.Select(point => point.LearningRate)],
                values,
                sweep.Runs.Count > 1 ? Invariant($"seed {run.Seed}") : ""
            );
        }
        sheet.Limits(0, sweep.Runs.Max(run => run.Curve[^1].LearningRate), range.Low, range.High);
        using var picture = new Picture(style, sheet);
        return Save(picture, results, "range-test.png");
    }

    private static string Save(Picture picture, Results results, string name)
    {
        var path = Path.Combine(results.Root, name);
        picture.Save(path);
        return path;
    }
}
