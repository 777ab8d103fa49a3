using Clr.Nodes;

namespace Clr;

public static partial class Ramp
{
    /// <summary>A smooth curve through given points that rises only where they rise and falls only where they fall.</summary>
    /// <remarks>
    /// Between neighbouring <paramref name="points"/> (m, v) and (m', v'): the cubic through both whose slopes there are weighted
    /// harmonic means of the slopes of the straight lines on either side, 0 where the points turn, and one-sided at the first and
    /// the last point. In Hermite's form, with x = (t - m) / h, h = m' - m and slopes d, d': s(t) = v (1 + 2x)(1 - x)^2 +
    /// v' x^2 (3 - 2x) + h d x (1 - x)^2 - h d' x^2 (1 - x). So the curve has one slope everywhere and no overshoot. The first value before the first point, the last
    /// value from the last point on, each reached at its own step. Unit: that of the values. Exact at every point; between two
    /// points between their values, and monotone to 2 ulp of them. One point is a constant, two are a straight line. Found in
    /// O(log n) of n points. Example, ((0, 0), (2, 1), (4, 1), (6, 0)): steps -1, 0, 1, 2, 3, 5, 6, 7 give 0, 0, 0.6875, 1, 1,
    /// 0.6875, 0, 0. Source: F. N. Fritsch, J. Butland, A Method for Constructing Local Monotone Piecewise Cubic Interpolants
    /// (SIAM J. Sci. Stat. Comput. 5, 1984), in the form known as PCHIP.
    /// </remarks>
    /// <param name="points">Steps, 0 or more and rising, each with its finite value; at least one.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">points is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no point, a value is not finite, or a step is negative or not above the one before.</exception>
    public static Func<long, double> MonotoneCubicThrough(params (long Step, double Value)[] points)
    {
        var own = Through.Checked(points);
        return new ThroughNode<MonotoneCubicPiece>(own, new MonotoneCubicPiece(MonotoneSlopes.Of(own))).At;
    }
}

/// <summary>A cubic from the slopes at its ends, in units of the slope of the straight line between them, each in [0, 3].</summary>
internal readonly record struct MonotoneCubicPiece((double Start, double End)[] Slopes) : IPiece
{
    public string Method => "Ramp.MonotoneCubicThrough";

    public double Between(int piece, double from, double to, long done, long steps)
    {
        var (start, end) = Slopes[piece];
        var (share, left) = (done / (double)steps, (steps - done) / (double)steps);
        if (start == 1 && end == 1)
            return Interpolation.Lerp(from, to, share, left);
        // Each half from its own end: a sum of terms that are 0 or more, so that nothing cancels where the curve is flat.
        if (share <= left)
        {
            var weight = Weight(start, end, share, left);
            return Interpolation.Lerp(from, to, weight, 1 - weight);
        }
        var rest = Weight(end, start, left, share);
        return Interpolation.Lerp(from, to, 1 - rest, rest);
    }

    // The cubic Hermite polynomial from 0 to 1 in Bernstein's form.
    private static double Weight(double start, double end, double x, double rest) =>
        Math.Min(x * (start * rest * rest + x * ((3 - end) * rest + x)), 1);
}
