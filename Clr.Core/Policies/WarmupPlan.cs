namespace Clr;

/// <summary>The checks that the policies with a warm-up share.</summary>
internal static class WarmupPlan
{
    /// <summary>The steps that follow the warm-up, all checked.</summary>
    public static long StepsAfter(double maxLr, long warmupSteps, long totalSteps)
    {
        Check(maxLr, warmupSteps);
        Guard.Steps(totalSteps, "It is the length of the run in updates.");
        return totalSteps >= warmupSteps
            ? totalSteps - warmupSteps
            : throw Guard.Refuse(
                nameof(totalSteps),
                $"must be at least warmupSteps, but totalSteps was {Guard.Text(totalSteps)} and warmupSteps was {Guard.Text(warmupSteps)}. Lengthen the run or shorten the warm-up."
            );
    }

    /// <summary>Up to the start of the decay it rises, from the end of the warm-up on it falls; a decay of no steps is a fall at once.</summary>
    public static Phase[] Phases(long warmupSteps, long decayStart, long end) =>
        [
            new(0, end > decayStart ? decayStart : Math.Max(decayStart - 1, 0), Direction.Rising),
            new(warmupSteps, end, Direction.Falling),
        ];

    /// <summary>
    /// The greatest change: in the rise from 0, or in the fall after it. A fall of no steps is a jump from below maxLr by less
    /// than the whole of it, or up to where the rise would have led.
    /// </summary>
    public static double Steepest(double maxLr, long warmupSteps, double fall) =>
        Math.Max(warmupSteps > 0 ? Clr.Steepest.Line(maxLr, warmupSteps) : 0, fall);

    /// <summary>The step at which the decay of a warmup-stable-decay starts, all checked.</summary>
    public static long DecayStart(double maxLr, double minLr, long warmupSteps, long stableSteps, long decaySteps)
    {
        Check(maxLr, warmupSteps);
        Guard.Bounds(minLr, maxLr);
        Guard.Within(stableSteps, 0, long.MaxValue - warmupSteps, "The whole run must fit a long.");
        Guard.Within(decaySteps, 0, long.MaxValue - warmupSteps - stableSteps, "The whole run must fit a long.");
        return warmupSteps + stableSteps;
    }

    /// <summary>factor / sqrt(modelSize warmupSteps), all checked.</summary>
    public static double NoamPeak(long modelSize, long warmupSteps, double factor)
    {
        Guard.AtLeast(modelSize, 1, "It is the width of the model (d_model).");
        Guard.Rate(factor);
        return factor / Math.Sqrt((double)modelSize * warmupSteps);
    }

    public static void Check(double maxLr, long warmupSteps)
    {
        Guard.Rate(maxLr);
        Guard.Steps(warmupSteps, "It is the rise from 0 to maxLr; 0 means none.", least: 0);
    }
}
