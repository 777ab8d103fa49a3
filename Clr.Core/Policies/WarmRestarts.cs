namespace Clr;

public static partial class Policy
{
    /// <summary>SGDR: half a cosine from maxLr to minLr, begun anew again and again, each cycle longer than the one before.</summary>
    /// <remarks>
    /// lr(t) = minLr + (maxLr - minLr) decay^i (1 + cos(pi T / T_i)) / 2, where the i-th cycle, i from 0, is T_i = firstPeriod growth^i
    /// steps long and T counts the steps since its start: all in exact integers, so that no rounded logarithm picks a wrong cycle.
    /// Exactly minLr + (maxLr - minLr) decay^i at the start of each cycle; minLr is the limit that the next restart forestalls (it would
    /// be reached one after a cycle's last step). A cycle that would end beyond every long is made for the greatest long. Before
    /// step 0 as at step 0 with growth above 1, periodic with growth and decay 1. Unit: a learning rate. Example, (1, 0,
    /// firstPeriod 2, growth 2): steps 0 to 6 give 1, 0.5, 1, 0.854, 0.5, 0.146, 1.
    /// Source: I. Loshchilov, F. Hutter, SGDR (arXiv:1608.03983), equation 5 (T_0, T_mult); PyTorch, CosineAnnealingWarmRestarts;
    /// decaying restarts as in timm's CosineLRScheduler (cycle_decay) and optax' sgdr_schedule.
    /// </remarks>
    /// <param name="maxLr">The value at the first restart, at least minLr.</param>
    /// <param name="minLr">The lower bound, 0 or more.</param>
    /// <param name="firstPeriod">The first cycle T_0, in steps, at least 1.</param>
    /// <param name="growth">How many times longer each cycle is than the one before (T_mult), at least 1.</param>
    /// <param name="decay">The factor of the range at each restart, in (0, 1]; 1 in the paper.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static Func<long, double> WarmRestarts(
        double maxLr,
        double minLr,
        long firstPeriod,
        long growth = 1,
        double decay = 1
    )
    {
        Guard.Bounds(minLr, maxLr);
        Guard.Steps(firstPeriod, "It is the length of the first cycle (T_0).");
        Guard.Gamma(decay, "It is the factor of the range at each restart; 1 means none.");
        var wave = Schedule.RepeatGrowing(static period => Ramp.Cosine(1, 0, period), firstPeriod, growth);
        return decay == 1
            ? wave.Between(minLr, maxLr)
            : wave.Times(Amplitude.GrowingRatio(firstPeriod, growth, decay)).Between(minLr, maxLr);
    }
}

public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.WarmRestarts"/>: bounds, peak, the fall of each of the first eight cycles, and the period if all cycles are alike.</summary>
    /// <param name="maxLr">The value at the first restart.</param>
    /// <param name="minLr">The lower bound.</param>
    /// <param name="firstPeriod">The first cycle T_0.</param>
    /// <param name="growth">How many times longer each cycle is than the one before (T_mult).</param>
    /// <param name="decay">The factor of the range at each restart.</param>
    /// <returns>The claims.</returns>
    public static Claims WarmRestarts(double maxLr, double minLr, long firstPeriod, long growth = 1, double decay = 1)
    {
        Guard.Bounds(minLr, maxLr);
        Guard.Steps(firstPeriod, "It is the length of the first cycle (T_0).");
        Guard.Gamma(decay, "It is the factor of the range at each restart; 1 means none.");
        Guard.AtLeast(growth, 1, "It says how many times longer each cycle is than the one before (T_mult).");
        return new()
        {
            Lowest = minLr,
            Highest = maxLr,
            Peak = (0, maxLr),
            Period = growth == 1 && decay == 1 ? firstPeriod : null,
            Phases = [.. Falls(firstPeriod, growth)],
            AllocatesNothing = true,
        };
    }

    // Of the first cycles: later ones are longer, and have the same formula.
    private static IEnumerable<Phase> Falls(long period, long growth)
    {
        var start = 0L;
        for (var cycle = 0; cycle < 8 && start <= long.MaxValue - period; cycle++)
        {
            yield return new(start, start + period - 1, Direction.Falling);
            start += period;
            if (period > long.MaxValue / growth)
                yield break;
            period *= growth;
        }
    }
}
