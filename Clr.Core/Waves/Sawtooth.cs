namespace Clr;

public static partial class Wave
{
    /// <summary>The rising sawtooth: climbs in a straight line from 0 and drops back to 0 at once.</summary>
    /// <remarks>
    /// w(t) = (t mod period) / period, where t is the step. Values in [0, 1), no unit: 0 exactly at the start of every period, and
    /// 1 is never used, as it belongs to the step on which the next period begins; for a wave that uses it on the last step of
    /// each period, repeat <c>Ramp.Linear(0, 1, period - 1)</c> every period steps. Bitwise periodic on all of <see cref="long"/>,
    /// steps before 0 included. A period of 1 is constant 0. The falling one is <see cref="SawtoothFalling"/>.
    /// Example, period 4: steps -1, 0, 1, 3, 4, 5 give 0.75, 0, 0.25, 0.75, 0, 0.25.
    /// Source: the sawtooth wave x - floor(x), with the convention of PyTorch's CosineAnnealingWarmRestarts for the end of a period.
    /// </remarks>
    /// <param name="period">The whole period, in steps, at least 1.</param>
    /// <returns>The wave.</returns>
    /// <exception cref="ArgumentOutOfRangeException">period is below 1.</exception>
    public static Func<long, double> Sawtooth(long period)
    {
        Guard.Steps(period, "It is the steps from one drop to the next.");
        return new PeriodicWaveNode<SawtoothShape>(period, default).At;
    }
}

internal readonly record struct SawtoothShape : IPeriodShape
{
    public string Method => "Wave.Sawtooth";

    public double AtPhase(long phase, long period) => phase / (double)period;
}
