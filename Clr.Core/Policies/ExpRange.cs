namespace Clr;

public static partial class Policy
{
    /// <summary>The policy "exp_range" as bckenstler/CLR and PyTorch have it: the range decays with every step, baseLr stays.</summary>
    /// <remarks>
    /// lr(t) = baseLr + (maxLr - baseLr) w(t) gamma^t, with the triangle wave w of <see cref="Wave.Triangle"/>. Unit: a learning
    /// rate, 0 or more. Exactly baseLr at the start and end of each cycle, within [baseLr, maxLr] everywhere, not periodic unless
    /// gamma is 1; before step 0 nothing has decayed. After step t, p = t mod period steps into its cycle, the rate changes by
    /// (maxLr - baseLr) gamma^t (gamma - p (1 - gamma)) / up on the way up, and by
    /// -(maxLr - baseLr) gamma^t (gamma + (period - p) (1 - gamma)) / down on the way down. Down the changes shrink in size from step to step;
    /// up they do while up (1 - gamma^2) is at most 2, and, for a gamma above sqrt(2) - 1, only then. The paper's own form, in which both bounds decay, is
    /// <see cref="ExpRangeBothBounds(double, double, long, double)"/>.
    /// Example, (0, 1, stepSize 2, gamma 0.5): steps 0, 1, 2, 3, 4, 6 give 0, 0.25, 0.25, 0.0625, 0, 0.015625.
    /// Source: arXiv:1506.01186, section 3.1, as restated by bckenstler/CLR (mode 'exp_range').
    /// </remarks>
    /// <param name="baseLr">The lower bound, 0 or more.</param>
    /// <param name="maxLr">The upper bound of the first cycle, at least baseLr.</param>
    /// <param name="stepSize">Half a cycle, in steps.</param>
    /// <param name="gamma">The factor per step, in (0, 1]; 0.99994 in the paper.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A bound is negative or not finite, baseLr is above maxLr, stepSize is below 1, or gamma is not in (0, 1].</exception>
    public static Func<long, double> ExpRange(double baseLr, double maxLr, long stepSize, double gamma) =>
        ExpRange(baseLr, maxLr, Cycle.Symmetric(stepSize), gamma);

    /// <summary>The policy "exp_range" as bckenstler/CLR and PyTorch have it: the range decays with every step, baseLr stays, with different numbers of steps up and down.</summary>
    /// <remarks>
    /// lr(t) = baseLr + (maxLr - baseLr) w(t) gamma^t, with the triangle wave w of <see cref="Wave.Triangle"/>. Unit: a learning
    /// rate, 0 or more. Exactly baseLr at the start and end of each cycle, within [baseLr, maxLr] everywhere, not periodic unless
    /// gamma is 1; before step 0 nothing has decayed. After step t, p = t mod period steps into its cycle, the rate changes by
    /// (maxLr - baseLr) gamma^t (gamma - p (1 - gamma)) / up on the way up, and by
    /// -(maxLr - baseLr) gamma^t (gamma + (period - p) (1 - gamma)) / down on the way down. Down the changes shrink in size from step to step;
    /// up they do while up (1 - gamma^2) is at most 2, and, for a gamma above sqrt(2) - 1, only then. The paper's own form, in which both bounds decay, is
    /// <see cref="ExpRangeBothBounds(double, double, long, double)"/>.
    /// Example, (0, 1, Cycle.Of(1, 2), gamma 0.5): steps 0, 1, 2, 3, 4 give 0, 0.5, 0.125, 0, 0.0625.
    /// Source: arXiv:1506.01186, section 3.1, as restated by bckenstler/CLR (mode 'exp_range').
    /// </remarks>
    /// <param name="baseLr">The lower bound, 0 or more.</param>
    /// <param name="maxLr">The upper bound of the first cycle, at least baseLr.</param>
    /// <param name="cycle">Steps up and steps down.</param>
    /// <param name="gamma">The factor per step, in (0, 1]; 0.99994 in the paper.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">cycle is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A bound is negative or not finite, baseLr is above maxLr, or gamma is not in (0, 1].</exception>
    public static Func<long, double> ExpRange(double baseLr, double maxLr, Cycle cycle, double gamma)
    {
        Guard.Bounds(baseLr, maxLr);
        return Wave.Triangle(cycle).Times(Amplitude.Exponential(gamma)).Between(baseLr, maxLr);
    }
}

public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.ExpRange(double, double, long, double)"/>: bounds, base, decaying peaks, each change, steps that shrink.</summary>
    /// <param name="baseLr">The lower bound.</param>
    /// <param name="maxLr">The upper bound of the first cycle.</param>
    /// <param name="stepSize">Half a cycle, in steps.</param>
    /// <param name="gamma">The factor per step, in (0, 1]; 0.99994 in the paper.</param>
    /// <returns>The claims.</returns>
    public static Claims ExpRange(double baseLr, double maxLr, long stepSize, double gamma) =>
        ExpRange(baseLr, maxLr, Cycle.Symmetric(stepSize), gamma);

    /// <summary>The claims of <see cref="Policy.ExpRange(double, double, Cycle, double)"/>: bounds, base, decaying peaks, each change, steps that shrink.</summary>
    /// <param name="baseLr">The lower bound.</param>
    /// <param name="maxLr">The upper bound of the first cycle.</param>
    /// <param name="cycle">Steps up and steps down.</param>
    /// <param name="gamma">The factor per step, in (0, 1]; 0.99994 in the paper.</param>
    /// <returns>The claims.</returns>
    public static Claims ExpRange(double baseLr, double maxLr, Cycle cycle, double gamma)
    {
        Guard.Bounds(baseLr, maxLr);
        return new Claims
        {
            Lowest = baseLr,
            Highest = maxLr,
            Period = Guard.Gamma(gamma) == 1 ? Guard.NotNull(cycle).Period : null,
            Cycle = Guard.NotNull(cycle),
            CycleEnd = baseLr,
            PeakShare = n => Math.Pow(gamma, (double)(n - 1) * cycle.Period + cycle.StepsUp),
            // A rising half's changes gamma^p (gamma - p (1 - gamma)) shrink in size from p = up - 2 to up - 1 while
            // gamma - (up - 2) (1 - gamma) is at least gamma (1 - gamma) / (1 + gamma): solved for up.
            HalfCycles =
                cycle.StepsUp * (1 - gamma) * (1 + gamma) <= 2 ? HalfCycles.Shrinking : HalfCycles.ShrinkingFalls,
            Change = step =>
            {
                var phase = cycle.PhaseAt(step);
                var share =
                    phase < cycle.StepsUp
                        ? (gamma - phase * (1 - gamma)) / cycle.StepsUp
                        : -(gamma + (cycle.Period - phase) * (1 - gamma)) / cycle.StepsDown;
                return (maxLr - baseLr) * share * Math.Pow(gamma, step);
            },
            AllocatesNothing = true,
        };
    }
}
