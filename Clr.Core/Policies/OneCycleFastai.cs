namespace Clr;

public static partial class Policy
{
    /// <summary>One cycle exactly as fastai's fit_one_cycle computes it: cosine phases over the position t / totalSteps.</summary>
    /// <remarks>
    /// initial = maxLr / div, final = maxLr / divFinal. lr goes on half a cosine from initial at step 0 to maxLr at position
    /// pctStart totalSteps, and on another to final at step totalSteps: one after the last update, whose position is
    /// 1 - 1 / totalSteps, so that final itself is never used. It holds final from there on: lr(t) = a + (b - a) (1 - cos(pi x)) / 2,
    /// where a and b are the values at both ends of the phase and x in [0, 1] is the position within it. The peak need not lie on a whole step.
    /// Unit: a learning rate. Example, (maxLr 1, totalSteps 4, pctStart 0.5, div 5, divFinal 10): steps 0 to 4 give 0.2, 0.6, 1,
    /// 0.55, 0.1. Source: fastai, Learner.fit_one_cycle and combined_cos (callback/schedule).
    /// </remarks>
    /// <param name="maxLr">The peak, greater than 0.</param>
    /// <param name="totalSteps">The run, in updates, at least 1.</param>
    /// <param name="pctStart">The share of the run that rises, in [0, 1].</param>
    /// <param name="div">maxLr / initial, at least 1.</param>
    /// <param name="divFinal">maxLr / final, at least 1.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static Func<long, double> OneCycleFastai(
        double maxLr,
        long totalSteps,
        double pctStart = 0.25,
        double div = 25,
        double divFinal = 1e5
    )
    {
        Guard.Positive(maxLr, "It is the peak of the cycle.");
        OneCyclePlan.CheckFastai(totalSteps, pctStart);
        Guard.AtLeastOne(div, "It is maxLr / initial, 25 by default.");
        Guard.AtLeastOne(divFinal, "It is maxLr / final, 100000 by default.");
        return OneCyclePlan.Phases(
            Anneal.Cosine,
            (0, maxLr / div),
            (pctStart * totalSteps, maxLr),
            (totalSteps, maxLr / divFinal)
        );
    }
}

public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.OneCycleFastai"/>: bounds, rise and fall, the greatest change, and the end value from one after the last update on.</summary>
    /// <param name="maxLr">The peak.</param>
    /// <param name="totalSteps">The run.</param>
    /// <param name="pctStart">The share of the run that rises.</param>
    /// <param name="div">maxLr / initial.</param>
    /// <param name="divFinal">maxLr / final.</param>
    /// <returns>The claims.</returns>
    public static Claims OneCycleFastai(
        double maxLr,
        long totalSteps,
        double pctStart = 0.25,
        double div = 25,
        double divFinal = 1e5
    )
    {
        Guard.Positive(maxLr, "It is the peak of the cycle.");
        OneCyclePlan.CheckFastai(totalSteps, pctStart);
        Guard.AtLeastOne(div, "It is maxLr / initial, 25 by default.");
        Guard.AtLeastOne(divFinal, "It is maxLr / final, 100000 by default.");
        (double, double)[] corners = [(0, maxLr / div), (pctStart * totalSteps, maxLr), (totalSteps, maxLr / divFinal)];
        return new()
        {
            Lowest = maxLr / Math.Max(div, divFinal),
            Highest = maxLr,
            RunLength = totalSteps,
            HoldsFrom = totalSteps,
            EndValue = maxLr / divFinal,
            Phases = OneCyclePlan.Directions(corners),
            GreatestChange = OneCyclePlan.Steepest(Anneal.Cosine, corners),
            AllocatesNothing = true,
        };
    }
}
