using Clr.Plot;

namespace Clr.Examples.Terminal;

/// <summary>A small line plot of characters: values over steps, with the range at the left and the ends of the axis below.</summary>
internal static class LinePlot
{
    private const int LabelWidth = 9;
    private const int MostPoints = 100_000;

    /// <summary>A schedule over the steps 0 .. steps - 1.</summary>
    public static IEnumerable<string> Of(Func<long, double> schedule, long steps, int width, int rows, bool unicode)
    {
        // every step up to a hundred thousand, so that no peak is missed
        var count = (int)Math.Min(steps, MostPoints);
        var points = new (double, double)[count];
        for (var i = 0; i < count; i++)
        {
            var t = (long)((Int128)i * (steps - 1) / Math.Max(1, count - 1));
            points[i] = (t, schedule(t));
        }
        return Of(points, "0", Invariant($"step {steps:N0}"), width, rows, unicode);
    }

    /// <summary>Points joined in order; what is not finite is left out.</summary>
    public static IEnumerable<string> Of(
        IReadOnlyList<(double X, double Y)> points,
        string left,
        string right,
        int width,
        int rows,
        bool unicode
    )
    {
        (double X, double Y)[] finite = [.. points.Where(p => double.IsFinite(p.X) && double.IsFinite(p.Y))];
        if (finite.Length == 0)
            return ["(nothing to draw)"];
        var canvas = new Canvas(width - LabelWidth - 2, rows, unicode);
        var (low, high) = (finite.Min(p => p.Y), finite.Max(p => p.Y));
        Join(canvas, finite, low, high);
        return Framed([.. canvas.Lines()], low, high, left, right, unicode);
    }

    private static void Join(Canvas canvas, (double X, double Y)[] points, double low, double high)
    {
        var (first, last) = (points.Min(p => p.X), points.Max(p => p.X));
        (int X, int Y)[] dots =
        [
            .. points.Select(p => (Place(p.X, first, last, canvas.Width), Place(p.Y, low, high, canvas.Height))),
        ];
        canvas.Dot(dots[0].X, dots[0].Y);
        for (var i = 1; i < dots.Length; i++)
        {
            var (from, to) = (dots[i - 1], dots[i]);
            var moves = Math.Max(1, Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)));
            for (var move = 1; move <= moves; move++)
                canvas.Dot(from.X + ((to.X - from.X) * move / moves), from.Y + ((to.Y - from.Y) * move / moves));
        }
    }

    private static int Place(double value, double low, double high, int count) =>
        high > low ? (int)Math.Round((value - low) / (high - low) * (count - 1)) : (count - 1) / 2;

    private static IEnumerable<string> Framed(
        string[] lines,
        double low,
        double high,
        string left,
        string right,
        bool unicode
    )
    {
        var (bar, corner, floor) = unicode ? ('│', '└', '─') : ('|', '+', '-');
        for (var row = 0; row < lines.Length; row++)
        {
            var label =
                row == 0 ? Numbers.Short(high)
                : row == lines.Length - 1 && high > low ? Numbers.Short(low)
                : "";
            yield return $"{label, LabelWidth} {bar}{lines[row]}".TrimEnd();
        }
        var width = lines[0].Length;
        yield return $"{"", LabelWidth} {corner}{new string(floor, width)}";
        yield return $"{"", LabelWidth}  {left}{right.PadLeft(Math.Max(0, width - left.Length))}";
    }
}
