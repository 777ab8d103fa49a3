using Clr.Examples.Training;

namespace Clr.Examples.Tours;

/// <summary>The trainings of the tour: the cyclical ones with the bounds found, and what they are measured against.</summary>
internal static class Plans
{
    /// <summary>The step schedule of the paper's Caffe example: a tenth of the rate after 6/7 of the run, a hundredth after 6.5/7.</summary>
    public static Func<long, double> Step(double lr, long run) =>
        Policy.MultiStep(lr, 0.1, run * 12 / 14, run * 13 / 14);

    /// <summary>triangular2, from its parts.</summary>
    public static Func<long, double> Triangular2(double baseLr, double maxLr, long stepSize)
    {
        var cycle = Cycle.Symmetric(stepSize);
        return Wave.Triangle(cycle).Times(Amplitude.Halving(cycle)).Between(baseLr, maxLr);
    }

    /// <summary>
    /// The shape of the run behind the paper's best figure (Table 2): triangular for 16/25 of the run, then a tenth of both bounds
    /// with half the step size to 22/25, then a hundredth with a quarter.
    /// </summary>
    public static Func<long, double> Staged(double baseLr, double maxLr, long run)
    {
        var stepSize = run * 2 / 25;
        var (first, second) = (run * 16 / 25, run * 22 / 25);
        return Policy.StagedTriangular(
            new(baseLr, maxLr, stepSize, first),
            new(baseLr / 10, maxLr / 10, Math.Max(1, stepSize / 2), second - first),
            new(baseLr / 100, maxLr / 100, Math.Max(1, stepSize / 4), run - second)
        );
    }

    public static PlanSet Of(Setting setting, double baseLr, double maxLr, double singleLr)
    {
        var (longRun, run) = (setting.LongRun, setting.ShortRun);
        var step = Step(setting.StepLr, longRun);
        return new PlanSet(
            new Plan("step schedule", step, longRun),
            new Plan("  stopped early", step, run),
            new Plan("CLR triangular2", Triangular2(baseLr, maxLr, setting.StepSize), run),
            new Plan("CLR as in Table 2", Staged(baseLr, maxLr, run), run),
            new Plan("step at single LR", Step(singleLr, run), run)
        );
    }
}

/// <summary>The trainings by what they are for.</summary>
internal sealed record PlanSet(Plan Long, Plan Stopped, Plan Triangular2, Plan Staged, Plan Control)
{
    /// <summary>In the order of the tables and pictures.</summary>
    public IReadOnlyList<Plan> All => [Long, Stopped, Triangular2, Staged, Control];
}
