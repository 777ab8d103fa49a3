namespace Clr;

public static partial class Policy
{
    /// <summary>One cycle as Smith describes it: a triangle shorter than the run, then a straight line far below the base.</summary>
    /// <remarks>
    /// lr rises in a straight line from baseLr at step 0 to maxLr at step stepsUp, falls back to baseLr at step period, and goes
    /// on to finalLr at step totalSteps - 1, the last update; it holds finalLr from there on: lr(t) = a + (b - a) x,
    /// where a and b are the values at the corners round t and x in [0, 1] is the way from the one to the other. Unit: a learning rate. Example, (baseLr
    /// 1, maxLr 5, finalLr 0, Cycle.Symmetric(2), totalSteps 9): steps 0 to 8 give 1, 3, 5, 3, 1, 0.75, 0.5, 0.25, 0.
    /// Source: L. N. Smith (arXiv:1803.09820), section 4.1 ("always use one cycle that is smaller than the total number of
    /// iterations").
    /// </remarks>
    /// <param name="baseLr">The value at both ends of the cycle, 0 or more.</param>
    /// <param name="maxLr">The peak, at least baseLr.</param>
    /// <param name="finalLr">The value at the last update, from 0 to baseLr.</param>
    /// <param name="cycle">Steps up and steps down; the paper has as many of both.</param>
    /// <param name="totalSteps">The run, in updates, more than the whole cycle.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">cycle is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range, or the cycle leaves no step for the last phase.</exception>
    public static Func<long, double> OneCyclePaper(
        double baseLr,
        double maxLr,
        double finalLr,
        Cycle cycle,
        long totalSteps
    )
    {
        Guard.Bounds(baseLr, maxLr);
        Guard.Bounds(finalLr, baseLr);
        var rest = OneCyclePlan.StepsAfterCycle(cycle, totalSteps);
        return Ramp.Linear(baseLr, maxLr, cycle.StepsUp)
            .Then(cycle.StepsUp, Ramp.Linear(maxLr, baseLr, cycle.StepsDown))
            .Then(cycle.Period, Ramp.Linear(baseLr, finalLr, rest));
    }
}

public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.OneCyclePaper"/>: bounds, peak, rise and fall, the greatest change, the end value from the last update on.</summary>
    /// <param name="baseLr">The value at both ends of the cycle.</param>
    /// <param name="maxLr">The peak.</param>
    /// <param name="finalLr">The value at the last update.</param>
    /// <param name="cycle">Steps up and steps down.</param>
    /// <param name="totalSteps">The run.</param>
    /// <returns>The claims.</returns>
    public static Claims OneCyclePaper(double baseLr, double maxLr, double finalLr, Cycle cycle, long totalSteps)
    {
        Guard.Bounds(baseLr, maxLr);
        Guard.Bounds(finalLr, baseLr);
        var rest = OneCyclePlan.StepsAfterCycle(cycle, totalSteps);
        var fall = (maxLr - baseLr) / cycle.StepsDown;
        // Without steps left for it, the last fall is a jump, on top of the last step down.
        var steepest = Math.Max(fall, rest > 0 ? (baseLr - finalLr) / rest : fall + (baseLr - finalLr));
        return new()
        {
            Lowest = finalLr,
            Highest = maxLr,
            Peak = (cycle.StepsUp, maxLr),
            Phases = [new(0, cycle.StepsUp, Direction.Rising), new(cycle.StepsUp, totalSteps - 1, Direction.Falling)],
            RunLength = totalSteps,
            HoldsFrom = totalSteps - 1,
            EndValue = finalLr,
            GreatestChange = Math.Max((maxLr - baseLr) / cycle.StepsUp, steepest),
            AllocatesNothing = true,
        };
    }
}
