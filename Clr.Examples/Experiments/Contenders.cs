namespace Clr.Examples.Experiments;

/// <summary>Schedules that several experiments share.</summary>
internal static class Contenders
{
    /// <summary>The step schedule of Caffe's cifar10 example at any length: a tenth after 6/7 of the run, a hundredth after 6.5/7.</summary>
    public static Func<long, double> Step(double lr, long run) =>
        Policy.MultiStep(lr, 0.1, ((run * 12) + 13) / 14, ((run * 13) + 13) / 14);

    /// <summary>
    /// The shape of the paper's table 2 (what its run of 25,000 iterations was) at any length: three stages of 16, 6 and 3
    /// parts of 25, each at a tenth of the bounds and half the step size of the one before.
    /// </summary>
    public static Func<long, double> Table2(double baseLr, double maxLr, int iterations)
    {
        var part = iterations / 25;
        return Policy.StagedTriangular(
            new(baseLr, maxLr, 2 * part, 16 * part),
            new(baseLr / 10, maxLr / 10, part, 6 * part),
            new(baseLr / 100, maxLr / 100, Math.Max(1, part / 2), iterations - (22 * part))
        );
    }

    /// <summary>One contender for each rate of a grid; only the best counts, and that it was chosen is said beside it.</summary>
    public static IEnumerable<Contender> Grid(
        string name,
        int iterations,
        Func<double, Func<long, double>> schedule,
        params double[] rates
    ) =>
        rates.Select(rate => new Contender(Invariant($"{name}-{rate}"), schedule(rate), iterations)
        {
            Role = Role.Control,
            Grid = name,
        });

    /// <summary>The best fixed learning rate of a small grid: the control that every experiment has.</summary>
    public static IEnumerable<Contender> Constants(int iterations, params double[] rates) =>
        Grid("constant", iterations, static rate => Ramp.Constant(rate), rates);
}
