namespace Clr;

public static partial class Policy
{
    /// <summary>The policy "exp_range" as the paper defines it: both bounds decay with every step.</summary>
    /// <remarks>
    /// lr(t) = (baseLr + (maxLr - baseLr) w(t)) gamma^t, with the triangle wave w of <see cref="Wave.Triangle"/>. Unit: a learning
    /// rate, 0 or more. A cycle ends at baseLr gamma^t, so the values leave [baseLr, maxLr] below and go to 0; not periodic unless
    /// gamma is 1; before step 0 nothing has decayed. With lr_0(t) the rate without decay, the rate changes after step t by
    /// gamma^t (gamma (maxLr - baseLr) / up - (1 - gamma) lr_0(t)) on the way up, and by
    /// -gamma^t (gamma (maxLr - baseLr) / down + (1 - gamma) lr_0(t)) on the way down.
    /// Example, (1, 5, stepSize 2, gamma 0.5): steps 0, 1, 2, 3, 4 give 1, 1.5, 1.25, 0.375, 0.0625.
    /// Source: arXiv:1506.01186, section 3.1 ("each boundary value declines").
    /// </remarks>
    /// <param name="baseLr">The lower bound, 0 or more.</param>
    /// <param name="maxLr">The upper bound of the first cycle, at least baseLr.</param>
    /// <param name="stepSize">Half a cycle, in steps.</param>
    /// <param name="gamma">The factor per step, in (0, 1]; 0.99994 in the paper.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A bound is negative or not finite, baseLr is above maxLr, stepSize is below 1, or gamma is not in (0, 1].</exception>
    public static Func<long, double> ExpRangeBothBounds(double baseLr, double maxLr, long stepSize, double gamma) =>
        ExpRangeBothBounds(baseLr, maxLr, Cycle.Symmetric(stepSize), gamma);

    /// <summary>The policy "exp_range" as the paper defines it: both bounds decay with every step, with different numbers of steps up and down.</summary>
    /// <remarks>
    /// lr(t) = (baseLr + (maxLr - baseLr) w(t)) gamma^t, with the triangle wave w of <see cref="Wave.Triangle"/>. Unit: a learning
    /// rate, 0 or more. A cycle ends at baseLr gamma^t, so the values leave [baseLr, maxLr] below and go to 0; not periodic unless
    /// gamma is 1; before step 0 nothing has decayed. With lr_0(t) the rate without decay, the rate changes after step t by
    /// gamma^t (gamma (maxLr - baseLr) / up - (1 - gamma) lr_0(t)) on the way up, and by
    /// -gamma^t (gamma (maxLr - baseLr) / down + (1 - gamma) lr_0(t)) on the way down.
    /// Example, (1, 5, Cycle.Of(1, 2), gamma 0.5): steps 0, 1, 2, 3 give 1, 2.5, 0.75, 0.125.
    /// Source: arXiv:1506.01186, section 3.1 ("each boundary value declines").
    /// </remarks>
    /// <param name="baseLr">The lower bound, 0 or more.</param>
    /// <param name="maxLr">The upper bound of the first cycle, at least baseLr.</param>
    /// <param name="cycle">Steps up and steps down.</param>
    /// <param name="gamma">The factor per step, in (0, 1]; 0.99994 in the paper.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">cycle is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A bound is negative or not finite, baseLr is above maxLr, or gamma is not in (0, 1].</exception>
    public static Func<long, double> ExpRangeBothBounds(double baseLr, double maxLr, Cycle cycle, double gamma) =>
        Triangular(baseLr, maxLr, cycle).Times(Amplitude.Exponential(gamma));
}

public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.ExpRangeBothBounds(double, double, long, double)"/>: bounds, each change, and the period if gamma is 1.</summary>
    /// <param name="baseLr">The lower bound.</param>
    /// <param name="maxLr">The upper bound of the first cycle.</param>
    /// <param name="stepSize">Half a cycle, in steps.</param>
    /// <param name="gamma">The factor per step, in (0, 1]; 0.99994 in the paper.</param>
    /// <returns>The claims.</returns>
    public static Claims ExpRangeBothBounds(double baseLr, double maxLr, long stepSize, double gamma) =>
        ExpRangeBothBounds(baseLr, maxLr, Cycle.Symmetric(stepSize), gamma);

    /// <summary>The claims of <see cref="Policy.ExpRangeBothBounds(double, double, Cycle, double)"/>: bounds, each change, and the period if gamma is 1.</summary>
    /// <param name="baseLr">The lower bound.</param>
    /// <param name="maxLr">The upper bound of the first cycle.</param>
    /// <param name="cycle">Steps up and steps down.</param>
    /// <param name="gamma">The factor per step, in (0, 1]; 0.99994 in the paper.</param>
    /// <returns>The claims.</returns>
    public static Claims ExpRangeBothBounds(double baseLr, double maxLr, Cycle cycle, double gamma)
    {
        Guard.Bounds(baseLr, maxLr);
        return new Claims
        {
            Lowest = Guard.Gamma(gamma) == 1 ? baseLr : 0,
            Highest = maxLr,
            Period = gamma == 1 ? Guard.NotNull(cycle).Period : null,
            Cycle = Guard.NotNull(cycle),
            Change = step =>
            {
                var phase = cycle.PhaseAt(step);
                var rises = phase < cycle.StepsUp;
                var slope = (maxLr - baseLr) / (rises ? cycle.StepsUp : -cycle.StepsDown);
                var way = rises ? phase : phase - cycle.Period;
                return (gamma * slope - (1 - gamma) * (baseLr + slope * way)) * Math.Pow(gamma, step);
            },
            AllocatesNothing = true,
        };
    }
}
