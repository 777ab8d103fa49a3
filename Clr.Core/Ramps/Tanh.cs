using Clr.Nodes;

namespace Clr;

public static partial class Ramp
{
    /// <summary>A stretch of the hyperbolic tangent, scaled so that it reaches both values exactly: slow, fast, slow.</summary>
    /// <remarks>
    /// s(t) = from + (to - from) (tanh u - tanh L) / (tanh U - tanh L), u = L + (U - L) t / n, for 0 &lt;= t &lt;= n, where t is the
    /// step, n is <paramref name="steps"/>, L is <paramref name="lower"/> and U is <paramref name="upper"/>; from before that, to
    /// after it. The end value is reached at step n, one after the last of n updates; for a run whose last update uses it, pass
    /// n - 1. Unit: that of from and to. Exact at both ends, monotone, between from and to. n = 0 is a jump. The paper's curve,
    /// which starts and ends a little off both values, is <see cref="TanhUnscaled"/>.
    /// Example, (from 1, to 0, steps 4, lower -1, upper 1): steps -1, 0, 1, 2, 3, 4, 5 give 1, 1, 0.8033880667585181, 0.5,
    /// 0.19661193324148185, 0, 0. Source: B. Hsueh et al., Stochastic Gradient Descent with Hyperbolic-Tangent Decay
    /// (arXiv:1806.01593), section 3, scaled.
    /// </remarks>
    /// <param name="from">The value at step 0 and before, finite.</param>
    /// <param name="to">The value at step <paramref name="steps"/> and after, finite.</param>
    /// <param name="steps">The length of the way, 0 or more.</param>
    /// <param name="lower">Where the stretch of the tangent begins: below 0 for a slow start.</param>
    /// <param name="upper">Where it ends, above lower: above 0 for a slow end.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, steps is negative, or the tangent does not rise from lower to upper.</exception>
    public static Func<long, double> Tanh(double from, double to, long steps, double lower = -6, double upper = 3) =>
        Transition.Of(from, to, steps, TanhShape.Of(lower, upper));
}

internal readonly record struct TanhShape(double Lower, double Upper) : IShape
{
    private readonly double _start = Math.Tanh(Lower);
    private readonly double _end = Math.Tanh(Upper);

    public static TanhShape Of(double lower, double upper)
    {
        Guard.Finite(lower);
        Guard.Finite(upper);
        // Beyond 20 the tangent is 1 to the last bit, and nothing can be scaled to a transition.
        return Math.Tanh(lower) < Math.Tanh(upper)
            ? new TanhShape(lower, upper)
            : throw Guard.Refuse(
                nameof(lower),
                $"must lie below upper where the tangent still rises, but lower was {Guard.Text(lower)} and upper was {Guard.Text(upper)}. -6 and 3 are the paper's."
            );
    }

    public Call Code => new("Ramp.Tanh", ("lower", Lower), ("upper", Upper));

    public double Between(double from, double to, long done, long steps)
    {
        var tangent = Tangent(done, steps);
        var rise = _end - _start;
        return Interpolation.Lerp(from, to, (tangent - _start) / rise, (_end - tangent) / rise);
    }

    /// <summary>tanh(L + (U - L) done / steps), from tanh L to tanh U.</summary>
    public double Tangent(long done, long steps)
    {
        var at = Interpolation.Lerp(Lower, Upper, done / (double)steps, (steps - done) / (double)steps);
        return Math.Clamp(Math.Tanh(at), _start, _end);
    }
}
