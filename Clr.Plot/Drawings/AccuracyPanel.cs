using Clr.RangeTesting;

namespace Clr.Plot;

/// <summary>What the paper's rules read off the accuracy; null where they have no answer.</summary>
internal sealed record AccuracyMarks(double? BaseLr, double? MaxLr, AccuracyTurn Turn);

/// <summary>The accuracy of a range test over the learning rate, with what Smith's rules read off it.</summary>
internal static class AccuracyPanel
{
    public static void Draw(Sheet sheet, Curve[] curves, Func<RangeRule, Answer> answer, AccuracyMarks marks)
    {
        var (left, right) = SweepAxis.Of(curves);
        SweepAxis.Bounds(sheet, answer(RangeRule.BaseLr).Rate, answer(RangeRule.MaxLr).Rate);
        var range = new Range();
        var first = true;
        foreach (var curve in curves.Where(curve => curve.Accuracies.Length > 0))
        {
            var reading = RangeTest.ReadAccuracy(curve);
            SweepAxis.Points(sheet, curve.LearningRates, curve.Accuracies);
            var line = sheet.Line(0, SweepAxis.Decades(reading.LearningRates), [.. reading.Smoothed], "");
            line.LineColor = line.LineColor.WithAlpha(first ? 1 : 0.45);
            range.Include(reading.Smoothed);
            first = false;
        }
        Rule(sheet, 1, "rises", marks.BaseLr);
        Rule(sheet, 5, Turn(marks.Turn), marks.MaxLr);
        sheet.LogarithmicX(left, right);
        sheet.Limits(left, right, range.Low, range.High);
    }

    private static string Turn(AccuracyTurn turn) =>
        turn switch
        {
            AccuracyTurn.Slows => "slows",
            AccuracyTurn.Ragged => "ragged",
            AccuracyTurn.Falls => "falls",
            _ => "end of the sweep",
        };

    private static void Rule(Sheet sheet, int number, string name, double? lr)
    {
        if (lr is not { } rate)
            return;
        var line = sheet.Plot.Add.VerticalLine(Math.Log10(rate), 1.5f, sheet.Theme.Curve(number).Color);
        line.LinePattern = ScottPlot.LinePattern.DenselyDashed;
        line.LegendText = sheet.Legend($"{name} {Numbers.Short(rate)}");
    }
}
