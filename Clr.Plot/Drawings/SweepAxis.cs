using System.Collections.Immutable;
using Clr.RangeTesting;
using ScottPlot;

namespace Clr.Plot;

/// <summary>What the panels of a range test share: the logarithmic axis, the shaded bounds, grey points.</summary>
internal static class SweepAxis
{
    public static double[] Decades(ImmutableArray<double> rates) => [.. rates.Select(Math.Log10)];

    public static (double Left, double Right) Of(Curve[] curves)
    {
        var decades = new Range();
        foreach (var curve in curves)
            decades.Include(Decades(curve.LearningRates));
        return (decades.Low, decades.High);
    }

    public static void Points(Sheet sheet, ImmutableArray<double> rates, ImmutableArray<double> values)
    {
        int[] finite = [.. Enumerable.Range(0, values.Length).Where(i => double.IsFinite(values[i]))];
        var points = sheet.Plot.Add.Markers(
            finite.Select(i => Math.Log10(rates[i])).ToArray(),
            finite.Select(i => values[i]).ToArray(),
            MarkerShape.FilledCircle,
            3.5f,
            sheet.Theme.Faint.WithAlpha(0.45)
        );
        points.LegendText = "";
    }

    public static void Bounds(Sheet sheet, double? baseLr, double? maxLr)
    {
        if (baseLr is not { } low || maxLr is not { } high)
            return;
        var color = sheet.Theme.Curve(2).Color;
        var span = sheet.Plot.Add.HorizontalSpan(Math.Log10(low), Math.Log10(high), color.WithAlpha(0.14));
        span.LineStyle.Width = 0;
        span.LegendText = sheet.Legend($"base {Numbers.Short(low)} .. max {Numbers.Short(high)}");
        foreach (var lr in new[] { low, high })
        {
            var line = sheet.Plot.Add.VerticalLine(Math.Log10(lr), 1.5f, color);
            line.ExcludeFromLegend = true;
        }
    }
}
