using Clr.Nodes;

namespace Clr;

public static partial class Ramp
{
    /// <summary>A power of what is left of the way: with a power above 1, fast at first and flat at the last value.</summary>
    /// <remarks>
    /// s(t) = to + (from - to) (1 - t / n)^p for 0 &lt;= t &lt;= n, where t is the step, n is <paramref name="steps"/> and p is
    /// <paramref name="power"/>; from before that, to after it. The end value is reached at step n, one after the last of n
    /// updates; for a run whose last update uses it, pass n - 1. Unit: that of from and to. Exact at both ends, monotone, between
    /// from and to; with p = 1 the bits of <see cref="Linear"/>. n = 0 is a jump. For a power of the way done see <see cref="Power"/>.
    /// Example, (from 1, to 0, steps 4, power 2): steps -1, 0, 1, 2, 3, 4, 5 give 1, 1, 0.5625, 0.25, 0.0625, 0, 0.
    /// Source: PyTorch PolynomialLR (to = 0, n = total_iters); optax polynomial_schedule; Keras PolynomialDecay; transformers
    /// get_polynomial_decay_schedule_with_warmup.
    /// </remarks>
    /// <param name="from">The value at step 0 and before, finite.</param>
    /// <param name="to">The value at step <paramref name="steps"/> and after, finite.</param>
    /// <param name="steps">The length of the way, 0 or more.</param>
    /// <param name="power">The power, greater than 0; 1 is the straight line.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, steps is negative, or power is not greater than 0.</exception>
    public static Func<long, double> Polynomial(double from, double to, long steps, double power)
    {
        Guard.Positive(power, "1 is the straight line.");
        return Transition.Of(from, to, steps, new PolynomialShape(power));
    }
}

internal readonly record struct PolynomialShape(double Power) : IShape
{
    public Call Code => new("Ramp.Polynomial", ("power", Power));

    public double Between(double from, double to, long done, long steps)
    {
        var left = (steps - done) / (double)steps;
        if (Power == 1)
            return Interpolation.Lerp(from, to, done / (double)steps, left);
        var rest = Math.Pow(left, Power);
        return Interpolation.Lerp(from, to, 1 - rest, rest);
    }
}
