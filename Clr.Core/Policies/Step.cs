namespace Clr;

public static partial class Policy
{
    /// <summary>Multiplied by gamma every so many steps.</summary>
    /// <remarks>
    /// lr(t) = initialLr gamma^floor(t / every). Exactly initialLr in the first "every" steps and before step 0; a new value is used
    /// first at steps every, 2 every, ... Unit: a learning rate. Example, (0.1, 0.1, 30): steps 0, 29, 30, 60 give 0.1, 0.1, 0.01,
    /// 0.001. Source: PyTorch, torch.optim.lr_scheduler.StepLR.
    /// </remarks>
    /// <param name="initialLr">The first value, 0 or more.</param>
    /// <param name="gamma">The factor at each change, in (0, 1].</param>
    /// <param name="every">Steps between two changes, at least 1: PyTorch's step_size, which here is half a cycle.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static Func<long, double> Step(double initialLr, double gamma, long every)
    {
        Guard.Rate(initialLr);
        return Ramp.Step(initialLr, gamma, every);
    }
}

public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.Step"/>: bounds and fall.</summary>
    /// <param name="initialLr">The first value.</param>
    /// <param name="gamma">The factor at each change.</param>
    /// <param name="every">Steps between two changes.</param>
    /// <returns>The claims.</returns>
    public static Claims Step(double initialLr, double gamma, long every)
    {
        Guard.Rate(initialLr);
        Guard.Gamma(gamma);
        Guard.Steps(every, "It is the number of steps between two changes.");
        return new()
        {
            Lowest = 0,
            Highest = initialLr,
            Phases = [new(0, long.MaxValue, Direction.Falling)],
            AllocatesNothing = true,
        };
    }
}
