namespace Clr.Examples.Training;

/// <summary>The schedules of the paper's CIFAR-10 runs, at any length.</summary>
internal static class PaperSchedules
{
    /// <summary>
    /// The step schedule of Caffe's cifar10 example: a tenth of the rate from the first update at or after 6/7 of the run, a
    /// hundredth from 6.5/7 on.
    /// </summary>
    public static Func<long, double> Step(double lr, long run) =>
        Policy.MultiStep(lr, 0.1, ((run * 12) + 13) / 14, ((run * 13) + 13) / 14);

    /// <summary>
    /// The shape of table 2, what the paper's run of 25,000 iterations was: triangular stages of 16, 6 and 3 parts of 25, each at
    /// a tenth of the bounds and half the step size of the one before.
    /// </summary>
    public static Func<long, double> Table2(double baseLr, double maxLr, long run)
    {
        var part = run / 25;
        return Policy.StagedTriangular(
            new(baseLr, maxLr, 2 * part, 16 * part),
            new(baseLr / 10, maxLr / 10, part, 6 * part),
            new(baseLr / 100, maxLr / 100, Math.Max(1, part / 2), run - (22 * part))
        );
    }
}
