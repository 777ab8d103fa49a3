namespace Clr;

public static partial class Policy
{
    /// <summary>Multiplied by gamma at each milestone.</summary>
    /// <remarks>
    /// lr(t) = initialLr gamma^k, where k counts the milestones m with m &lt;= t: a milestone takes effect at its own step, and one that is
    /// given twice counts twice. Exactly initialLr before the first milestone. Unit: a learning rate. Example, (0.1, 0.1, 30, 80, 80):
    /// steps 29, 30, 79, 80 give 0.1, 0.01, 0.01, 0.0001. Source: PyTorch, torch.optim.lr_scheduler.MultiStepLR.
    /// </remarks>
    /// <param name="initialLr">The first value, 0 or more.</param>
    /// <param name="gamma">The factor at each milestone, in (0, 1].</param>
    /// <param name="milestones">The steps of the changes, each 0 or more and at least the one before.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">milestones is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range, or a milestone is below the one before.</exception>
    public static Func<long, double> MultiStep(double initialLr, double gamma, params long[] milestones)
    {
        Guard.Rate(initialLr);
        return Ramp.MultiStep(initialLr, gamma, milestones);
    }
}

public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.MultiStep"/>: bounds, fall, the step from which it holds.</summary>
    /// <param name="initialLr">The first value.</param>
    /// <param name="gamma">The factor at each milestone.</param>
    /// <param name="milestones">The steps of the changes.</param>
    /// <returns>The claims.</returns>
    public static Claims MultiStep(double initialLr, double gamma, params long[] milestones)
    {
        var schedule = Policy.MultiStep(initialLr, gamma, milestones);
        var last = milestones.Length > 0 ? milestones[^1] : 0;
        return new()
        {
            Lowest = 0,
            Highest = initialLr,
            Phases = [new(0, last, Direction.Falling)],
            HoldsFrom = last,
            EndValue = schedule(last),
            AllocatesNothing = true,
        };
    }
}
