namespace Clr;

public static partial class Wave
{
    /// <summary>The falling sawtooth: falls in a straight line from 1 and jumps back to 1 at once, as at a warm restart.</summary>
    /// <remarks>
    /// w(t) = (period - t mod period) / period, where t is the step. Values in (0, 1], no unit: 1 exactly at the start of every
    /// period, and 0 is never used, as it belongs to the step on which the next period begins; for a wave that uses it on the
    /// last step of each period, repeat <c>Ramp.Linear(1, 0, period - 1)</c> every period steps. Bitwise periodic on all of
    /// <see cref="long"/>, steps before 0 included. A period of 1 is constant 1. The rising one is <see cref="Sawtooth"/>.
    /// Example, period 4: steps -1, 0, 1, 3, 4, 5 give 0.25, 1, 0.75, 0.25, 1, 0.75.
    /// Source: the reversed sawtooth wave, with the convention of PyTorch's CosineAnnealingWarmRestarts for the end of a period.
    /// </remarks>
    /// <param name="period">The whole period, in steps, at least 1.</param>
    /// <returns>The wave.</returns>
    /// <exception cref="ArgumentOutOfRangeException">period is below 1.</exception>
    public static Func<long, double> SawtoothFalling(long period)
    {
        Guard.Steps(period, "It is the steps from one restart to the next.");
        return new PeriodicWaveNode<SawtoothFallingShape>(period, default).At;
    }
}

internal readonly record struct SawtoothFallingShape : IPeriodShape
{
    public string Method => "Wave.SawtoothFalling";

    public double AtPhase(long phase, long period) => (period - phase) / (double)period;
}
