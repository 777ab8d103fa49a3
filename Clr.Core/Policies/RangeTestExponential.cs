namespace Clr;

public static partial class Policy
{
    /// <summary>A range test over decades: from minLr to maxLr, by the same factor at each step, once.</summary>
    /// <remarks>
    /// lr(t) = minLr (maxLr / minLr)^(t / (N - 1)), with N = totalSteps: exactly minLr at the first update, exactly maxLr at the last, and
    /// from there on. Unit: a learning rate. Example, (0.001, 1, 4): steps 0, 1, 2, 3, 4 give 0.001, 0.01, 0.1, 1, 1.
    /// Source: the exponential form of arXiv:1506.01186, section 3.3, as in fastai's lr_find.
    /// </remarks>
    /// <param name="minLr">The first value, greater than 0.</param>
    /// <param name="maxLr">The last value, at least minLr.</param>
    /// <param name="totalSteps">The sweep, in updates, at least 2.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static Func<long, double> RangeTestExponential(double minLr, double maxLr, long totalSteps)
    {
        Guard.Positive(minLr, "An exponential sweep cannot start at 0.");
        Guard.Bounds(minLr, maxLr);
        Guard.Steps(totalSteps, "A sweep has two ends.", least: 2);
        return Ramp.Exponential(minLr, maxLr, totalSteps - 1);
    }
}

public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.RangeTestExponential"/>: bounds, rise, the greatest change, the end value from the last update on.</summary>
    /// <param name="minLr">The first value.</param>
    /// <param name="maxLr">The last value.</param>
    /// <param name="totalSteps">The sweep.</param>
    /// <returns>The claims.</returns>
    public static Claims RangeTestExponential(double minLr, double maxLr, long totalSteps)
    {
        Guard.Positive(minLr, "An exponential sweep cannot start at 0.");
        return RangeTestLinear(minLr, maxLr, totalSteps) with
        {
            // Each change is a share of the value it leads to, the same of all: the last is the greatest. A rounding of the way
            // done is log(maxLr / minLr) times as large in the value, of which it has two. The quotient may be no double, where its
            // logarithm is; and no change is larger than the range.
            GreatestChange = Math.Min(
                maxLr - minLr,
                maxLr
                    * (
                        1
                        - Math.Pow(minLr / maxLr, 1.0 / (totalSteps - 1))
                        + (Math.Log(maxLr) - Math.Log(minLr)) * Math.ScaleB(1, -51)
                    )
            ),
        };
    }
}
