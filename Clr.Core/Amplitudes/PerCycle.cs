using Clr.Nodes;

namespace Clr;

public static partial class Amplitude
{
    /// <summary>Any function of the cycle number.</summary>
    /// <remarks>
    /// a(t) = f(n), where n is the cycle number 1 + floor(t / period) of the step t; constant within a cycle. Before step 0:
    /// f(1), so f is never asked for a number below 1. Unit and range are those of f.
    /// Example, <c>Cycle.Symmetric(stepSize: 4)</c> and f(n) = 1 / n: steps 0, 7, 8, 16 give 1, 1, 1/2, 1/3.
    /// Source: bckenstler/CLR, scale_fn with scale_mode 'cycle'.
    /// </remarks>
    /// <param name="cycle">The cycle of the wave it multiplies.</param>
    /// <param name="f">From the cycle number, from 1, to the amplitude.</param>
    /// <returns>The amplitude.</returns>
    /// <exception cref="ArgumentNullException">cycle or f is null.</exception>
    /// <exception cref="ArgumentException">f is a combination of delegates.</exception>
    public static Func<long, double> PerCycle(Cycle cycle, Func<long, double> f) =>
        new PerCycleNode(Guard.NotNull(cycle), Guard.Schedule(f)).At;
}

internal sealed record PerCycleNode(Cycle Cycle, Func<long, double> F) : INode
{
    public double At(long step) => F(Math.Max(Cycle.NumberAt(step), 1));

    public Call Code => new("Amplitude.PerCycle", ("cycle", Cycle), ("f", F));

    public long? CycleSteps => Cycle.Period;

    public Interval? Bounds => Node.Bounds(F);

    public long? NextBreakpoint(long after) => Cycle.NextStart(Math.Max(after, 0));
}
