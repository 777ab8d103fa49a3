namespace Clr;

public static partial class Policy
{
    /// <summary>Smith's range test: from minLr to maxLr in a straight line, once.</summary>
    /// <remarks>
    /// lr(t) = minLr + (maxLr - minLr) t / (N - 1), with N = totalSteps: exactly minLr at the first update, exactly maxLr at the last, and
    /// from there on. Unit: a learning rate. Example, (0, 1, 5): steps 0, 1, 4, 5 give 0, 0.25, 1, 1.
    /// Source: arXiv:1506.01186, section 3.3 (over several epochs, plotting accuracy against the rate).
    /// </remarks>
    /// <param name="minLr">The first value, 0 or more.</param>
    /// <param name="maxLr">The last value, at least minLr.</param>
    /// <param name="totalSteps">The sweep, in updates, at least 2.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static Func<long, double> RangeTestLinear(double minLr, double maxLr, long totalSteps)
    {
        Guard.Bounds(minLr, maxLr);
        Guard.Steps(totalSteps, "A sweep has two ends.", least: 2);
        return Ramp.Linear(minLr, maxLr, totalSteps - 1);
    }
}

public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.RangeTestLinear"/>: bounds, rise, the greatest change, the end value from the last update on.</summary>
    /// <param name="minLr">The first value.</param>
    /// <param name="maxLr">The last value.</param>
    /// <param name="totalSteps">The sweep.</param>
    /// <returns>The claims.</returns>
    public static Claims RangeTestLinear(double minLr, double maxLr, long totalSteps)
    {
        Guard.Bounds(minLr, maxLr);
        Guard.Steps(totalSteps, "A sweep has two ends.", least: 2);
        return new()
        {
            Lowest = minLr,
            Highest = maxLr,
            Peak = (totalSteps - 1, maxLr),
            Phases = [new(0, totalSteps - 1, Direction.Rising)],
            RunLength = totalSteps,
            HoldsFrom = totalSteps - 1,
            EndValue = maxLr,
            GreatestChange = Steepest.Line(maxLr - minLr, totalSteps - 1),
            AllocatesNothing = true,
        };
    }
}
