namespace Clr;

public static partial class Ramp
{
    /// <summary>Straight lines through given points.</summary>
    /// <remarks>
    /// s(t) = v + (v' - v) (t - m) / (m' - m) between neighbouring <paramref name="points"/> (m, v) and (m', v'), where t is the
    /// step; the first value before the first point, the last value from the last point on, each reached at its own step. Unit:
    /// that of the values. Exact at every point; between two points monotone and between their values. One point is a constant.
    /// Found in O(log n) of n points. Example, ((0, 1), (4, 3), (6, 0)): steps -1, 0, 1, 4, 5, 6, 7 give 1, 1, 1.5, 3, 1.5, 0, 0.
    /// Source: optax piecewise_interpolate_schedule ('linear'), which takes factors between the values.
    /// </remarks>
    /// <param name="points">Steps, 0 or more and rising, each with its finite value; at least one.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">points is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no point, a value is not finite, or a step is negative or not above the one before.</exception>
    public static Func<long, double> LinearThrough(params (long Step, double Value)[] points) =>
        new ThroughNode<LinearPiece>(Through.Checked(points), default).At;
}

internal readonly record struct LinearPiece : IPiece
{
    public string Method => "Ramp.LinearThrough";

    public double Between(int piece, double from, double to, long done, long steps) =>
        default(LinearShape).Between(from, to, done, steps);
}
