namespace Clr;

public static partial class Policy
{
    /// <summary>The momentum of PyTorch's OneCycleLR, corners between steps included.</summary>
    /// <remarks>
    /// With the positions of <see cref="OneCycleTorch"/>: maxMomentum at position 0, baseMomentum at position peak, maxMomentum
    /// at step last (with three phases from position 2 peak on); in between m(t) = a + (b - a) g(x), where a and b are the values
    /// at the corners round t, x in [0, 1] is the way from the one to the other, and g is the weight of <paramref name="anneal"/>. No unit. Example, (totalSteps 10, pctStart 0.3, baseMomentum
    /// 0.1, maxMomentum 0.9, Linear): steps 0, 1, 2, 9 give 0.9, 0.5, 0.1, 0.9.
    /// Source: PyTorch, torch.optim.lr_scheduler.OneCycleLR (cycle_momentum).
    /// </remarks>
    /// <param name="totalSteps">The run, in updates, at least 2.</param>
    /// <param name="pctStart">The share of the run in which the momentum falls, in [0, 1]; below 0.5 with three phases.</param>
    /// <param name="baseMomentum">The momentum at the learning rate's peak, in [0, 1].</param>
    /// <param name="maxMomentum">The momentum at both ends, in [baseMomentum, 1].</param>
    /// <param name="anneal">The shape of each phase.</param>
    /// <param name="threePhase">Whether the learning rate has three phases.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static Func<long, double> OneCycleTorchMomentum(
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
        var peak = OneCyclePlan.Rise(totalSteps, pctStart, threePhase) - 1;
        var end = threePhase ? 2 * peak : totalSteps - 1;
        // The last update is PyTorch's last of the fall: there is no rise.
        return pctStart == 1
            ? OneCyclePlan.Phases(anneal, (0, maxMomentum), (peak, baseMomentum))
            : OneCyclePlan.Phases(anneal, (0, maxMomentum), (peak, baseMomentum), (end, maxMomentum));
    }
}

public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.OneCycleTorchMomentum"/>: bounds, fall and rise, the greatest change, and the end value from the last update on.</summary>
    /// <param name="totalSteps">The run, in updates.</param>
    /// <param name="pctStart">The share of the run in which the momentum falls.</param>
    /// <param name="baseMomentum">The momentum at the learning rate's peak.</param>
    /// <param name="maxMomentum">The momentum at both ends.</param>
    /// <param name="anneal">The shape of each phase.</param>
    /// <param name="threePhase">Whether the learning rate has three phases.</param>
    /// <returns>The claims.</returns>
    public static Claims OneCycleTorchMomentum(
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
        var (peak, last) = (OneCyclePlan.Rise(totalSteps, pctStart, threePhase) - 1, (double)(totalSteps - 1));
        var end = threePhase ? 2 * peak : last;
        (double, double)[] corners =
            pctStart == 1
                ? [(0, maxMomentum), (peak, baseMomentum)]
                : [(0, maxMomentum), (peak, baseMomentum), (end, maxMomentum)];
        return new()
        {
            Lowest = baseMomentum,
            Highest = maxMomentum,
            RunLength = totalSteps,
            HoldsFrom = totalSteps - 1,
            EndValue = pctStart == 1 ? baseMomentum : maxMomentum,
            // In three phases it is held from the second corner on.
            Phases = OneCyclePlan.Directions(threePhase ? [.. corners, (last, maxMomentum)] : corners),
            GreatestChange = OneCyclePlan.Steepest(anneal, corners),
            AllocatesNothing = true,
        };
    }
}
