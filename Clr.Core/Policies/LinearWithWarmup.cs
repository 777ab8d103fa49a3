namespace Clr;

public static partial class Policy
{
    /// <summary>Up in a straight line from 0, down in a straight line to 0.</summary>
    /// <remarks>
    /// lr(t) = maxLr t / W for t &lt; W, maxLr (N - t) / (N - W) up to N, 0 from there on, with W = warmupSteps and N = totalSteps. The
    /// first update uses 0 (unless W is 0), update W uses exactly maxLr, and 0 is reached at step N, one after the last update. Unit: a
    /// learning rate. Example, (10, 2, 10): steps 0, 1, 2, 3, 9, 10 give 0, 5, 10, 8.75, 1.25, 0.
    /// Source: transformers, get_linear_schedule_with_warmup.
    /// </remarks>
    /// <param name="maxLr">The peak, 0 or more.</param>
    /// <param name="warmupSteps">The rise, in steps, 0 or more; 0 starts at maxLr.</param>
    /// <param name="totalSteps">The run, in updates, at least warmupSteps.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static Func<long, double> LinearWithWarmup(double maxLr, long warmupSteps, long totalSteps)
    {
        var steps = WarmupPlan.StepsAfter(maxLr, warmupSteps, totalSteps);
        return Ramp.Linear(0, maxLr, warmupSteps).Then(warmupSteps, Ramp.Linear(maxLr, 0, steps));
    }
}

public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.LinearWithWarmup"/>: bounds, rise and fall, the greatest change, 0 after the run.</summary>
    /// <param name="maxLr">The peak.</param>
    /// <param name="warmupSteps">The rise.</param>
    /// <param name="totalSteps">The run.</param>
    /// <returns>The claims.</returns>
    public static Claims LinearWithWarmup(double maxLr, long warmupSteps, long totalSteps)
    {
        var steps = WarmupPlan.StepsAfter(maxLr, warmupSteps, totalSteps);
        return new()
        {
            Lowest = 0,
            Highest = maxLr,
            Phases = WarmupPlan.Phases(warmupSteps, warmupSteps, totalSteps),
            RunLength = totalSteps,
            HoldsFrom = totalSteps,
            EndValue = 0,
            GreatestChange = WarmupPlan.Steepest(maxLr, warmupSteps, Steepest.Line(maxLr, steps)),
            AllocatesNothing = true,
        };
    }
}
