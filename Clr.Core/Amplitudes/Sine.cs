using Clr.Nodes;

namespace Clr;

public static partial class Amplitude
{
    /// <summary>A sine of the cycle number, between 0 and 1.</summary>
    /// <remarks>
    /// a(t) = (1 + sin(2 pi n / m)) / 2, where n is the cycle number 1 + floor(t / period) of the step t and m is
    /// <paramref name="cyclesPerWave"/>. No unit; constant within a cycle; with m = 4 the cycles have exactly 1, 1/2, 0, 1/2, and
    /// again. Before step 0 as in the first cycle. Example, <c>Cycle.Symmetric(stepSize: 4)</c> and m = 4: steps -1, 0, 7, 8,
    /// 16, 24, 32 give 1, 1, 1, 0.5, 0, 0.5, 1.
    /// Source: bckenstler/CLR, the README's custom policy 0.5 * (1 + sin(x * pi / 2)) with scale_mode 'cycle', which is m = 4.
    /// </remarks>
    /// <param name="cycle">The cycle of the wave it multiplies.</param>
    /// <param name="cyclesPerWave">The cycles of one whole sine, from 1 to 2^60.</param>
    /// <returns>The amplitude.</returns>
    /// <exception cref="ArgumentNullException">cycle is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">cyclesPerWave is below 1 or above 2^60.</exception>
    public static Func<long, double> Sine(Cycle cycle, long cyclesPerWave = 4)
    {
        Guard.NotNull(cycle);
        return cyclesPerWave is >= 1 and <= 1L << 60
            ? new SineAmplitudeNode(cycle, cyclesPerWave).At
            : throw Guard.Refuse(
                nameof(cyclesPerWave),
                $"must be 1 to {Guard.Text(1L << 60)} cycles, but was {Guard.Text(cyclesPerWave)}. It is the number of cycles in one whole sine; 4 in bckenstler/CLR."
            );
    }
}

internal sealed record SineAmplitudeNode(Cycle Cycle, long CyclesPerWave) : INode
{
    // sin(x) = cos(x - pi/2), in quarters of a cycle so that a quarter of the wave is a whole number of them.
    public double At(long step)
    {
        var number = Math.Max(Cycle.NumberAt(step), 1) % CyclesPerWave;
        var quarters = 4 * number - CyclesPerWave;
        var period = 4 * CyclesPerWave;
        return default(CosineWave).AtPhase(quarters < 0 ? quarters + period : quarters, period);
    }

    public Call Code => new("Amplitude.Sine", ("cycle", Cycle), ("cyclesPerWave", CyclesPerWave));

    // Of one or two cycles a sine is asked at its zeros only.
    public long? Period => CyclesPerWave <= 2 ? 1 : null;

    public long? End => CyclesPerWave <= 2 ? 0 : null;

    public long? CycleSteps => Cycle.Period;

    public Interval? Bounds => new Interval(0, 1);

    public long? NextBreakpoint(long after) => CyclesPerWave <= 2 ? null : Cycle.NextStart(Math.Max(after, 0));
}
