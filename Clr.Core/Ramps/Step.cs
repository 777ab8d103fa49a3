using Clr.Nodes;

namespace Clr;

public static partial class Ramp
{
    /// <summary>The same factor every so many steps.</summary>
    /// <remarks>
    /// s(t) = from gamma^floor(t / n) for t >= 0, where t is the step and n is <paramref name="every"/>; from before that. The
    /// k-th factor is in force at step k n (t >= k n, as everywhere in this library). Unit: that of from. Underflows to 0, its
    /// right value by then. Example, (from 1, gamma 0.5, every 3): steps -1, 0, 2, 3, 5, 6 give 1, 1, 1, 0.5, 0.5, 0.25.
    /// Source: PyTorch StepLR (n = step_size, which in this library is half a cycle); ParameterSchedulers.jl Step.
    /// </remarks>
    /// <param name="from">The value before the first change, finite.</param>
    /// <param name="gamma">The factor of each change, in (0, 1].</param>
    /// <param name="every">The steps from change to change, at least 1.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">from is not finite, gamma is not in (0, 1], or every is below 1.</exception>
    public static Func<long, double> Step(double from, double gamma, long every)
    {
        Guard.Finite(from);
        Guard.Gamma(gamma, "It is the factor of each change; 1 means no decay.");
        Guard.Steps(every, "It is the number of steps from change to change.");
        return new StepNode(from, gamma, every).At;
    }
}

internal sealed record StepNode(double From, double Gamma, long Every) : INode
{
    public double At(long step) => step < Every ? From : From * Math.Pow(Gamma, step / Every);

    public Call Code => new("Ramp.Step", ("from", From), ("gamma", Gamma), ("every", Every));

    public long? Period => IsConstant ? 1 : null;

    public long? End => IsConstant ? 0 : null;

    public long? NextBreakpoint(long after) => IsConstant ? null : Stair.Next(after, Every);

    public Interval? Bounds => new Interval(Math.Min(From, 0), Math.Max(From, 0));

    private bool IsConstant => From == 0 || Gamma == 1;
}
