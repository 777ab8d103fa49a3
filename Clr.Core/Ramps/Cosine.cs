using Clr.Nodes;

namespace Clr;

public static partial class Ramp
{
    /// <summary>Half a period of a cosine from one value to another, flat at both ends.</summary>
    /// <remarks>
    /// s(t) = to + (from - to) (1 + cos(pi t / n)) / 2 for 0 &lt;= t &lt;= n, where t is the step and n is
    /// <paramref name="steps"/>; from before that, to after it. The end value is reached at step n, one after the last of n
    /// updates; for a run whose last update uses it, pass n - 1. Unit: that of from and to. Exact at both ends and in the middle,
    /// monotone, between from and to. n = 0 is a jump: from before step 0, to from it on.
    /// Example, (from 1, to 0, steps 4): steps -1, 0, 1, 2, 4, 5 give 1, 1, 0.8535533905932737, 0.5, 0, 0.
    /// Source: I. Loshchilov, F. Hutter, SGDR (arXiv:1608.03983), equation 5; optax cosine_decay_schedule (to = alpha from). This
    /// is the half-cosine of transformers; PyTorch's CosineAnnealingLR, which rises again, is <see cref="Wave.Cosine"/>.
    /// </remarks>
    /// <param name="from">The value at step 0 and before, finite.</param>
    /// <param name="to">The value at step <paramref name="steps"/> and after, finite.</param>
    /// <param name="steps">The length of the way, 0 or more.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, or steps is negative.</exception>
    public static Func<long, double> Cosine(double from, double to, long steps) =>
        Transition.Of(from, to, steps, new CosineShape());
}

internal readonly record struct CosineShape : IShape
{
    public Call Code => new("Ramp.Cosine");

    public double Between(double from, double to, long done, long steps) =>
        Interpolation.Lerp(from, to, Circle.Rise(done, steps), Circle.Rise(steps - done, steps));
}
