using Clr.Nodes;

namespace Clr;

public static partial class Ramp
{
    /// <summary>Half a period of a cosine from one value to another, raised to a power.</summary>
    /// <remarks>
    /// s(t) = to + (from - to) ((1 + cos(pi t / n)) / 2)^p for 0 &lt;= t &lt;= n, where t is the step, n is
    /// <paramref name="steps"/> and p is <paramref name="exponent"/>; from before that, to after it. The end value is reached at
    /// step n, one after the last of n updates; for a run whose last update uses it, pass n - 1. Unit: that of from and to. Exact
    /// at both ends, monotone, between from and to; with p = 1 the bits of <see cref="Cosine"/>. n = 0 is a
    /// jump. Example, (from 1, to 0, steps 4, exponent 2): steps 0, 1, 2, 4, 5 give 1, 0.7285533905932737, 0.25, 0, 0.
    /// Source: optax cosine_decay_schedule (to = alpha from).
    /// </remarks>
    /// <param name="from">The value at step 0 and before, finite.</param>
    /// <param name="to">The value at step <paramref name="steps"/> and after, finite.</param>
    /// <param name="steps">The length of the way, 0 or more.</param>
    /// <param name="exponent">The power, greater than 0; 1 is the plain cosine.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, steps is negative, or exponent is not greater than 0.</exception>
    public static Func<long, double> CosinePower(double from, double to, long steps, double exponent)
    {
        Guard.Positive(exponent, "It is the power of the cosine; 1 is the plain one.");
        return exponent == 1 ? Cosine(from, to, steps) : Transition.Of(from, to, steps, new CosinePowerShape(exponent));
    }
}

internal readonly record struct CosinePowerShape(double Exponent) : IShape
{
    public Call Code => new("Ramp.CosinePower", ("exponent", Exponent));

    public double Between(double from, double to, long done, long steps)
    {
        var rest = Math.Pow(Circle.Rise(steps - done, steps), Exponent);
        return Interpolation.Lerp(from, to, 1 - rest, rest);
    }
}
