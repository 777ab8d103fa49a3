namespace Clr;

public static partial class Policy
{
    /// <summary>Constant, then half a cosine down to finalLr.</summary>
    /// <remarks>
    /// lr(t) = maxLr up to step F = flatSteps, finalLr + (maxLr - finalLr) (1 + cos(pi (t - F) / (N - F))) / 2 up to N = totalSteps, finalLr
    /// from there on: it is reached one after the last update. Unit: a learning rate. Example, (1, 0, 3, 7): steps 0, 3, 5, 7 give 1, 1,
    /// 0.5, 0. Source: fastai, Learner.fit_flat_cos (pct_start 0.75, finalLr = maxLr / 1e5).
    /// </remarks>
    /// <param name="maxLr">The peak, 0 or more.</param>
    /// <param name="finalLr">The last value, from 0 to maxLr.</param>
    /// <param name="flatSteps">The constant part, in steps, 0 or more.</param>
    /// <param name="totalSteps">The run, in updates, at least flatSteps.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static Func<long, double> FlatThenCosine(double maxLr, double finalLr, long flatSteps, long totalSteps)
    {
        Guard.Bounds(finalLr, maxLr);
        Guard.Steps(totalSteps, "It is the length of the run in updates.");
        Guard.Within(flatSteps, 0, totalSteps, "The constant part must fit the run.");
        return Ramp.Constant(maxLr).Then(flatSteps, Ramp.Cosine(maxLr, finalLr, totalSteps - flatSteps));
    }
}

public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.FlatThenCosine"/>: bounds, fall, the greatest change, the end value after the run.</summary>
    /// <param name="maxLr">The peak.</param>
    /// <param name="finalLr">The last value.</param>
    /// <param name="flatSteps">The constant part.</param>
    /// <param name="totalSteps">The run.</param>
    /// <returns>The claims.</returns>
    public static Claims FlatThenCosine(double maxLr, double finalLr, long flatSteps, long totalSteps)
    {
        Guard.Bounds(finalLr, maxLr);
        Guard.Steps(totalSteps, "It is the length of the run in updates.");
        Guard.Within(flatSteps, 0, totalSteps, "The constant part must fit the run.");
        return new()
        {
            Lowest = finalLr,
            Highest = maxLr,
            Phases = [new(0, totalSteps, Direction.Falling)],
            RunLength = totalSteps,
            HoldsFrom = totalSteps,
            EndValue = finalLr,
            GreatestChange = Steepest.Cosine(maxLr - finalLr, totalSteps - flatSteps),
            AllocatesNothing = true,
        };
    }
}
