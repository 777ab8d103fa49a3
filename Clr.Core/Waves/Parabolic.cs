namespace Clr;

public static partial class Wave
{
    /// <summary>The parabolic (Welch) wave: fast at 0, flat at 1.</summary>
    /// <remarks>
    /// With p = t mod period: w(t) = 1 - (1 - p / up)^2 for p &lt; up, 1 - (1 - (period - p) / down)^2 from there on, where t is
    /// the step, up is <see cref="Cycle.StepsUp"/>, down is <see cref="Cycle.StepsDown"/>. Values in [0, 1], no unit; 0 exactly
    /// at the start of every cycle, 1 exactly at every peak; bitwise periodic on all of <see cref="long"/>, steps before 0 included.
    /// Example, <c>Cycle.Symmetric(stepSize: 4)</c>: steps -1, 0, 1, 2, 3, 4, 8 give 0.4375, 0, 0.4375, 0.75, 0.9375, 1, 0.
    /// Source: arXiv:1506.01186, section 3.1 ("a Welch window (parabolic)").
    /// </remarks>
    /// <param name="cycle">Steps up and steps down.</param>
    /// <returns>The wave.</returns>
    /// <exception cref="ArgumentNullException">cycle is null.</exception>
    public static Func<long, double> Parabolic(Cycle cycle) =>
        new CycleWaveNode<ParabolicRise>(Guard.NotNull(cycle), default).At;
}

internal readonly record struct ParabolicRise : IRise
{
    public string Method => "Wave.Parabolic";

    public double Rise(long done, long steps)
    {
        // 2x - x^2, rounded once: monotone, at most 1, and nothing cancels near 0.
        var share = done / (double)steps;
        return Math.FusedMultiplyAdd(-share, share, share + share);
    }
}
