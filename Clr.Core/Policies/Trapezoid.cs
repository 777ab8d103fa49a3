namespace Clr;

public static partial class Policy
{
    /// <summary>Up in a straight line from 0, constant, down in a straight line to 0: a trapezoid.</summary>
    /// <remarks>
    /// As <see cref="WarmupStableDecay"/> with a linear decay to 0, told by the length of the run: lr(t) = maxLr t / W for t &lt; W, maxLr up
    /// to N - C, maxLr (N - t) / C up to N, 0 from there on, with W = warmupSteps, C = cooldownSteps, N = totalSteps. Unit: a learning
    /// rate. Example, (10, 2, 4, 9): steps 0, 1, 2, 5, 6, 9 give 0, 5, 10, 10, 7.5, 0.
    /// Source: X. Zhai et al., Scaling Vision Transformers (arXiv:2106.04560), section 3.3 (cooldown); known as the trapezoidal
    /// schedule.
    /// </remarks>
    /// <param name="maxLr">The peak, 0 or more.</param>
    /// <param name="warmupSteps">The rise, in steps, 0 or more; 0 starts at maxLr.</param>
    /// <param name="cooldownSteps">The fall, in steps, 0 or more.</param>
    /// <param name="totalSteps">The run, in updates, at least warmupSteps + cooldownSteps.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range, or the run is shorter than its slopes.</exception>
    public static Func<long, double> Trapezoid(double maxLr, long warmupSteps, long cooldownSteps, long totalSteps)
    {
        var rest = WarmupPlan.StepsAfter(maxLr, warmupSteps, totalSteps);
        Guard.Within(
            cooldownSteps,
            0,
            rest,
            "The slopes must fit the run: warmupSteps + cooldownSteps is at most totalSteps."
        );
        return WarmupStableDecay(maxLr, warmupSteps, rest - cooldownSteps, cooldownSteps, Anneal.Linear);
    }
}

public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.Trapezoid"/>: bounds, rise and fall, the greatest change, 0 after the run.</summary>
    /// <param name="maxLr">The peak.</param>
    /// <param name="warmupSteps">The rise.</param>
    /// <param name="cooldownSteps">The fall.</param>
    /// <param name="totalSteps">The run.</param>
    /// <returns>The claims.</returns>
    public static Claims Trapezoid(double maxLr, long warmupSteps, long cooldownSteps, long totalSteps)
    {
        var rest = WarmupPlan.StepsAfter(maxLr, warmupSteps, totalSteps);
        Guard.Within(
            cooldownSteps,
            0,
            rest,
            "The slopes must fit the run: warmupSteps + cooldownSteps is at most totalSteps."
        );
        return WarmupStableDecay(maxLr, warmupSteps, rest - cooldownSteps, cooldownSteps, Anneal.Linear);
    }
}
