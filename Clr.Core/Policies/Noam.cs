namespace Clr;

public static partial class Policy
{
    /// <summary>The schedule of the Transformer paper: up in a straight line, then down with one over the square root of the step.</summary>
    /// <remarks>
    /// lr(t) = factor modelSize^-0.5 min(s^-0.5, s W^-1.5), with s = t + 1 (the paper counts updates from 1) and W = warmupSteps. The
    /// peak, factor / sqrt(modelSize W), is used exactly at step W - 1. At step -1 it would be 0, and it holds that before. Unit: a
    /// learning rate. Example, (modelSize 4, warmupSteps 4, factor 8): steps 0, 1, 3, 15 give 0.5, 1, 2, 1.
    /// Source: A. Vaswani et al., Attention Is All You Need (arXiv:1706.03762), section 5.3, equation 3.
    /// </remarks>
    /// <param name="modelSize">The width of the model (d_model), at least 1.</param>
    /// <param name="warmupSteps">The rise, in steps, at least 1; 4000 in the paper.</param>
    /// <param name="factor">A multiple of the whole, 0 or more; 1 in the paper.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static Func<long, double> Noam(long modelSize, long warmupSteps, double factor = 1)
    {
        Guard.Steps(warmupSteps, "The paper takes 4000.");
        return InverseSqrtWithWarmup(WarmupPlan.NoamPeak(modelSize, warmupSteps, factor), warmupSteps).Advance(1);
    }
}

public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.Noam"/>: bounds, peak, rise and fall, the greatest change.</summary>
    /// <param name="modelSize">The width of the model (d_model).</param>
    /// <param name="warmupSteps">The rise.</param>
    /// <param name="factor">A multiple of the whole.</param>
    /// <returns>The claims.</returns>
    public static Claims Noam(long modelSize, long warmupSteps, double factor = 1)
    {
        Guard.Steps(warmupSteps, "The paper takes 4000.");
        var peak = WarmupPlan.NoamPeak(modelSize, warmupSteps, factor);
        return new()
        {
            Lowest = 0,
            Highest = peak,
            Peak = (warmupSteps - 1, peak),
            Phases =
            [
                new(0, warmupSteps - 1, Direction.Rising),
                new(warmupSteps - 1, long.MaxValue, Direction.Falling),
            ],
            // The rise is from 0 before step 0; the fall begins with 1 - sqrt(w / (w + 1)) of the peak, below 1 / (2 w).
            GreatestChange = peak / warmupSteps,
            AllocatesNothing = true,
        };
    }
}
