using Clr.RangeTesting;
using ScottPlot;

namespace Clr.Plot;

/// <summary>The loss of a range test over the learning rate.</summary>
internal static class LossPanel
{
    private static readonly (RangeRule Rule, string Name, MarkerShape Shape)[] Marks =
    [
        (RangeRule.Start, "start", MarkerShape.FilledTriangleDown),
        (RangeRule.Steepest, "steepest", MarkerShape.FilledDiamond),
        (RangeRule.SingleLr, "single LR", MarkerShape.FilledSquare),
        (RangeRule.Eighty, "80 % gained", MarkerShape.FilledTriangleUp),
        (RangeRule.Edge, "edge", MarkerShape.Eks),
        (RangeRule.Minimum, "minimum", MarkerShape.FilledCircle),
        (RangeRule.MinimumTenth, "minimum/10", MarkerShape.OpenCircle),
        (RangeRule.Valley, "valley", MarkerShape.OpenTriangleDown),
    ];

    public static void Draw(Sheet sheet, Curve[] curves, Func<RangeRule, Answer> answer)
    {
        var readings = Array.ConvertAll(curves, RangeTest.ReadLoss);
        var (left, right) = SweepAxis.Of(curves);
        SweepAxis.Bounds(sheet, answer(RangeRule.BaseLr).Rate, answer(RangeRule.MaxLr).Rate);
        var range = new Range();
        for (var i = 0; i < curves.Length; i++)
        {
            SweepAxis.Points(sheet, curves[i].LearningRates, curves[i].Losses);
            var line = sheet.Line(0, SweepAxis.Decades(readings[i].LearningRates), [.. readings[i].Smoothed], "");
            line.LineColor = line.LineColor.WithAlpha(i == 0 ? 1 : 0.45);
            range.Include(Visible(readings[i], curves[i]));
        }
        // a mark stands on a curve; where nothing was recorded there is none
        foreach (var (rule, name, shape) in readings.Length == 0 ? [] : Marks)
            Mark(sheet, readings[0], answer(rule), name, shape);
        sheet.LogarithmicX(left, right);
        sheet.Limits(left, right, range.Low, range.High);
    }

    /// <summary>A loss that breaks leaves the picture half a drop above where it began; else the fall would be a flat line.</summary>
    private static IEnumerable<double> Visible(LossReading reading, Curve curve)
    {
        var ceiling = double.IsFinite(reading.Drop)
            ? reading.Baseline + Math.Max(0.5 * Math.Abs(reading.Drop), 5 * reading.Noise)
            : double.PositiveInfinity;
        return reading.Smoothed.Concat(curve.Losses).Select(loss => Math.Min(loss, ceiling));
    }

    private static void Mark(Sheet sheet, LossReading reading, Answer answer, string name, MarkerShape shape)
    {
        if (answer.Rate is not { } rate || reading.LearningRates.Length == 0)
            return;
        var nearest = reading
            .LearningRates.Select((other, i) => (Distance: Math.Abs(Math.Log(other / rate)), i))
            .MinBy(pair => pair.Distance)
            .i;
        var number = 1 + Array.FindIndex(Marks, mark => mark.Name == name);
        var marker = sheet.Plot.Add.Marker(
            Math.Log10(rate),
            reading.Smoothed[nearest],
            shape,
            11,
            sheet.Theme.Curve(number).Color
        );
        marker.MarkerStyle.LineWidth = 2;
        marker.LegendText = sheet.Legend($"{name} {(answer is Answer.AtLeast ? "≥ " : "")}{Numbers.Short(rate)}");
    }
}
