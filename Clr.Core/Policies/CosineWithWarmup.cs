namespace Clr;

public static partial class Policy
{
    /// <summary>Up in a straight line from 0, down on half a cosine to minLr.</summary>
    /// <remarks>
    /// lr(t) = maxLr t / W for t &lt; W, minLr + (maxLr - minLr) (1 + cos(pi (t - W) / (N - W))) / 2 up to N, minLr from there on, with
    /// W = warmupSteps and N = totalSteps. The first update uses 0 (unless W is 0), update W uses exactly maxLr, and minLr is reached
    /// at step N, one after the last update. Unit: a learning rate. Example, (10, 2, 10): steps 0, 1, 2, 6, 10 give 0, 5, 10, 5, 0.
    /// Source: transformers, get_cosine_schedule_with_warmup (num_cycles 0.5) and get_cosine_with_min_lr_schedule_with_warmup.
    /// </remarks>
    /// <param name="maxLr">The peak, 0 or more.</param>
    /// <param name="warmupSteps">The rise, in steps, 0 or more; 0 starts at maxLr.</param>
    /// <param name="totalSteps">The run, in updates, at least warmupSteps.</param>
    /// <param name="minLr">The last value, from 0 to maxLr.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static Func<long, double> CosineWithWarmup(double maxLr, long warmupSteps, long totalSteps, double minLr = 0)
    {
        var steps = WarmupPlan.StepsAfter(maxLr, warmupSteps, totalSteps);
        Guard.Bounds(minLr, maxLr);
        return Ramp.Linear(0, maxLr, warmupSteps).Then(warmupSteps, Ramp.Cosine(maxLr, minLr, steps));
    }
}

public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.CosineWithWarmup"/>: bounds, rise and fall, the greatest change, the end value after the run.</summary>
    /// <param name="maxLr">The peak.</param>
    /// <param name="warmupSteps">The rise.</param>
    /// <param name="totalSteps">The run.</param>
    /// <param name="minLr">The last value.</param>
    /// <returns>The claims.</returns>
    public static Claims CosineWithWarmup(double maxLr, long warmupSteps, long totalSteps, double minLr = 0)
    {
        Guard.Bounds(minLr, maxLr);
        var steps = WarmupPlan.StepsAfter(maxLr, warmupSteps, totalSteps);
        return new()
        {
            Lowest = warmupSteps > 0 ? 0 : minLr,
            Highest = maxLr,
            Phases = WarmupPlan.Phases(warmupSteps, warmupSteps, totalSteps),
            RunLength = totalSteps,
            HoldsFrom = totalSteps,
            EndValue = minLr,
            GreatestChange = WarmupPlan.Steepest(maxLr, warmupSteps, Steepest.Cosine(maxLr - minLr, steps)),
            AllocatesNothing = true,
        };
    }
}
