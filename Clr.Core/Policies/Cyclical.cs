namespace Clr;

public static partial class Policy
{
    /// <summary>A cyclical policy with an amplitude of your own, by cycle number or by iteration.</summary>
    /// <remarks>
    /// lr(t) = baseLr + (maxLr - baseLr) w(t) a(t), with the triangle wave w of <see cref="Wave.Triangle"/> and a the
    /// <paramref name="amplitude"/>, usually <see cref="Amplitude.PerCycle"/> or <see cref="Amplitude.PerIteration"/>. Unit: a
    /// learning rate. Exactly baseLr at the start and end of each cycle where a is finite; within [baseLr, maxLr] where a is
    /// within [0, 1]. Example, (1, 5, c = Cycle.Symmetric(4), Amplitude.PerCycle(c, n => 1.0 / n)): steps 0, 4, 8, 12, 16 give
    /// 1, 5, 1, 3, 1. Source: bckenstler/CLR, scale_fn and scale_mode.
    /// </remarks>
    /// <param name="baseLr">The lower bound, 0 or more.</param>
    /// <param name="maxLr">The value at a peak of amplitude 1, at least baseLr.</param>
    /// <param name="cycle">Steps up and steps down.</param>
    /// <param name="amplitude">From the step to the factor of the range.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">cycle or amplitude is null.</exception>
    /// <exception cref="ArgumentException">amplitude is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A bound is negative or not finite, or baseLr is above maxLr.</exception>
    public static Func<long, double> Cyclical(double baseLr, double maxLr, Cycle cycle, Func<long, double> amplitude)
    {
        Guard.Bounds(baseLr, maxLr);
        return Wave.Triangle(cycle).Times(Guard.Schedule(amplitude)).Between(baseLr, maxLr);
    }
}

public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.Cyclical"/>: cycles end at base, whatever the (finite) amplitude.</summary>
    /// <param name="baseLr">The lower bound.</param>
    /// <param name="maxLr">The value at a peak of amplitude 1.</param>
    /// <param name="cycle">Steps up and steps down.</param>
    /// <param name="amplitude">From the step to the factor of the range; assumed finite.</param>
    /// <returns>The claims.</returns>
    public static Claims Cyclical(double baseLr, double maxLr, Cycle cycle, Func<long, double> amplitude)
    {
        Guard.Bounds(baseLr, maxLr);
        Guard.Schedule(amplitude);
        return new Claims { Cycle = Guard.NotNull(cycle), CycleEnd = baseLr };
    }
}
