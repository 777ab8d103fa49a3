namespace Clr;

public static partial class Policy
{
    /// <summary>The cyclical momentum that Smith pairs with one cycle: down while the learning rate rises, up while it falls.</summary>
    /// <remarks>
    /// m(t) = maxMomentum - (maxMomentum - baseMomentum) w(t), where w is the triangle wave of <paramref name="cycle"/> up to its
    /// period and 0 from there on: m falls in a straight line from maxMomentum at step 0 to baseMomentum at step stepsUp, rises back to maxMomentum at step
    /// period, and holds it. No unit. Example, (Cycle.Symmetric(2)): steps 0, 1, 2, 4, 5 give 0.95, 0.9, 0.85, 0.95, 0.95.
    /// Source: L. N. Smith (arXiv:1803.09820), section 4.3.
    /// </remarks>
    /// <param name="cycle">Steps up and steps down of the learning rate.</param>
    /// <param name="baseMomentum">The momentum at the learning rate's peak, in [0, 1].</param>
    /// <param name="maxMomentum">The momentum at both ends, in [baseMomentum, 1].</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">cycle is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static Func<long, double> OneCyclePaperMomentum(
        Cycle cycle,
        double baseMomentum = 0.85,
        double maxMomentum = 0.95
    )
    {
        Guard.Momenta(baseMomentum, maxMomentum);
        return Ramp.Linear(maxMomentum, baseMomentum, Guard.NotNull(cycle).StepsUp)
            .Then(cycle.StepsUp, Ramp.Linear(baseMomentum, maxMomentum, cycle.StepsDown));
    }
}

public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.OneCyclePaperMomentum"/>: bounds, fall and rise, the greatest change, the end value after the cycle.</summary>
    /// <param name="cycle">Steps up and steps down of the learning rate.</param>
    /// <param name="baseMomentum">The momentum at the learning rate's peak.</param>
    /// <param name="maxMomentum">The momentum at both ends.</param>
    /// <returns>The claims.</returns>
    public static Claims OneCyclePaperMomentum(Cycle cycle, double baseMomentum = 0.85, double maxMomentum = 0.95)
    {
        Guard.Momenta(baseMomentum, maxMomentum);
        Guard.NotNull(cycle);
        return new()
        {
            Lowest = baseMomentum,
            Highest = maxMomentum,
            Phases = [new(0, cycle.StepsUp, Direction.Falling), new(cycle.StepsUp, cycle.Period, Direction.Rising)],
            RunLength = cycle.Period,
            HoldsFrom = cycle.Period,
            EndValue = maxMomentum,
            GreatestChange = (maxMomentum - baseMomentum) / Math.Min(cycle.StepsUp, cycle.StepsDown),
            AllocatesNothing = true,
        };
    }
}
