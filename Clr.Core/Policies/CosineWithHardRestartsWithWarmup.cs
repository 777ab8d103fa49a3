namespace Clr;

public static partial class Policy
{
    /// <summary>Up in a straight line from 0, then down on half a cosine to 0 several times over.</summary>
    /// <remarks>
    /// lr(t) = maxLr t / W for t &lt; W, maxLr (1 + cos(pi ((cycles p) mod 1))) / 2 with p = (t - W) / (N - W) up to N, 0 from there on,
    /// with W = warmupSteps and N = totalSteps. The first update uses 0 (unless W is 0), update W uses exactly maxLr, 0 is reached at
    /// step N, one after the last update. Where the cycles do not divide N - W, restarts lie between steps. Unit: a learning rate.
    /// Example, (10, 2, 10, cycles 2): steps 0, 1, 2, 4, 5, 6, 8, 10 give 0, 5, 10, 5, 1.46, 10, 5, 0.
    /// Source: transformers, get_cosine_with_hard_restarts_schedule_with_warmup.
    /// </remarks>
    /// <param name="maxLr">The peak, 0 or more.</param>
    /// <param name="warmupSteps">The rise, in steps, 0 or more; 0 starts at maxLr.</param>
    /// <param name="totalSteps">The run, in updates, at least warmupSteps.</param>
    /// <param name="cycles">How many cosines, at least 1 and at most 100,000.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static Func<long, double> CosineWithHardRestartsWithWarmup(
        double maxLr,
        long warmupSteps,
        long totalSteps,
        int cycles = 1
    )
    {
        var steps = WarmupPlan.StepsAfter(maxLr, warmupSteps, totalSteps);
        HardRestartsPlan.Require(cycles);
        return Ramp.Linear(0, maxLr, warmupSteps).Then(warmupSteps, HardRestartsPlan.Cosines(maxLr, steps, cycles));
    }
}

public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.CosineWithHardRestartsWithWarmup"/>: bounds, rise, 0 after the run.</summary>
    /// <param name="maxLr">The peak.</param>
    /// <param name="warmupSteps">The rise.</param>
    /// <param name="totalSteps">The run.</param>
    /// <param name="cycles">How many cosines.</param>
    /// <returns>The claims.</returns>
    public static Claims CosineWithHardRestartsWithWarmup(
        double maxLr,
        long warmupSteps,
        long totalSteps,
        int cycles = 1
    )
    {
        _ = WarmupPlan.StepsAfter(maxLr, warmupSteps, totalSteps);
        HardRestartsPlan.Require(cycles);
        return new()
        {
            Lowest = 0,
            Highest = maxLr,
            Phases = [WarmupPlan.Phases(warmupSteps, warmupSteps, totalSteps)[0]],
            RunLength = totalSteps,
            HoldsFrom = totalSteps,
            EndValue = 0,
            AllocatesNothing = true,
        };
    }
}
