using Clr.Plot;

namespace Clr.Examples.Experiments;

/// <summary>The pictures of a report, each with the mean over the seeds that have ended.</summary>
internal static class Pictures
{
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
        if (sweeps.Length == 0)
            yield break;
        using var picture = Sweep(experiment, sweeps[0]);
        yield return Save(picture, results, "range-test.png");
    }

    /// <summary>In the manner of the paper's figure 1: the value over the iterations, with the learning rate below it.</summary>
    private static string Curves(Experiment experiment, Outcome[] outcomes, Results results, string name, string title)
    {
        using var picture = Draw.Histories(
            outcomes.Select(outcome => RunTrack.Of(outcome.Contender, outcome.Runs, experiment.Metric)),
            new PictureStyle { Title = $"{experiment.Name}: {title}", PanelHeight = 280 }
        );
        return Save(picture, results, name);
    }

    /// <summary>In the manner of the paper's figure 3: the value over the learning rate, a line for each seed.</summary>
    public static Picture Sweep(Experiment experiment, Outcome sweep)
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
        return new Picture(style, sheet);
    }

    private static string Save(Picture picture, Results results, string name)
    {
        var path = Path.Combine(results.Root, name);
        picture.Save(path);
        return path;
    }
}
