using ScottPlot.Plottables;

namespace Clr.Plot;

/// <summary>Curves in the house's look.</summary>
internal static class Curves
{
    /// <summary>A line in the colour of its number; a name puts it into the legend.</summary>
    public static Scatter Line(this Sheet sheet, int number, double[] x, double[] y, string name)
    {
        var (color, pattern) = sheet.Theme.Curve(number);
        var line = sheet.Plot.Add.ScatterLine(x, y, color);
        line.LineWidth = 2;
        line.LinePattern = pattern;
        if (name.Length > 0)
            line.LegendText = sheet.Legend(name);
        return line;
    }

    /// <summary>Raw measurements behind a line: thin and pale.</summary>
    public static void Pale(this Sheet sheet, int number, double[] x, double[] y)
    {
        var line = sheet.Plot.Add.ScatterLine(x, y, sheet.Theme.Curve(number).Color.WithAlpha(0.18));
        line.LineWidth = 1;
    }
}
