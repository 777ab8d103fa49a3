namespace Clr;

public static partial class Policy
{
    /// <summary>Up from 0, long constant, down to minLr in a short decay: WSD.</summary>
    /// <remarks>
    /// lr rises in a straight line from 0 at step 0 to exactly maxLr at step W = warmupSteps, stays there for stableSteps, and goes
    /// down over decaySteps, in the shape of <paramref name="decay"/>, to exactly minLr at step W + stableSteps + decaySteps: one after
    /// the last update. With n steps into the decay, lr(t) = maxLr + (minLr - maxLr) g(n / decaySteps), g the weight of the shape. It holds minLr from there on. Unit: a learning rate. Example, (10, 2, 3, 4, Linear): steps 0, 1, 2, 5, 6, 9 give
    /// 0, 5, 10, 10, 7.5, 0. Source: S. Hu et al., MiniCPM (arXiv:2404.06395), section 4; decay shapes from A. Hägele et al.
    /// (arXiv:2405.18392), section 3; transformers, get_wsd_schedule.
    /// </remarks>
    /// <param name="maxLr">The peak, 0 or more.</param>
    /// <param name="warmupSteps">The rise, in steps, 0 or more; 0 starts at maxLr.</param>
    /// <param name="stableSteps">The plateau, in steps, 0 or more.</param>
    /// <param name="decaySteps">The decay, in steps, 0 or more.</param>
    /// <param name="decay">The shape of the decay.</param>
    /// <param name="minLr">The last value, from 0 to maxLr.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range, or the run exceeds a long.</exception>
    public static Func<long, double> WarmupStableDecay(
        double maxLr,
        long warmupSteps,
        long stableSteps,
        long decaySteps,
        Anneal decay = Anneal.OneMinusSqrt,
        double minLr = 0
    )
    {
        Guard.Defined(decay);
        var decayStart = WarmupPlan.DecayStart(maxLr, minLr, warmupSteps, stableSteps, decaySteps);
        // A rise of no steps is a jump from 0, which would be in force before step 0.
        var rise = warmupSteps == 0 ? Ramp.Constant(maxLr) : Ramp.Linear(0, maxLr, warmupSteps);
        return rise.Then(decayStart, Ramp.Shaped(decay, maxLr, minLr, decaySteps));
    }
}

public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.WarmupStableDecay"/>: bounds, rise and fall, the greatest change, the end value after the run.</summary>
    /// <param name="maxLr">The peak.</param>
    /// <param name="warmupSteps">The rise.</param>
    /// <param name="stableSteps">The plateau.</param>
    /// <param name="decaySteps">The decay.</param>
    /// <param name="decay">The shape of the decay.</param>
    /// <param name="minLr">The last value.</param>
    /// <returns>The claims.</returns>
    public static Claims WarmupStableDecay(
        double maxLr,
        long warmupSteps,
        long stableSteps,
        long decaySteps,
        Anneal decay = Anneal.OneMinusSqrt,
        double minLr = 0
    )
    {
        Guard.Defined(decay);
        var decayStart = WarmupPlan.DecayStart(maxLr, minLr, warmupSteps, stableSteps, decaySteps);
        var end = decayStart + decaySteps;
        return new()
        {
            Lowest = 0,
            Highest = maxLr,
            Phases = WarmupPlan.Phases(warmupSteps, decayStart, end),
            RunLength = end,
            HoldsFrom = end,
            EndValue = minLr,
            GreatestChange = WarmupPlan.Steepest(maxLr, warmupSteps, Steepest.Of(decay, maxLr - minLr, decaySteps)),
            AllocatesNothing = true,
        };
    }
}
