using Clr.Nodes;

namespace Clr;

public static partial class Ramp
{
    /// <summary>The falling half of a cosine's hump: flat at the first value, fastest at the last.</summary>
    /// <remarks>
    /// s(t) = to + (from - to) cos(pi t / (2 n)) for 0 &lt;= t &lt;= n, where t is the step and n is <paramref name="steps"/>;
    /// from before that, to after it. The end value is reached at step n, one after the last of n updates; for a run whose last
    /// update uses it, pass n - 1. Unit: that of from and to. Exact at both ends and at two thirds, monotone, between from and to.
    /// n = 0 is a jump. Not the half-cosine of transformers, which is half a period: see <see cref="Cosine"/>.
    /// Example, (from 1, to 0, steps 3): steps -1, 0, 1, 2, 3, 4 give 1, 1, 0.8660254037844387, 0.5, 0, 0.
    /// Source: the cosine window of signal processing, its second half.
    /// </remarks>
    /// <param name="from">The value at step 0 and before, finite.</param>
    /// <param name="to">The value at step <paramref name="steps"/> and after, finite.</param>
    /// <param name="steps">The length of the way, 0 or more.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, or steps is negative.</exception>
    public static Func<long, double> HalfCosine(double from, double to, long steps) =>
        Transition.Of(from, to, steps, new HalfCosineShape());
}

internal readonly record struct HalfCosineShape : IShape
{
    public Call Code => new("Ramp.HalfCosine");

    public double Between(double from, double to, long done, long steps) =>
        Interpolation.Lerp(from, to, Circle.Bow(done, steps), Circle.Arc(steps - done, steps));
}
