using Clr.Nodes;

namespace Clr;

public static partial class Ramp
{
    /// <summary>Falls as one minus the square root of the way done: steep at first, then ever slower.</summary>
    /// <remarks>
    /// s(t) = to + (from - to) (1 - sqrt(t / n)) for 0 &lt;= t &lt;= n, where t is the step and n is <paramref name="steps"/>;
    /// from before that, to after it. The end value is reached at step n, one after the last of n updates; for a run whose last
    /// update uses it, pass n - 1. Unit: that of from and to. Exact at both ends, monotone, between from and to. n = 0 is a jump.
    /// Example, (from 1, to 0, steps 4): steps -1, 0, 1, 2, 4, 5 give 1, 1, 0.5, 0.2928932188134525, 0, 0.
    /// Source: A. Hägele et al., Scaling Laws and Compute-Optimal Training Beyond Fixed Training Durations (arXiv:2405.18392),
    /// the cooldown called (1-sqrt).
    /// </remarks>
    /// <param name="from">The value at step 0 and before, finite.</param>
    /// <param name="to">The value at step <paramref name="steps"/> and after, finite.</param>
    /// <param name="steps">The length of the way, 0 or more.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, or steps is negative.</exception>
    public static Func<long, double> OneMinusSqrt(double from, double to, long steps) =>
        Transition.Of(from, to, steps, new OneMinusSqrtShape());
}

internal readonly record struct OneMinusSqrtShape : IShape
{
    public Call Code => new("Ramp.OneMinusSqrt");

    public double Between(double from, double to, long done, long steps)
    {
        var weight = Math.Sqrt(done / (double)steps);
        // 1 - sqrt(x) = (1 - x) / (1 + sqrt(x)): nothing cancels near the end.
        return Interpolation.Lerp(from, to, weight, (steps - done) / (double)steps / (1 + weight));
    }
}
