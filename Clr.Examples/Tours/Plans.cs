using Clr.Examples.Training;

namespace Clr.Examples.Tours;

/// <summary>The trainings of the tour: the cyclical ones with the bounds found, and what they are measured against.</summary>
internal static class Plans
{
    /// <summary>triangular2, from its parts.</summary>
    public static Func<long, double> Triangular2(double baseLr, double maxLr, long stepSize)
    {
        var cycle = Cycle.Symmetric(stepSize);
        return Wave.Triangle(cycle).Times(Amplitude.Halving(cycle)).Between(baseLr, maxLr);
    }

    public static PlanSet Of(Setting setting, double baseLr, double maxLr, double singleLr)
    {
        var (longRun, run) = (setting.LongRun, setting.ShortRun);
        var step = PaperSchedules.Step(setting.StepLr, longRun);
        return new PlanSet(
            new Plan("step schedule", step, longRun),
            new Plan("  stopped early", step, run),
            new Plan("CLR triangular2", Triangular2(baseLr, maxLr, setting.StepSize), run),
            new Plan("CLR as in Table 2", PaperSchedules.Table2(baseLr, maxLr, run), run),
            new Plan("step at single LR", PaperSchedules.Step(singleLr, run), run)
        );
    }
}

/// <summary>The trainings by what they are for.</summary>
internal sealed record PlanSet(Plan Long, Plan Stopped, Plan Triangular2, Plan Staged, Plan Control)
{
    /// <summary>In the order of the tables and pictures.</summary>
    public IReadOnlyList<Plan> All => [Long, Stopped, Triangular2, Staged, Control];
}
