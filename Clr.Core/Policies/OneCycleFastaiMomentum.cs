namespace Clr;

public static partial class Policy
{
    /// <summary>The momentum of fastai's fit_one_cycle: cosine phases over the position t / totalSteps.</summary>
    /// <remarks>
    /// Half a cosine from start at step 0 to middle at position pctStart totalSteps, and another to end at step totalSteps, one after
    /// the last update; it holds end from there on: m(t) = a + (b - a) (1 - cos(pi x)) / 2, where a and b are
    /// the values at both ends of the phase and x in [0, 1] is the position within it. No unit. Example, (totalSteps 4, pctStart 0.5): steps 0 to 4 give 0.95, 0.9,
    /// 0.85, 0.9, 0.95. Source: fastai, Learner.fit_one_cycle (moms).
    /// </remarks>
    /// <param name="totalSteps">The run, in updates, at least 1.</param>
    /// <param name="pctStart">The share of the run in which the momentum falls, in [0, 1].</param>
    /// <param name="start">The momentum at step 0, in [0, 1].</param>
    /// <param name="middle">The momentum at the learning rate's peak, in [0, 1].</param>
    /// <param name="end">The momentum at the end, in [0, 1].</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static Func<long, double> OneCycleFastaiMomentum(
        long totalSteps,
        double pctStart = 0.25,
        double start = 0.95,
        double middle = 0.85,
        double end = 0.95
    )
    {
        OneCyclePlan.CheckFastai(totalSteps, pctStart);
        Guard.Fraction(start, "0.95 is usual.");
        Guard.Fraction(middle, "0.85 is usual.");
        Guard.Fraction(end, "0.95 is usual.");
        return OneCyclePlan.Phases(Anneal.Cosine, (0, start), (pctStart * totalSteps, middle), (totalSteps, end));
    }
}

public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.OneCycleFastaiMomentum"/>: bounds, fall and rise, the greatest change, and the end value from one after the last update on.</summary>
    /// <param name="totalSteps">The run.</param>
    /// <param name="pctStart">The share of the run in which the momentum falls.</param>
    /// <param name="start">The momentum at step 0.</param>
    /// <param name="middle">The momentum at the learning rate's peak.</param>
    /// <param name="end">The momentum at the end.</param>
    /// <returns>The claims.</returns>
    public static Claims OneCycleFastaiMomentum(
        long totalSteps,
        double pctStart = 0.25,
        double start = 0.95,
        double middle = 0.85,
        double end = 0.95
    )
    {
        OneCyclePlan.CheckFastai(totalSteps, pctStart);
        Guard.Fraction(start, "0.95 is usual.");
        Guard.Fraction(middle, "0.85 is usual.");
        Guard.Fraction(end, "0.95 is usual.");
        (double, double)[] corners = [(0, start), (pctStart * totalSteps, middle), (totalSteps, end)];
        return new()
        {
            Lowest = Math.Min(Math.Min(start, middle), end),
            Highest = Math.Max(Math.Max(start, middle), end),
            RunLength = totalSteps,
            HoldsFrom = totalSteps,
            EndValue = end,
            Phases = OneCyclePlan.Directions(corners),
            GreatestChange = OneCyclePlan.Steepest(Anneal.Cosine, corners),
            AllocatesNothing = true,
        };
    }
}
