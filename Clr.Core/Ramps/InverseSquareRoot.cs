using Clr.Nodes;

namespace Clr;

public static partial class Ramp
{
    /// <summary>Falls with the inverse square root of time, and never ends: the decay of Noam and of transformers.</summary>
    /// <remarks>
    /// s(t) = from sqrt(T / (T + t)) for t >= 0, where t is the step and T is <paramref name="timescale"/>; from before that. Unit:
    /// that of from. Half of from after 3 T steps; no end value is ever reached. Monotone.
    /// Example, (from 1, timescale 2): steps -1, 0, 1, 2, 6 give 1, 1, 0.816496580927726, 0.7071067811865476, 0.5.
    /// Source: A. Vaswani et al., Attention Is All You Need (arXiv:1706.03762), equation 3, after its warm-up of T steps;
    /// transformers get_inverse_sqrt_schedule (timescale = T; there, too, t counts from the end of the warm-up).
    /// </remarks>
    /// <param name="from">The value at step 0 and before, finite.</param>
    /// <param name="timescale">The age of the schedule at its step 0, in steps, at least 1: usually the length of the warm-up.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">from is not finite, or timescale is below 1.</exception>
    public static Func<long, double> InverseSquareRoot(double from, long timescale)
    {
        Guard.Finite(from);
        Guard.Steps(timescale, "It is the age of the schedule at its step 0; usually the length of the warm-up.");
        return new InverseSquareRootNode(from, timescale).At;
    }
}

internal sealed record InverseSquareRootNode(double From, long Timescale) : INode
{
    // The sum in doubles: beyond 2^53 it is rounded, and never overflows.
    public double At(long step) => step <= 0 ? From : From * Math.Sqrt(Timescale / ((double)Timescale + step));

    public Call Code => new("Ramp.InverseSquareRoot", ("from", From), ("timescale", Timescale));

    public long? Period => From == 0 ? 1 : null;

    public long? End => From == 0 ? 0 : null;

    public long? NextBreakpoint(long after) => after < 0 && From != 0 ? 0 : null;

    public Interval? Bounds => new Interval(Math.Min(From, 0), Math.Max(From, 0));
}
