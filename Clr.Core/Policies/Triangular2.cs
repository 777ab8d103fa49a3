namespace Clr;

public static partial class Policy
{
    /// <summary>The policy "triangular2": as triangular, with the range halved at the end of each cycle.</summary>
    /// <remarks>
    /// lr(t) = baseLr + (maxLr - baseLr) w(t) 2^-(n - 1), with the triangle wave w of <see cref="Wave.Triangle"/> and the cycle
    /// number n = 1 + floor(t / period). Unit: a learning rate, 0 or more. Exactly baseLr at the start and end of each cycle,
    /// within [baseLr, maxLr] everywhere, not periodic; before step 0 the range is that of the first cycle.
    /// Example, (1, 5, stepSize 4): steps 0, 4, 7, 8, 9, 12 give 1, 5, 2, 1, 1.5, 3.
    /// Source: arXiv:1506.01186, section 3.1.
    /// </remarks>
    /// <param name="baseLr">The lower bound, 0 or more.</param>
    /// <param name="maxLr">The upper bound of the first cycle, at least baseLr.</param>
    /// <param name="stepSize">Half a cycle, in steps.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A bound is negative or not finite, baseLr is above maxLr, stepSize is below 1.</exception>
    public static Func<long, double> Triangular2(double baseLr, double maxLr, long stepSize) =>
        Triangular2(baseLr, maxLr, Cycle.Symmetric(stepSize));

    /// <summary>The policy "triangular2": as triangular, with the range halved at the end of each cycle, with different numbers of steps up and down.</summary>
    /// <remarks>
    /// lr(t) = baseLr + (maxLr - baseLr) w(t) 2^-(n - 1), with the triangle wave w of <see cref="Wave.Triangle"/> and the cycle
    /// number n = 1 + floor(t / period). Unit: a learning rate, 0 or more. Exactly baseLr at the start and end of each cycle,
    /// within [baseLr, maxLr] everywhere, not periodic; before step 0 the range is that of the first cycle.
    /// Example, (1, 5, Cycle.Of(2, 4)): steps 0, 2, 6, 7, 8 give 1, 5, 1, 2, 3.
    /// Source: arXiv:1506.01186, section 3.1.
    /// </remarks>
    /// <param name="baseLr">The lower bound, 0 or more.</param>
    /// <param name="maxLr">The upper bound of the first cycle, at least baseLr.</param>
    /// <param name="cycle">Steps up and steps down.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">cycle is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A bound is negative or not finite, baseLr is above maxLr.</exception>
    public static Func<long, double> Triangular2(double baseLr, double maxLr, Cycle cycle)
    {
        Guard.Bounds(baseLr, maxLr);
        return Wave.Triangle(cycle).Times(Amplitude.Halving(cycle)).Between(baseLr, maxLr);
    }
}

public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.Triangular2(double, double, long)"/>: bounds, base, halved peaks, equal steps, the greatest of them.</summary>
    /// <param name="baseLr">The lower bound.</param>
    /// <param name="maxLr">The upper bound of the first cycle.</param>
    /// <param name="stepSize">Half a cycle, in steps.</param>
    /// <returns>The claims.</returns>
    public static Claims Triangular2(double baseLr, double maxLr, long stepSize) =>
        Triangular2(baseLr, maxLr, Cycle.Symmetric(stepSize));

    /// <summary>The claims of <see cref="Policy.Triangular2(double, double, Cycle)"/>: bounds, base, halved peaks, equal steps, the greatest of them.</summary>
    /// <param name="baseLr">The lower bound.</param>
    /// <param name="maxLr">The upper bound of the first cycle.</param>
    /// <param name="cycle">Steps up and steps down.</param>
    /// <returns>The claims.</returns>
    public static Claims Triangular2(double baseLr, double maxLr, Cycle cycle)
    {
        Guard.Bounds(baseLr, maxLr);
        return new Claims
        {
            Lowest = baseLr,
            Highest = maxLr,
            Cycle = Guard.NotNull(cycle),
            CycleEnd = baseLr,
            PeakShare = static n => Math.ScaleB(1, -(int)Math.Min(n - 1, 1100)),
            HalfCycles = HalfCycles.EqualSteps,
            Mirrored = cycle.StepsUp == cycle.StepsDown,
            GreatestChange = (maxLr - baseLr) / Math.Min(cycle.StepsUp, cycle.StepsDown),
            AllocatesNothing = true,
        };
    }
}
