namespace Clr;

/// <summary>
/// The slopes of a monotone cubic interpolant (Fritsch and Butland 1984, as in PCHIP), for each piece at its start and at its
/// end, in units of the slope of that piece's straight line: 1 is that line, [0, 3] is monotone.
/// </summary>
/// <remarks>
/// Own code, after MathNet.Numerics' CubicSpline.InterpolatePchip was tried on 3,000 random sets of points: it misses knots by an
/// ulp and leaves the range of two neighbours, takes every slope below 1e-15 per step for 0 (a rate of 1e-6 over 10^10 steps),
/// and needs three points. Ratios of slopes have no unit, so that here nothing depends on the scale of steps or values.
/// </remarks>
internal static class MonotoneSlopes
{
    public static (double Start, double End)[] Of((long Step, double Value)[] points)
    {
        var pieces = points.Length - 1;
        // Two points make a line; of one nothing is asked.
        if (pieces <= 1)
            return [(1, 1)];
        var slopes = new (double Start, double End)[pieces];
        for (var i = 1; i < pieces; i++)
            (slopes[i - 1].End, slopes[i].Start) = Inner(points[i - 1], points[i], points[i + 1]);
        slopes[0].Start = Outer(points[0], points[1], points[2]);
        slopes[^1].End = Outer(points[^1], points[^2], points[^3]);
        return slopes;
    }

    /// <summary>The slope at the middle of three points, in units of the line before it and of the line after it.</summary>
    private static (double Before, double After) Inner(
        (long Step, double Value) a,
        (long Step, double Value) b,
        (long Step, double Value) c
    )
    {
        var (before, after) = (Distance(a, b), Distance(b, c));
        var ratio = Ratio(a, b, c);
        if (!(ratio > 0))
            return (0, 0);
        var (weightBefore, weightAfter) = (before + 2 * after, 2 * before + after);
        var sum = weightBefore + weightAfter;
        return (sum / (weightBefore + weightAfter / ratio), sum / (weightBefore * ratio + weightAfter));
    }

    /// <summary>The one-sided slope at the outermost of three points, in units of the line from it: that of the parabola, kept monotone.</summary>
    private static double Outer((long Step, double Value) a, (long Step, double Value) b, (long Step, double Value) c)
    {
        var (near, far) = (Distance(a, b), Distance(b, c));
        var slope = (2 * near + far - near * Ratio(a, b, c)) / (near + far);
        // Not a number where the first line is level: then nothing is multiplied with it.
        return double.IsNaN(slope) ? 0 : Math.Clamp(slope, 0, 3);
    }

    private static double Distance((long Step, double Value) a, (long Step, double Value) b) =>
        Math.Abs(b.Step - a.Step);

    /// <summary>The slope from b to c over the slope from a to b. Halved values: their difference cannot overflow.</summary>
    private static double Ratio(
        (long Step, double Value) a,
        (long Step, double Value) b,
        (long Step, double Value) c
    ) => (c.Value / 2 - b.Value / 2) / (b.Value / 2 - a.Value / 2) * (Distance(a, b) / Distance(b, c));
}
