using Clr.Nodes;

namespace Clr;

public static partial class Wave
{
    /// <summary>The cosine wave: begins at 1, falls to 0 half a period later, and rises again.</summary>
    /// <remarks>
    /// w(t) = (1 + cos(2 pi t / period)) / 2, where t is the step. Values in [0, 1], no unit; 1 exactly at the start of every
    /// period, 1/2 exactly at its quarters, 0 exactly at its middle (where these are steps: the middle of an odd period is not);
    /// w(period - t) = w(t), bit for bit; bitwise periodic on all of <see cref="long"/>, steps before 0 included. A period of 1
    /// is constant. A cosine that begins at 0 is <see cref="Hann"/>.
    /// Example, period 8: steps -1, 0, 1, 2, 4, 6, 8 give 0.8535533905932737, 1, 0.8535533905932737, 0.5, 0, 0.5, 1.
    /// Source: PyTorch CosineAnnealingLR, whose T_max is half a period, between eta_min and the initial rate.
    /// </remarks>
    /// <param name="period">The whole period, in steps, at least 1.</param>
    /// <returns>The wave.</returns>
    /// <exception cref="ArgumentOutOfRangeException">period is below 1.</exception>
    public static Func<long, double> Cosine(long period)
    {
        Guard.Steps(period, "It is the whole period; T_max of PyTorch's CosineAnnealingLR is half of it.");
        return new PeriodicWaveNode<CosineWave>(period, default).At;
    }
}

internal readonly record struct CosineWave : IPeriodShape
{
    public string Method => "Wave.Cosine";

    // Folded to the nearer end of the period, so that it is symmetric bit for bit.
    public double AtPhase(long phase, long period) => Circle.Rise(Math.Abs(period - phase - phase), period);
}
