using Clr.Examples.Terminal;
using Clr.Plot;
using Clr.RangeTesting;

namespace Clr.Examples.RangeTests;

/// <summary>The smoothed loss of the first sweep over the logarithm of the learning rate, drawn with characters.</summary>
internal static class LossCurve
{
    /// <summary>A loss that breaks is cut off half a drop above its start, else its fall would be a flat line.</summary>
    public static void Show(Screen screen, RangeTestResult result)
    {
        var reading = result.Readings[0];
        var points = reading.LearningRates.Zip(reading.Smoothed, (lr, loss) => (Math.Log10(lr), loss)).ToArray();
        var ceiling = double.IsFinite(reading.Drop)
            ? reading.Baseline + Math.Max(0.5 * reading.Drop, 5 * reading.Noise)
            : double.PositiveInfinity;
        var shown = Array.FindAll(points, p => p.loss <= ceiling);
        if (shown.Length < 2)
            return;
        screen.Text("Loss over the learning rate (first sweep, smoothed, logarithmic):");
        screen.Lines(
            LinePlot.Of(
                shown,
                Numbers.Short(Math.Pow(10, shown[0].Item1)),
                $"LR {Numbers.Short(Math.Pow(10, shown[^1].Item1))}",
                screen.Width - 4,
                7,
                screen.HasUnicode
            )
        );
    }
}
