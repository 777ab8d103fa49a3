namespace Clr;

public static partial class Policy
{
    /// <summary>Up in a straight line from 0, down on a power to minLr.</summary>
    /// <remarks>
    /// lr(t) = maxLr t / W for t &lt; W, minLr + (maxLr - minLr) (1 - (t - W) / (N - W))^power up to N, minLr from there on, with W =
    /// warmupSteps and N = totalSteps. The first update uses 0 (unless W is 0), update W uses exactly maxLr, and minLr is reached at
    /// step N, one after the last update. Unit: a learning rate. Example, (10, 2, 10, minLr 0, power 2): steps 0, 2, 6, 10 give 0, 10,
    /// 2.5, 0. Source: transformers, get_polynomial_decay_schedule_with_warmup (lr_end, power).
    /// </remarks>
    /// <param name="maxLr">The peak, 0 or more.</param>
    /// <param name="warmupSteps">The rise, in steps, 0 or more; 0 starts at maxLr.</param>
    /// <param name="totalSteps">The run, in updates, at least warmupSteps.</param>
    /// <param name="minLr">The last value, from 0 to maxLr; 1e-7 in transformers.</param>
    /// <param name="power">The exponent, greater than 0; 1 is a straight line.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static Func<long, double> PolynomialWithWarmup(
        double maxLr,
        long warmupSteps,
        long totalSteps,
        double minLr = 1e-7,
        double power = 1
    )
    {
        var steps = WarmupPlan.StepsAfter(maxLr, warmupSteps, totalSteps);
        Guard.Bounds(minLr, maxLr);
        return Ramp.Linear(0, maxLr, warmupSteps).Then(warmupSteps, Ramp.Polynomial(maxLr, minLr, steps, power));
    }
}

public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.PolynomialWithWarmup"/>: bounds, rise and fall, the greatest change, the end value after the run.</summary>
    /// <param name="maxLr">The peak.</param>
    /// <param name="warmupSteps">The rise.</param>
    /// <param name="totalSteps">The run.</param>
    /// <param name="minLr">The last value.</param>
    /// <param name="power">The exponent.</param>
    /// <returns>The claims.</returns>
    public static Claims PolynomialWithWarmup(
        double maxLr,
        long warmupSteps,
        long totalSteps,
        double minLr = 1e-7,
        double power = 1
    )
    {
        Guard.Bounds(minLr, maxLr);
        Guard.Positive(power, "It is the exponent of the decay; 1 is a straight line.");
        var steps = WarmupPlan.StepsAfter(maxLr, warmupSteps, totalSteps);
        return new()
        {
            Lowest = warmupSteps > 0 ? 0 : minLr,
            Highest = maxLr,
            Phases = WarmupPlan.Phases(warmupSteps, warmupSteps, totalSteps),
            RunLength = totalSteps,
            HoldsFrom = totalSteps,
            EndValue = minLr,
            GreatestChange = WarmupPlan.Steepest(maxLr, warmupSteps, Steepest.Polynomial(maxLr - minLr, steps, power)),
            AllocatesNothing = true,
        };
    }
}
