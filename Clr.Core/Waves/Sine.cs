using Clr.Nodes;

namespace Clr;

public static partial class Wave
{
    /// <summary>The sine wave, rectified: one arch per cycle, fastest at 0 and flat at 1.</summary>
    /// <remarks>
    /// With p = t mod period: w(t) = sin(pi p / (2 up)) for p &lt; up, sin(pi (period - p) / (2 down)) from there on, where t is
    /// the step, up is <see cref="Cycle.StepsUp"/>, down is <see cref="Cycle.StepsDown"/>; in a symmetric cycle
    /// |sin(pi t / period)|. Values in [0, 1], no unit; 0 exactly at the start of every cycle, 1 exactly at every peak, 1/2
    /// exactly a third of the way up; bitwise periodic on all of <see cref="long"/>, steps before 0 included. For the sine that
    /// begins half way up see <see cref="Cosine"/>, advanced by three quarters of its period.
    /// Example, <c>Cycle.Symmetric(stepSize: 3)</c>: steps -1, 0, 1, 2, 3, 6 give 0.5, 0, 0.5, 0.8660254037844387, 1, 0.
    /// Source: ParameterSchedulers.jl Sin (its period is this cycle's).
    /// </remarks>
    /// <param name="cycle">Steps up and steps down.</param>
    /// <returns>The wave.</returns>
    /// <exception cref="ArgumentNullException">cycle is null.</exception>
    public static Func<long, double> Sine(Cycle cycle) => new CycleWaveNode<SineRise>(Guard.NotNull(cycle), default).At;
}

internal readonly record struct SineRise : IRise
{
    public string Method => "Wave.Sine";

    public double Rise(long done, long steps) => Circle.Arc(done, steps);
}
