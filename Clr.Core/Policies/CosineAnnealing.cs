namespace Clr;

public static partial class Policy
{
    /// <summary>Half a cosine from maxLr down to minLr, which it then holds.</summary>
    /// <remarks>
    /// lr(t) = minLr + (maxLr - minLr) (1 + cos(pi t / steps)) / 2 for t from 0 to steps. Exactly maxLr at step 0 and before, exactly
    /// minLr at step <paramref name="steps"/> and after: one after the last of <paramref name="steps"/> updates. Unit: a learning
    /// rate. Example, (1, 0, 4): steps 0, 2, 4, 5 give 1, 0.5, 0, 0.
    /// Source: I. Loshchilov, F. Hutter, SGDR (arXiv:1608.03983), equation 5, without restarts; Keras' CosineDecay, optax'
    /// cosine_decay_schedule.
    /// </remarks>
    /// <param name="maxLr">The first value, at least minLr.</param>
    /// <param name="minLr">The last value, 0 or more.</param>
    /// <param name="steps">The way, in steps, 0 or more.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static Func<long, double> CosineAnnealing(double maxLr, double minLr, long steps)
    {
        Guard.Bounds(minLr, maxLr);
        return Ramp.Cosine(maxLr, minLr, steps);
    }
}

public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.CosineAnnealing"/>: bounds, fall, the greatest change, the end value.</summary>
    /// <param name="maxLr">The first value.</param>
    /// <param name="minLr">The last value.</param>
    /// <param name="steps">The way.</param>
    /// <returns>The claims.</returns>
    public static Claims CosineAnnealing(double maxLr, double minLr, long steps)
    {
        Guard.Bounds(minLr, maxLr);
        Guard.Steps(steps, "It is the way from maxLr to minLr.", least: 0);
        return new()
        {
            Lowest = minLr,
            Highest = maxLr,
            Phases = [new(0, steps, Direction.Falling)],
            RunLength = steps,
            HoldsFrom = steps,
            EndValue = minLr,
            GreatestChange = Steepest.Cosine(maxLr - minLr, steps),
            AllocatesNothing = true,
        };
    }
}
