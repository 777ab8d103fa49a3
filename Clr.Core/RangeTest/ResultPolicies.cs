namespace Clr.RangeTesting;

public sealed partial record RangeTestResult
{
    /// <summary>The policy "triangular" between the bounds found.</summary>
    /// <remarks>
    /// lr(t) = baseLr + (maxLr - baseLr) w(t), <see cref="Policy.Triangular(double, double, long)"/> with baseLr and maxLr of
    /// <see cref="Bounds"/> and stepSize = stepSizeEpochs * stepsPerEpoch. Unit: a learning rate, above 0. Example, bounds
    /// 0.001 and 0.006, (stepsPerEpoch 500): steps 0, 2000, 4000 give 0.001, 0.006, 0.001. Source: arXiv:1506.01186, section
    /// 3.2, which takes 2 to 10 epochs, and at least 3 cycles.
    /// </remarks>
    /// <param name="stepsPerEpoch">Optimizer updates in one pass over the data, at least 1.</param>
    /// <param name="stepSizeEpochs">Half a cycle, in epochs, at least 1; 4 by default.</param>
    /// <returns>The schedule; stop at the end of a cycle.</returns>
    /// <exception cref="InvalidOperationException">The test found no signal.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A duration is below 1, or the cycle is beyond <c>long</c>.</exception>
    public Func<long, double> Triangular(long stepsPerEpoch, int stepSizeEpochs = 4)
    {
        (double baseLr, double maxLr) = Bounds();
        return Policy.Triangular(baseLr, maxLr, Steps(stepsPerEpoch, stepSizeEpochs));
    }

    /// <summary>The policy "triangular2" between the bounds found: the range is halved after each cycle.</summary>
    /// <remarks>
    /// lr(t) = baseLr + (maxLr - baseLr) w(t) 2^-(n - 1), <see cref="Policy.Triangular2(double, double, long)"/> with baseLr
    /// and maxLr of <see cref="Bounds"/> and stepSize = stepSizeEpochs * stepsPerEpoch. Unit: a learning rate, above 0.
    /// Example, bounds 0.001 and 0.006, (stepsPerEpoch 500): steps 0, 2000, 4000, 6000 give 0.001, 0.006, 0.001, 0.0035.
    /// Source: that of <see cref="Triangular"/>, and section 3.1 for the halving.
    /// </remarks>
    /// <param name="stepsPerEpoch">Optimizer updates in one pass over the data, at least 1.</param>
    /// <param name="stepSizeEpochs">Half a cycle, in epochs, at least 1; 4 by default.</param>
    /// <returns>The schedule; stop at the end of a cycle.</returns>
    /// <exception cref="InvalidOperationException">The test found no signal.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A duration is below 1, or the cycle is beyond <c>long</c>.</exception>
    public Func<long, double> Triangular2(long stepsPerEpoch, int stepSizeEpochs = 4)
    {
        (double baseLr, double maxLr) = Bounds();
        return Policy.Triangular2(baseLr, maxLr, Steps(stepsPerEpoch, stepSizeEpochs));
    }

    /// <summary>The policy "one-cycle" between the bounds found: one triangle, then a straight line far below the lower bound.</summary>
    /// <remarks>
    /// lr(t) = baseLr + (maxLr - baseLr) t/n up to step n = stepSizeEpochs * stepsPerEpoch, from there back in n steps, then in
    /// a straight line to finalLr = baseLr / 1000 at the last update, whose number is (2 stepSizeEpochs + tailEpochs)
    /// stepsPerEpoch - 1: <see cref="Policy.OneCyclePaper"/> with baseLr and maxLr of <see cref="Bounds"/>. Unit: a learning
    /// rate, above 0. Its momentum is <see cref="OneCycleMomentum"/>. Example, bounds 0.001 and 0.006, (stepsPerEpoch 100,
    /// stepSizeEpochs 2): steps 0, 200, 400, 499, 500 give 0.001, 0.006, 0.001, 0.000001, 0.000001. Source: arXiv:1803.09820,
    /// section 4.1: one cycle shorter than the run, then "several orders of magnitude" below its start.
    /// </remarks>
    /// <param name="stepsPerEpoch">Optimizer updates in one pass over the data, at least 1.</param>
    /// <param name="stepSizeEpochs">Half the cycle, in epochs, at least 1; 4 by default.</param>
    /// <param name="tailEpochs">The epochs after the cycle, at least 1, together at least 2 updates; 1 by default.</param>
    /// <returns>The schedule, of one run.</returns>
    /// <exception cref="InvalidOperationException">The test found no signal.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A duration is too short, or the run is beyond <c>long</c>.</exception>
    public Func<long, double> OneCycle(long stepsPerEpoch, int stepSizeEpochs = 4, int tailEpochs = 1)
    {
        (double baseLr, double maxLr) = Bounds();
        var cycle = Cycle.Symmetric(Steps(stepsPerEpoch, stepSizeEpochs));
        return Policy.OneCyclePaper(baseLr, maxLr, baseLr / 1000, cycle, RunLength(cycle, stepsPerEpoch, tailEpochs));
    }

