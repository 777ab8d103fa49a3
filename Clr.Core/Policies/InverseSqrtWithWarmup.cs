namespace Clr;

public static partial class Policy
{
    /// <summary>Up in a straight line from 0, then down with one over the square root of the step.</summary>
    /// <remarks>
    /// lr(t) = maxLr t / W for t &lt; W, maxLr / sqrt((t + timescale - W) / timescale) from there on, with W = warmupSteps; timescale is
    /// W unless given, so that lr(t) = maxLr sqrt(W / t). The first update uses 0 (unless W is 0), update W uses exactly maxLr; it falls
    /// for ever, and 0 is its limit. Unit: a learning rate. Example, (10, 2): steps 0, 1, 2, 8, 32 give 0, 5, 10, 5, 2.5.
    /// Source: transformers, get_inverse_sqrt_schedule; Zhai et al. (arXiv:2106.04560) for the timescale.
    /// </remarks>
    /// <param name="maxLr">The peak, 0 or more.</param>
    /// <param name="warmupSteps">The rise, in steps, 0 or more; 0 starts at maxLr.</param>
    /// <param name="timescale">How slowly it falls, in steps, at least 1: after three times as many the rate is halved. Null: warmupSteps (1 if that is 0).</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static Func<long, double> InverseSqrtWithWarmup(double maxLr, long warmupSteps, long? timescale = null)
    {
        WarmupPlan.Check(maxLr, warmupSteps);
        return Ramp.Linear(0, maxLr, warmupSteps)
            .Then(warmupSteps, Ramp.InverseSquareRoot(maxLr, timescale ?? Math.Max(warmupSteps, 1)));
    }
}

public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.InverseSqrtWithWarmup"/>: bounds, rise and fall, the greatest change.</summary>
    /// <param name="maxLr">The peak.</param>
    /// <param name="warmupSteps">The rise.</param>
    /// <param name="timescale">How slowly it falls.</param>
    /// <returns>The claims.</returns>
    public static Claims InverseSqrtWithWarmup(double maxLr, long warmupSteps, long? timescale = null)
    {
        WarmupPlan.Check(maxLr, warmupSteps);
        Guard.Steps(timescale ?? 1, "It says how slowly the rate falls.", name: nameof(timescale));
        // 1 / sqrt(age) is convex: its first change is the greatest.
        var age = (double)(timescale ?? Math.Max(warmupSteps, 1));
        var fall = maxLr * (1 - Math.Sqrt(age / (age + 1)));
        return new()
        {
            Lowest = 0,
            Highest = maxLr,
            Phases = [new(0, warmupSteps, Direction.Rising), new(warmupSteps, long.MaxValue, Direction.Falling)],
            GreatestChange = WarmupPlan.Steepest(maxLr, warmupSteps, fall),
            AllocatesNothing = true,
        };
    }
}
