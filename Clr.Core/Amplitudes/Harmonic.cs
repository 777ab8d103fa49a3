using Clr.Nodes;

namespace Clr;

public static partial class Amplitude
{
    /// <summary>One over the cycle number.</summary>
    /// <remarks>
    /// a(t) = 1 / n, where n is the cycle number 1 + floor(t / period) of the step t. No unit; constant within a cycle; monotone,
    /// in (0, 1]. Before step 0: 1, as in the first cycle. Example, <c>Cycle.Symmetric(stepSize: 4)</c>: steps -1, 0, 7, 8, 16, 24
    /// give 1, 1, 1, 0.5, 0.3333333333333333, 0.25. Source: bckenstler/CLR, scale_fn x -> 1 / x with scale_mode 'cycle'.
    /// </remarks>
    /// <param name="cycle">The cycle of the wave it multiplies.</param>
    /// <returns>The amplitude.</returns>
    /// <exception cref="ArgumentNullException">cycle is null.</exception>
    public static Func<long, double> Harmonic(Cycle cycle) => new HarmonicNode(Guard.NotNull(cycle)).At;
}

internal sealed record HarmonicNode(Cycle Cycle) : INode
{
    public double At(long step) => 1.0 / Math.Max(Cycle.NumberAt(step), 1);

    public Call Code => new("Amplitude.Harmonic", ("cycle", Cycle));

    public long? CycleSteps => Cycle.Period;

    public Interval? Bounds => new Interval(0, 1);

    public long? NextBreakpoint(long after) => Cycle.NextStart(Math.Max(after, 0));
}