    /// <summary>The momentum of <see cref="OneCycle"/>: down while the learning rate rises to maxLr, up while it falls, then held.</summary>
    /// <remarks>
    /// <see cref="Policy.OneCyclePaperMomentum"/> with a cycle of 2 n steps, n = stepSizeEpochs * stepsPerEpoch:
    /// m(t) = maxMomentum - (maxMomentum - baseMomentum) t/n up to step n, from there back in n steps, then maxMomentum. No
    /// unit. It does not depend on what the test found. Example, (stepsPerEpoch 100, stepSizeEpochs 2): steps 0, 100, 200, 400
    /// give 0.95, 0.9, 0.85, 0.95. Source: arXiv:1803.09820, section 4.3, whose bounds the defaults are.
    /// </remarks>
    /// <param name="stepsPerEpoch">Optimizer updates in one pass over the data, at least 1.</param>
    /// <param name="stepSizeEpochs">Half the cycle, in epochs, at least 1; 4 by default.</param>
    /// <param name="baseMomentum">The momentum at the peak of the learning rate, in [0, 1].</param>
    /// <param name="maxMomentum">The momentum at both ends of the cycle, in [baseMomentum, 1].</param>
    /// <returns>The schedule, to be applied beside the learning rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static Func<long, double> OneCycleMomentum(
        long stepsPerEpoch,
        int stepSizeEpochs = 4,
        double baseMomentum = 0.85,
        double maxMomentum = 0.95
    ) => Policy.OneCyclePaperMomentum(Cycle.Symmetric(Steps(stepsPerEpoch, stepSizeEpochs)), baseMomentum, maxMomentum);

    private static long RunLength(Cycle cycle, long stepsPerEpoch, int tailEpochs)
    {
        if (tailEpochs < 1 || stepsPerEpoch * (Int128)tailEpochs < 2)
        {
            throw Guard.Refuse(
                nameof(tailEpochs),
                $"must be at least 1 epoch and at least 2 updates long, but was {Guard.Text(tailEpochs)} with stepsPerEpoch {Guard.Text(stepsPerEpoch)}. It follows the cycle; for none use Triangular for one cycle."
            );
        }
        Int128 run = cycle.Period + (stepsPerEpoch * (Int128)tailEpochs);
        return run <= long.MaxValue
            ? (long)run
            : throw Guard.Refuse(
                nameof(tailEpochs),
                $"must leave a run that fits into a long, but was {Guard.Text(tailEpochs)} with stepsPerEpoch {Guard.Text(stepsPerEpoch)}. Check their units."
            );
    }

    private static long Steps(long stepsPerEpoch, int stepSizeEpochs)
    {
        Guard.Steps(stepsPerEpoch, "It is the number of optimizer updates in one pass over the data.");
        if (stepSizeEpochs < 1)
        {
            throw Guard.Refuse(
                nameof(stepSizeEpochs),
                $"must be at least 1 epoch, but was {Guard.Text(stepSizeEpochs)}. It is half a cycle; 2 to 10 are usual."
            );
        }
        if (stepsPerEpoch > long.MaxValue / 2 / stepSizeEpochs)
        {
            throw Guard.Refuse(
                nameof(stepsPerEpoch),
                $"times stepSizeEpochs is half a cycle, and a whole one must fit into a long, but they were {Guard.Text(stepsPerEpoch)} and {Guard.Text(stepSizeEpochs)}. Check their units."
            );
        }
        return stepsPerEpoch * stepSizeEpochs;
    }
}
