namespace Clr;

public static partial class Policy
{
    /// <summary>A cosine that falls from maxLr to minLr and rises again, for ever, as PyTorch's CosineAnnealingLR does.</summary>
    /// <remarks>
    /// lr(t) = minLr + (maxLr - minLr) (1 + cos(pi t / tMax)) / 2: period 2 tMax. Exactly maxLr at steps 0, 2 tMax, ..., exactly
    /// minLr at steps tMax, 3 tMax, ...; bitwise periodic on all of <see cref="long"/>. A run longer than tMax climbs again, which
    /// surprises many; <see cref="CosineAnnealing"/> holds minLr instead. Unit: a learning rate. Example, (1, 0, 2): steps 0 to 4 give
    /// 1, 0.5, 0, 0.5, 1. Source: PyTorch, torch.optim.lr_scheduler.CosineAnnealingLR (closed form).
    /// </remarks>
    /// <param name="maxLr">The value at step 0, at least minLr.</param>
    /// <param name="minLr">The value at step tMax, 0 or more.</param>
    /// <param name="tMax">Half a period, in steps, at least 1.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static Func<long, double> CosineAnnealingTorch(double maxLr, double minLr, long tMax)
    {
        Guard.Bounds(minLr, maxLr);
        Guard.Within(tMax, 1, long.MaxValue / 2, "It is half a period, and a whole one must fit a long.");
        return Wave.Cosine(2 * tMax).Between(minLr, maxLr);
    }
}

public static partial class PolicyClaims
{
    /// <summary>The claims of <see cref="Policy.CosineAnnealingTorch"/>: bounds, period, a cycle that begins at the peak and is its own mirror image, fall and rise, the greatest change.</summary>
    /// <param name="maxLr">The value at step 0.</param>
    /// <param name="minLr">The value at step tMax.</param>
    /// <param name="tMax">Half a period.</param>
    /// <returns>The claims.</returns>
    public static Claims CosineAnnealingTorch(double maxLr, double minLr, long tMax)
    {
        Guard.Bounds(minLr, maxLr);
        Guard.Within(tMax, 1, long.MaxValue / 2, "It is half a period, and a whole one must fit a long.");
        return new()
        {
            Lowest = minLr,
            Highest = maxLr,
            Period = 2 * tMax,
            Peak = (0, maxLr),
            Cycle = Cycle.Symmetric(tMax),
            CycleEnd = maxLr,
            Mirrored = true,
            GreatestChange = Steepest.Cosine(maxLr - minLr, tMax),
            Phases = [new(0, tMax, Direction.Falling), new(tMax, 2 * tMax, Direction.Rising)],
            AllocatesNothing = true,
        };
    }
}
