namespace Clr.Plot;

/// <summary>Leaves out points that lie on a straight line with their neighbours, so that a triangle is drawn from its corners.</summary>
internal static class Straightened
{
    // of the greatest value: a fortieth of a pixel in a panel of 400 pixels at a scale of 1
    private const double Tolerance = 1.0 / 16384;

    /// <summary>
    /// From each point kept, the slopes of all lines that pass within the tolerance of the points since then form an interval;
    /// when it is empty, the point before is kept and the next stretch begins there. Gaps (NaN) and both ends are kept.
    /// </summary>
    public static (double[] X, double[] Y) Of(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var range = new Range();
        range.Include(y);
        var slack = (range.High - range.Low) * Tolerance;
        var keptX = new List<double>();
        var keptY = new List<double>();
        var anchor = -1;
        var (least, greatest) = (double.NegativeInfinity, double.PositiveInfinity);
        for (var i = 0; i < x.Count; i++)
        {
            if (anchor >= 0 && double.IsFinite(y[anchor]) && double.IsFinite(y[i]) && Fits(i))
                continue;
            if (anchor >= 0 && anchor != i - 1)
                Keep(i - 1);
            if (anchor < 0 || !double.IsFinite(y[i]) || !double.IsFinite(y[anchor]) || !Fits(i))
                Keep(i);
        }
        if (anchor >= 0 && anchor != x.Count - 1)
            Keep(x.Count - 1);
        return ([.. keptX], [.. keptY]);

        void Keep(int i)
        {
            keptX.Add(x[i]);
            keptY.Add(y[i]);
            anchor = i;
            (least, greatest) = (double.NegativeInfinity, double.PositiveInfinity);
        }

        // exact at the point itself: what is kept is a point of the curve, and the line to it passes all between
        bool Fits(int i)
        {
            var run = x[i] - x[anchor];
            var slope = (y[i] - y[anchor]) / run;
            if (slope < least || slope > greatest)
                return false;
            least = Math.Max(least, slope - (slack / run));
            greatest = Math.Min(greatest, slope + (slack / run));
            return true;
        }
    }
}
