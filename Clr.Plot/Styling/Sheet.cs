using ScottPlot;
using ScottPlot.TickGenerators;
using SkiaSharp;

namespace Clr.Plot;

/// <summary>One panel of a picture in the making: a plot in the house's look, and the place it takes.</summary>
internal sealed class Sheet
{
    private const int Left = 84;
    private const int Right = 24;
    private const int LegendRow = 24;
    private readonly PictureStyle _style;
    private readonly int _top;
    private readonly int _bottom;
    private readonly List<string> _legend = [];

    private Sheet(PictureStyle style, string title, string xLabel, string yLabel)
    {
        _style = style;
        _top = title.Length > 0 ? 44 : 14;
        _bottom = xLabel.Length > 0 ? 58 : 30;
        Plot = new ScottPlot.Plot();
        Plot.RenderManager.ClearCanvasBeforeEachRender = false;
        Plot.Title(title, 16);
        Plot.XLabel(xLabel, 14);
        Plot.YLabel(yLabel, 14);
        Dress();
    }

    public ScottPlot.Plot Plot { get; }

    /// <summary>The data's own height, and around it title, legend and axis.</summary>
    public int Height => _top + LegendHeight() + _style.PanelHeight + _bottom;

    public Theme Theme => _style.Theme;

    public static Sheet Of(PictureStyle style, string title, string xLabel, string yLabel) =>
        new(style, title, xLabel, yLabel);

    /// <summary>A curve's name in the legend, which stands in rows between title and data, never on them.</summary>
    public string Legend(string name)
    {
        _legend.Add(name);
        return name;
    }

    /// <summary>Sets both ranges, and lays out what stands around the data: all names must be known.</summary>
    public void Limits(double left, double right, double low, double high)
    {
        var legend = LegendHeight();
        var (bottom, top) = (low, high);
        if (!(top > bottom))
            (bottom, top) = (low - Slack(low), low + Slack(low));
        var span = top - bottom;
        (bottom, top) = (bottom - (0.05 * span), top + (0.05 * span));
        Plot.Axes.SetLimits(left, right > left ? right : left + 1, bottom, top);
        Plot.Layout.Fixed(new PixelPadding(Left, Right, _bottom, _top + legend));
        // it is drawn by RenderLegend: within the data it would cover the curves, and beside them there is the title
        Plot.HideLegend();
        Plot.Axes.Title.Label.OffsetY = -legend;
        Plot.Legend.Orientation = Orientation.Horizontal;
    }

    /// <summary>Draws the legend in the rows kept for it, on a picture in which the panel begins at this height.</summary>
    public void RenderLegend(SKCanvas canvas, int top)
    {
        if (_legend.Count == 0)
            return;
        using var paint = Paint.NewDisposablePaint();
        var place = new PixelRect(Left, _style.Width - Right, top + _top + LegendHeight(), top + _top);
        Plot.Legend.Render(canvas, paint, place, Alignment.UpperLeft);
    }

    /// <summary>Makes the horizontal axis that of log10 of what is written at it.</summary>
    public void LogarithmicX(double left, double right) =>
        Plot.Axes.Bottom.TickGenerator = new NumericManual(DecadeTicks.Between(left, right));

    private static double Slack(double value) => value == 0 ? 1 : Math.Abs(value) / 2;

    private int LegendHeight()
    {
        if (_legend.Count == 0)
            return 0;
        double room = _style.Width - Left - Right - 20;
        var rows = 1;
        double used = 0;
        foreach (var name in _legend)
        {
            var width = 40 + (7.6 * name.Length);
            if (used > 0 && used + width > room)
                (rows, used) = (rows + 1, 0);
            used += width;
        }
        return (rows * LegendRow) + 8;
    }

    private void Dress()
    {
        Plot.FigureBackground.Color = Theme.Background;
        Plot.DataBackground.Color = Theme.Background;
        Plot.Axes.Color(Theme.Ink);
        Plot.Grid.MajorLineColor = Theme.Faint.WithAlpha(0.35);
        Plot.Axes.Right.FrameLineStyle.Width = 0;
        Plot.Axes.Top.FrameLineStyle.Width = 0;
        Plot.Axes.Title.Label.Bold = false;
        foreach (var axis in new IAxis[] { Plot.Axes.Bottom, Plot.Axes.Left })
        {
            axis.TickLabelStyle.FontSize = 12;
            axis.TickGenerator = new NumericAutomatic { LabelFormatter = Numbers.Text, TickDensity = 0.6 };
        }
        foreach (
            var label in new[]
            {
                Plot.Axes.Title.Label,
                Plot.Axes.Bottom.Label,
                Plot.Axes.Left.Label,
                Plot.Axes.Bottom.TickLabelStyle,
                Plot.Axes.Left.TickLabelStyle,
            }
        )
        {
            label.FontName = BuiltInFont.Use();
            label.Bold = false;
        }
        Plot.Legend.FontName = BuiltInFont.Use();
        Plot.Legend.FontSize = 12;
        Plot.Legend.FontColor = Theme.Ink;
        Plot.Legend.BackgroundColor = Theme.Background;
        Plot.Legend.OutlineWidth = 0;
        Plot.Legend.ShadowColor = Colors.Transparent;
        Plot.Legend.TightHorizontalWrapping = true;
    }
}
