namespace Clr;

public static partial class Policy
{
    /// <summary>Up in a straight line from 0, then constant.</summary>
    /// <remarks>
    /// lr(t) = maxLr min(1, t / W), with W = warmupSteps: the first update uses 0 (unless W is 0), update W and all after it use exactly
    /// maxLr; 0 before step 0 (unless W is 0). Unit: a learning rate. Example, (10, 4): steps 0, 1, 4, 5 give 0, 2.5, 10, 10.
    /// Source: transformers, get_constant_schedule_with_warmup.
    /// </remarks>
    /// <param name="maxLr">The peak, 0 or more.</param>
    /// <param name="warmupSteps">The rise, in steps, 0 or more; 0 starts at maxLr.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static Func<long, double> ConstantWithWarmup(double maxLr, long warmupSteps)
    {
        WarmupPlan.Check(maxLr, warmupSteps);
        // A rise of no steps is a jump from 0, which would be in force before step 0.
        return warmupSteps == 0 ? Ramp.Constant(maxLr) : Ramp.Linear(0, maxLr, warmupSteps);
    }
}

public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.ConstantWithWarmup"/>: bounds, rise, the greatest change, the end value.</summary>
    /// <param name="maxLr">The peak.</param>
    /// <param name="warmupSteps">The rise.</param>
    /// <returns>The claims.</returns>
    public static Claims ConstantWithWarmup(double maxLr, long warmupSteps)
    {
        WarmupPlan.Check(maxLr, warmupSteps);
        return new()
        {
            Lowest = 0,
            Highest = maxLr,
            Phases = [new(0, warmupSteps, Direction.Rising)],
            HoldsFrom = warmupSteps,
            EndValue = maxLr,
            GreatestChange = WarmupPlan.Steepest(maxLr, warmupSteps, 0),
            AllocatesNothing = true,
        };
    }
}
