using Clr.Nodes;

namespace Clr;

public static partial class Wave
{
    /// <summary>The Hann wave: a cosine from 0 up to 1 and back, flat at both, up and down in times of their own.</summary>
    /// <remarks>
    /// With p = t mod period: w(t) = (1 - cos(pi p / up)) / 2 for p &lt; up, (1 - cos(pi (period - p) / down)) / 2 from there on,
    /// where t is the step, up is <see cref="Cycle.StepsUp"/>, down is <see cref="Cycle.StepsDown"/>. Values in [0, 1], no unit;
    /// 0 exactly at the start of every cycle, 1 exactly at every peak, 1/2 exactly half way; bitwise periodic on all of
    /// <see cref="long"/>, steps before 0 included.
    /// Example, <c>Cycle.Symmetric(stepSize: 4)</c>: steps -1, 0, 1, 2, 4, 6, 8 give 0.14644660940672624, 0, 0.14644660940672624,
    /// 0.5, 1, 0.5, 0.
    /// Source: arXiv:1506.01186, section 3.1 ("a Hann window (sinusoidal)").
    /// </remarks>
    /// <param name="cycle">Steps up and steps down.</param>
    /// <returns>The wave.</returns>
    /// <exception cref="ArgumentNullException">cycle is null.</exception>
    public static Func<long, double> Hann(Cycle cycle) => new CycleWaveNode<HannRise>(Guard.NotNull(cycle), default).At;
}

internal readonly record struct HannRise : IRise
{
    public string Method => "Wave.Hann";

    public double Rise(long done, long steps) => Circle.Rise(done, steps);
}
