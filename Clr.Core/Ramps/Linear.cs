using Clr.Nodes;

namespace Clr;

public static partial class Ramp
{
    /// <summary>A straight line from one value to another.</summary>
    /// <remarks>
    /// s(t) = from + (to - from) t / n for 0 &lt;= t &lt;= n, where t is the step and n is <paramref name="steps"/>; from before
    /// that, to after it. The end value is reached at step n, one after the last of n updates; for a run whose last update uses
    /// it, pass n - 1. Unit: that of from and to. Exact at both ends, monotone, between from and to. n = 0 is a jump: from before
    /// step 0, to from it on. Example, (from 1, to 0, steps 4): steps -1, 0, 1, 3, 4, 5 give 1, 1, 0.75, 0.25, 0, 0.
    /// Source: PyTorch LinearLR (from = initial_lr start_factor, to = initial_lr end_factor, n = total_iters); optax linear_schedule.
    /// </remarks>
    /// <param name="from">The value at step 0 and before, finite.</param>
    /// <param name="to">The value at step <paramref name="steps"/> and after, finite.</param>
    /// <param name="steps">The length of the way, 0 or more.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, or steps is negative.</exception>
    public static Func<long, double> Linear(double from, double to, long steps) =>
        Transition.Of(from, to, steps, new LinearShape());
}

internal readonly record struct LinearShape : IShape
{
    public Call Code => new("Ramp.Linear");

    // Both shares from their own integer, so that whichever end the value is computed from, its share is correctly rounded.
    public double Between(double from, double to, long done, long steps) =>
        Interpolation.Lerp(from, to, done / (double)steps, (steps - done) / (double)steps);
}
