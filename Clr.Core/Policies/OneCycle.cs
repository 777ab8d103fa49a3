namespace Clr;

public static partial class Policy
{
    /// <summary>One cycle over a whole run: up to maxLr, down to far below the start; every corner on a whole step.</summary>
    /// <remarks>
    /// initial = maxLr / divFactor, final = initial / finalDivFactor, peak = round(pctStart totalSteps) - 1 (but 0 or more),
    /// last = totalSteps - 1. lr goes from initial at step 0 to exactly maxLr at step peak, and to exactly final at step last,
    /// the last update of the run; with three phases back to initial at step 2 peak, and from there to final. It holds final
    /// after the run, and before it the value at step 0: lr(t) = a + (b - a) g(x), where a and b are the values at the corners round t, x in
    /// [0, 1] is the way from the one to the other, and g is the weight of <paramref name="anneal"/>. This is PyTorch's convention with the corners rounded to whole steps, so that the
    /// peak is always used; where pctStart totalSteps is whole the two agree (see <see cref="OneCycleTorch"/>). Unit: a learning
    /// rate. Example, (maxLr 1, totalSteps 10, pctStart 0.3, divFactor 10, finalDivFactor 10, Linear): steps 0, 1, 2, 3, 9, 10
    /// give 0.1, 0.55, 1, 0.8585..., 0.01, 0.01.
    /// Source: L. N. Smith, N. Topin, Super-Convergence (arXiv:1708.07120), section 3; parameters as PyTorch's OneCycleLR.
    /// </remarks>
    /// <param name="maxLr">The peak, greater than 0.</param>
    /// <param name="totalSteps">The run, in updates, at least 2.</param>
    /// <param name="pctStart">The share of the run that rises, in [0, 1); below 0.5 with three phases.</param>
    /// <param name="divFactor">maxLr / initial, at least 1.</param>
    /// <param name="finalDivFactor">initial / final, at least 1.</param>
    /// <param name="anneal">The shape of each phase.</param>
    /// <param name="threePhase">Whether the fall is as long as the rise, with a third phase from initial to final.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range, the rise leaves no step to fall, or with three phases has none itself.</exception>
    public static Func<long, double> OneCycle(
        double maxLr,
        long totalSteps,
        double pctStart = 0.3,
        double divFactor = 25,
        double finalDivFactor = 1e4,
        Anneal anneal = Anneal.Cosine,
        bool threePhase = false
    )
    {
        Guard.Defined(anneal);
        var (initial, final) = OneCyclePlan.Ends(maxLr, divFactor, finalDivFactor);
        var (peak, last) = OneCyclePlan.Corners(totalSteps, pctStart, threePhase);
        return threePhase
            ? Ramp.Shaped(anneal, initial, maxLr, peak)
                .Then(peak, Ramp.Shaped(anneal, maxLr, initial, peak))
                .Then(2 * peak, Ramp.Shaped(anneal, initial, final, last - 2 * peak))
            : Ramp.Shaped(anneal, initial, maxLr, peak).Then(peak, Ramp.Shaped(anneal, maxLr, final, last - peak));
    }
}

public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.OneCycle"/>: bounds, peak, rise and fall, the greatest change, the end value from the last update on.</summary>
    /// <param name="maxLr">The peak.</param>
    /// <param name="totalSteps">The run, in updates.</param>
    /// <param name="pctStart">The share of the run that rises.</param>
    /// <param name="divFactor">maxLr / initial.</param>
    /// <param name="finalDivFactor">initial / final.</param>
    /// <param name="anneal">The shape of each phase.</param>
    /// <param name="threePhase">Whether there are three phases.</param>
    /// <returns>The claims.</returns>
    public static Claims OneCycle(
        double maxLr,
        long totalSteps,
        double pctStart = 0.3,
        double divFactor = 25,
        double finalDivFactor = 1e4,
        Anneal anneal = Anneal.Cosine,
        bool threePhase = false
    )
    {
        Guard.Defined(anneal);
        var (initial, final) = OneCyclePlan.Ends(maxLr, divFactor, finalDivFactor);
        var (peak, last) = OneCyclePlan.Corners(totalSteps, pctStart, threePhase);
        // A rise of no steps is none.
        var steepest =
            threePhase
                ? OneCyclePlan.Steepest(anneal, (0, initial), (peak, maxLr), (2.0 * peak, initial), (last, final))
            : peak > 0 ? OneCyclePlan.Steepest(anneal, (0, initial), (peak, maxLr), (last, final))
            : Steepest.Of(anneal, maxLr - final, last);
        return new()
        {
            Lowest = final,
            Highest = maxLr,
            Peak = (peak, maxLr),
            Phases = [new(0, peak, Direction.Rising), new(peak, last, Direction.Falling)],
            RunLength = totalSteps,
            HoldsFrom = last,
            EndValue = final,
            GreatestChange = steepest,
            AllocatesNothing = true,
        };
    }
}
