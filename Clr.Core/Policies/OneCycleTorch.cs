namespace Clr;

public static partial class Policy
{
    /// <summary>One cycle exactly as PyTorch's OneCycleLR computes it, corners between steps included.</summary>
    /// <remarks>
    /// initial = maxLr / divFactor, final = initial / finalDivFactor, peak = pctStart totalSteps - 1, last = totalSteps - 1.
    /// lr goes from initial at position 0 (from peak = -1 at the latest) to maxLr at position peak, and to final at step last;
    /// with three phases back to initial at position 2 peak, and from there to final: lr(t) = a + (b - a) g(x), where a and
    /// b are the values at the corners round t, x in [0, 1] is the way from the one to the other, and g is the weight of
    /// <paramref name="anneal"/>. The position peak need not be a whole step:
    /// then maxLr is never used (totalSteps 10, pctStart 0.25 reaches 0.989 maxLr), which <see cref="OneCycle"/> mends. After
    /// the run it holds final (maxLr where pctStart is 1), where PyTorch's jumps up at step totalSteps. Unit: a learning rate. Example, (maxLr 25,
    /// totalSteps 10, pctStart 0.3, divFactor 25, finalDivFactor 2, Linear): steps 0 to 9 give 1, 13, 25, 21.5, 18, 14.5, 11,
    /// 7.5, 4, 0.5. Source: PyTorch, torch.optim.lr_scheduler.OneCycleLR.
    /// </remarks>
    /// <param name="maxLr">The peak, greater than 0.</param>
    /// <param name="totalSteps">The run, in updates, at least 2.</param>
    /// <param name="pctStart">The share of the run that rises, in [0, 1]; below 0.5 with three phases.</param>
    /// <param name="divFactor">maxLr / initial, at least 1.</param>
    /// <param name="finalDivFactor">initial / final, at least 1.</param>
    /// <param name="anneal">The shape of each phase.</param>
    /// <param name="threePhase">Whether the fall is as long as the rise, with a third phase from initial to final.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static Func<long, double> OneCycleTorch(
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
        var (peak, last) = (OneCyclePlan.Rise(totalSteps, pctStart, threePhase) - 1, (double)(totalSteps - 1));
        return threePhase ? OneCyclePlan.Phases(anneal, (0, initial), (peak, maxLr), (2 * peak, initial), (last, final))
            // The last update is PyTorch's last of the rise: there is no fall.
            : pctStart == 1 ? OneCyclePlan.Phases(anneal, (0, initial), (peak, maxLr))
            : OneCyclePlan.Phases(anneal, (0, initial), (peak, maxLr), (last, final));
    }
}

public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.OneCycleTorch"/>: bounds, rise and fall, the greatest change, and the end value from the last update on; no peak, as it may lie between steps.</summary>
    /// <param name="maxLr">The peak.</param>
    /// <param name="totalSteps">The run, in updates.</param>
    /// <param name="pctStart">The share of the run that rises.</param>
    /// <param name="divFactor">maxLr / initial.</param>
    /// <param name="finalDivFactor">initial / final.</param>
    /// <param name="anneal">The shape of each phase.</param>
    /// <param name="threePhase">Whether there are three phases.</param>
    /// <returns>The claims.</returns>
    public static Claims OneCycleTorch(
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
        var (peak, last) = (OneCyclePlan.Rise(totalSteps, pctStart, threePhase) - 1, (double)(totalSteps - 1));
        var (initial, final) = OneCyclePlan.Ends(maxLr, divFactor, finalDivFactor);
        (double, double)[] corners =
            threePhase ? [(0, initial), (peak, maxLr), (2 * peak, initial), (last, final)]
            : pctStart == 1 ? [(0, initial), (peak, maxLr)]
            : [(0, initial), (peak, maxLr), (last, final)];
        return new()
        {
            Lowest = final,
            Highest = maxLr,
            RunLength = totalSteps,
            HoldsFrom = totalSteps - 1,
            EndValue = pctStart == 1 ? maxLr : final,
            Phases = OneCyclePlan.Directions(corners),
            GreatestChange = OneCyclePlan.Steepest(anneal, corners),
            AllocatesNothing = true,
        };
    }
}
