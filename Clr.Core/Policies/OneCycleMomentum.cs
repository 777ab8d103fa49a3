namespace Clr;

public static partial class Policy
{
    /// <summary>The momentum that belongs to <see cref="OneCycle"/>: down while the learning rate rises, up while it falls.</summary>
    /// <remarks>
    /// With the corners of <see cref="OneCycle"/>: exactly maxMomentum at step 0, baseMomentum at step peak, maxMomentum at step
    /// last (with three phases from step 2 peak on), and in between m(t) = a + (b - a) g(x), where a and b are the values at the
    /// corners round t, x in [0, 1] is the way from the one to the other, and g is the weight of <paramref name="anneal"/>. No unit. Example, (totalSteps 10, pctStart 0.3, Linear): steps 0, 1, 2, 9,
    /// 10 give 0.95, 0.9, 0.85, 0.95, 0.95.
    /// Source: L. N. Smith (arXiv:1803.09820), section 4.3; parameters as PyTorch's OneCycleLR.
    /// </remarks>
    /// <param name="totalSteps">The run, in updates, at least 2.</param>
    /// <param name="pctStart">The share of the run in which the momentum falls, in [0, 1); below 0.5 with three phases.</param>
    /// <param name="baseMomentum">The momentum at the learning rate's peak, in [0, 1].</param>
    /// <param name="maxMomentum">The momentum at both ends, in [baseMomentum, 1].</param>
    /// <param name="anneal">The shape of each phase.</param>
    /// <param name="threePhase">Whether the learning rate has three phases.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range, or the rise leaves no step to fall.</exception>
    public static Func<long, double> OneCycleMomentum(
        long totalSteps,
        double pctStart = 0.3,
        double baseMomentum = 0.85,
        double maxMomentum = 0.95,
        Anneal anneal = Anneal.Cosine,
        bool threePhase = false
    )
    {
        Guard.Defined(anneal);
        Guard.Momenta(baseMomentum, maxMomentum);
        var (peak, last) = OneCyclePlan.Corners(totalSteps, pctStart, threePhase);
        return Ramp.Shaped(anneal, maxMomentum, baseMomentum, peak)
            .Then(peak, Ramp.Shaped(anneal, baseMomentum, maxMomentum, threePhase ? peak : last - peak));
    }
}

public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.OneCycleMomentum"/>: bounds, fall and rise, the greatest change, the end value from the last update on.</summary>
    /// <param name="totalSteps">The run, in updates.</param>
    /// <param name="pctStart">The share of the run in which the momentum falls.</param>
    /// <param name="baseMomentum">The momentum at the learning rate's peak.</param>
    /// <param name="maxMomentum">The momentum at both ends.</param>
    /// <param name="anneal">The shape of each phase.</param>
    /// <param name="threePhase">Whether the learning rate has three phases.</param>
    /// <returns>The claims.</returns>
    public static Claims OneCycleMomentum(
        long totalSteps,
        double pctStart = 0.3,
        double baseMomentum = 0.85,
        double maxMomentum = 0.95,
        Anneal anneal = Anneal.Cosine,
        bool threePhase = false
    )
    {
        Guard.Defined(anneal);
        Guard.Momenta(baseMomentum, maxMomentum);
        var (peak, last) = OneCyclePlan.Corners(totalSteps, pctStart, threePhase);
        var end = threePhase ? 2 * peak : last;
        var range = maxMomentum - baseMomentum;
        // A fall of no steps is none.
        var steepest = Math.Max(
            peak > 0 ? Steepest.Of(anneal, range, peak) : 0,
            Steepest.Of(anneal, range, end - peak)
        );
        return new()
        {
            Lowest = baseMomentum,
            Highest = maxMomentum,
            Phases = [new(0, peak, Direction.Falling), new(peak, end, Direction.Rising)],
            RunLength = totalSteps,
            HoldsFrom = end,
            EndValue = maxMomentum,
            GreatestChange = steepest,
            AllocatesNothing = true,
        };
    }
}
