using Clr.Nodes;

namespace Clr;

public static partial class Amplitude
{
    /// <summary>Any function of the iteration.</summary>
    /// <remarks>
    /// a(t) = f(max(t, 0)), where t is the step (the cycle iteration, when the schedule is restarted). Before step 0: f(0), so
    /// f is never asked for a number below 0. Unit and range are those of f.
    /// Example, f(t) = 1 / (1 + t): steps -1, 0, 1, 3 give 1, 1, 1/2, 1/4.
    /// Source: bckenstler/CLR, scale_fn with scale_mode 'iterations'.
    /// </remarks>
    /// <param name="f">From the iteration, from 0, to the amplitude.</param>
    /// <returns>The amplitude.</returns>
    /// <exception cref="ArgumentNullException">f is null.</exception>
    /// <exception cref="ArgumentException">f is a combination of delegates.</exception>
    public static Func<long, double> PerIteration(Func<long, double> f) => new PerIterationNode(Guard.Schedule(f)).At;
}

internal sealed record PerIterationNode(Func<long, double> F) : INode
{
    public double At(long step) => F(Math.Max(step, 0));

    public Call Code => new("Amplitude.PerIteration", ("f", F));

    public long? CycleSteps => Node.CycleSteps(F);

    public CycleSpan? CycleAt(long step) => Node.CycleAt(F, Math.Max(step, 0));

    public long? End => Node.End(F);

    public Interval? Bounds => Node.Bounds(F);

    public long? NextBreakpoint(long after) => after < 0 ? 0 : Node.NextBreakpoint(F, after);
}
