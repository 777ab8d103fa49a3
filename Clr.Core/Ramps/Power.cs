using Clr.Nodes;

namespace Clr;

public static partial class Ramp
{
    /// <summary>A power of the way done: with a power above 1, flat at the first value and fastest at the last.</summary>
    /// <remarks>
    /// s(t) = from + (to - from) (t / n)^p for 0 &lt;= t &lt;= n, where t is the step, n is <paramref name="steps"/> and p is
    /// <paramref name="power"/>; from before that, to after it. The end value is reached at step n, one after the last of n
    /// updates; for a run whose last update uses it, pass n - 1. Unit: that of from and to. Exact at both ends, monotone, between
    /// from and to; with p = 1 the bits of <see cref="Linear"/>. n = 0 is a jump. For a power of what is left see <see cref="Polynomial"/>.
    /// Example, (from 0, to 1, steps 4, power 2): steps -1, 0, 1, 2, 3, 4, 5 give 0, 0, 0.0625, 0.25, 0.5625, 1, 1.
    /// Source: fastai SchedPoly.
    /// </remarks>
    /// <param name="from">The value at step 0 and before, finite.</param>
    /// <param name="to">The value at step <paramref name="steps"/> and after, finite.</param>
    /// <param name="steps">The length of the way, 0 or more.</param>
    /// <param name="power">The power, greater than 0; 1 is the straight line.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, steps is negative, or power is not greater than 0.</exception>
    public static Func<long, double> Power(double from, double to, long steps, double power)
    {
        Guard.Positive(power, "1 is the straight line.");
        return Transition.Of(from, to, steps, new PowerShape(power));
    }
}

internal readonly record struct PowerShape(double Power) : IShape
{
    public Call Code => new("Ramp.Power", ("power", Power));

    public double Between(double from, double to, long done, long steps)
    {
        var share = done / (double)steps;
        if (Power == 1)
            return Interpolation.Lerp(from, to, share, (steps - done) / (double)steps);
        var weight = Math.Pow(share, Power);
        return Interpolation.Lerp(from, to, weight, 1 - weight);
    }
}
