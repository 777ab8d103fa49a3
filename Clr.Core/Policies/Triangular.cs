namespace Clr;

/// <summary>Published recipes, each one expression over waves, amplitudes, ramps and combinators.</summary>
public static partial class Policy
{
    /// <summary>The policy "triangular": rises from baseLr to maxLr in a straight line and back, for ever.</summary>
    /// <remarks>
    /// lr(t) = baseLr + (maxLr - baseLr) w(t), with the triangle wave w of <see cref="Wave.Triangle"/>. Unit: a learning rate,
    /// 0 or more. Exactly baseLr at the start and end of each cycle, exactly maxLr at each peak, bitwise periodic on all of
    /// <see cref="long"/>. Example, (0.001, 0.006, stepSize 2000): steps 0, 1999, 2000, 2001, 4000 give 0.001, 0.0059975,
    /// 0.006, 0.0059975, 0.001. Source: arXiv:1506.01186, section 3.1.
    /// </remarks>
    /// <param name="baseLr">The lower bound, 0 or more.</param>
    /// <param name="maxLr">The upper bound, at least baseLr.</param>
    /// <param name="stepSize">Half a cycle, in steps.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A bound is negative or not finite, baseLr is above maxLr, or stepSize is below 1.</exception>
    public static Func<long, double> Triangular(double baseLr, double maxLr, long stepSize) =>
        Triangular(baseLr, maxLr, Cycle.Symmetric(stepSize));

    /// <summary>The policy "triangular" with different numbers of steps up and down.</summary>
    /// <remarks>
    /// lr(t) = baseLr + (maxLr - baseLr) w(t), with the triangle wave w of <see cref="Wave.Triangle"/>. Unit: a learning rate,
    /// 0 or more; otherwise as the symmetric form. Example, (1, 5, Cycle.Of(2, 4)): steps 0, 1, 2, 3, 6 give 1, 3, 5, 4, 1.
    /// Source: arXiv:1506.01186, section 3.1; different halves as in PyTorch's CyclicLR (step_size_up, step_size_down).
    /// </remarks>
    /// <param name="baseLr">The lower bound, 0 or more.</param>
    /// <param name="maxLr">The upper bound, at least baseLr.</param>
    /// <param name="cycle">Steps up and steps down.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">cycle is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A bound is negative or not finite, or baseLr is above maxLr.</exception>
    public static Func<long, double> Triangular(double baseLr, double maxLr, Cycle cycle)
    {
        Guard.Bounds(baseLr, maxLr);
        return Wave.Triangle(cycle).Between(baseLr, maxLr);
    }
}

/// <summary>What each policy of <see cref="Policy"/> claims of itself: the same names, the same parameters.</summary>
/// <remarks>Units, errors and sources of each are those of the policy of the same name.</remarks>
public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.Triangular(double, double, long)"/>: bounds, period, base, peak, equal steps, the greatest of them.</summary>
    /// <param name="baseLr">The lower bound.</param>
    /// <param name="maxLr">The upper bound.</param>
    /// <param name="stepSize">Half a cycle, in steps.</param>
    /// <returns>The claims.</returns>
    public static Claims Triangular(double baseLr, double maxLr, long stepSize) =>
        Triangular(baseLr, maxLr, Cycle.Symmetric(stepSize));

    /// <summary>The claims of <see cref="Policy.Triangular(double, double, Cycle)"/>: bounds, period, base, peak, equal steps, the greatest of them.</summary>
    /// <param name="baseLr">The lower bound.</param>
    /// <param name="maxLr">The upper bound.</param>
    /// <param name="cycle">Steps up and steps down.</param>
    /// <returns>The claims.</returns>
    public static Claims Triangular(double baseLr, double maxLr, Cycle cycle)
    {
        Guard.Bounds(baseLr, maxLr);
        return new Claims
        {
            Lowest = baseLr,
            Highest = maxLr,
            Period = Guard.NotNull(cycle).Period,
            Cycle = cycle,
            CycleEnd = baseLr,
            PeakShare = static _ => 1,
            HalfCycles = HalfCycles.EqualSteps,
            Mirrored = cycle.StepsUp == cycle.StepsDown,
            GreatestChange = (maxLr - baseLr) / Math.Min(cycle.StepsUp, cycle.StepsDown),
            AllocatesNothing = true,
        };
    }
}
