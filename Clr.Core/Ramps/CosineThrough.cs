namespace Clr;

public static partial class Ramp
{
    /// <summary>Half periods of cosines through given points, flat at each.</summary>
    /// <remarks>
    /// s(t) = v' + (v - v') (1 + cos(pi (t - m) / (m' - m))) / 2 between neighbouring <paramref name="points"/> (m, v) and
    /// (m', v'), where t is the step; the first value before the first point, the last value from the last point on, each reached
    /// at its own step. Unit: that of the values. Exact at every point and half way between two; between two points monotone and
    /// between their values. One point is a constant. Found in O(log n) of n points.
    /// Example, ((0, 1), (4, 3), (6, 0)): steps -1, 0, 2, 4, 5, 6, 7 give 1, 1, 2, 3, 1.5, 0, 0.
    /// Source: optax piecewise_interpolate_schedule ('cosine'), which takes factors between the values; fastai combined_cos.
    /// </remarks>
    /// <param name="points">Steps, 0 or more and rising, each with its finite value; at least one.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">points is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no point, a value is not finite, or a step is negative or not above the one before.</exception>
    public static Func<long, double> CosineThrough(params (long Step, double Value)[] points) =>
        new ThroughNode<CosinePiece>(Through.Checked(points), default).At;
}

internal readonly record struct CosinePiece : IPiece
{
    public string Method => "Ramp.CosineThrough";

    public double Between(int piece, double from, double to, long done, long steps) =>
        default(CosineShape).Between(from, to, done, steps);
}
