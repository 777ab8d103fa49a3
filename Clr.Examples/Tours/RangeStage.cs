using Clr.Examples.Terminal;
using Clr.Plot;
using Clr.RangeTesting;
using Clr.Torch;
using TorchSharp;

namespace Clr.Examples.Tours;

/// <summary>Finds the bounds of the learning rate by a range test on the network that will be trained.</summary>
internal static class RangeStage
{
    public static RangeTestResult Run(Screen screen, Setting setting, int seed, CancellationToken cancellation)
    {
        screen.Heading("2. Find its bounds: an LR range test");
        screen.Text($"On {setting.Description}.");
        var job = new Job<RangeTestResult>("range test", report => Sweep(setting, seed, report, cancellation));
        var result = screen.Follow([job])[0];
        cancellation.ThrowIfCancellationRequested();
        Show(screen, result);
        return result;
    }

    private static RangeTestResult Sweep(
        Setting setting,
        int seed,
        Action<double, Func<string>> report,
        CancellationToken cancellation
    )
    {
        var problem = setting.Problem;
        torch.manual_seed(seed);
        using var network = problem.Network();
        using var optimizer = problem.Optimizer(network);
        var test = TorchRangeTest.Create(
            network,
            optimizer,
            problem.Batches(seed),
            rows => problem.Loss(network, rows)
        );
        var settings = new RangeTestSettings { Plan = setting.Sweep, Seed = seed };
        var result = test.Run(settings, new Reporter(report), cancellation);
        report(1, () => $"{result.Records.Length} sweeps");
        return result;
    }

    private static void Show(Screen screen, RangeTestResult result)
    {
        var reading = result.Readings[0];
        var points = reading.LearningRates.Zip(reading.Smoothed, (lr, loss) => (Math.Log10(lr), loss)).ToArray();
        var ceiling = reading.Baseline + Math.Max(0.5 * reading.Drop, 0);
        screen.Text("Loss over the learning rate (first sweep, smoothed, logarithmic):");
        screen.Lines(
            LinePlot.Of(
                [.. points.Where(p => p.loss <= ceiling)],
                Numbers.Short(reading.LearningRates[0]),
                $"LR {Numbers.Short(reading.LearningRates.Where((_, i) => points[i].loss <= ceiling).Last())}",
                screen.Width - 4,
                7,
                screen.HasUnicode
            )
        );
        screen.Text(
            $"baseLr {result.BaseLr}, maxLr {result.MaxLr}, single LR {result.SingleLr}; grade of the bounds over {result.Records.Length} sweeps: {Name(result.Grade)}."
        );
        foreach (var warning in result.Warnings)
            screen.Text($"Note: {warning}");
    }

    private static string Name(Grade grade) =>
        grade.ToString().ToUpperInvariant() switch
        {
            "GOOD" => "good",
            "FAIR" => "fair",
            "POOR" => "poor",
            _ => "unknown",
        };

    private sealed class Reporter(Action<double, Func<string>> report) : IProgress<SweepProgress>
    {
        public void Report(SweepProgress value) =>
            report(
                value.Fraction,
                () =>
                    Invariant(
                        $"{value.Repeat + 1}/{value.Repeats} {value.Point.Index + 1}/{value.Points} lr {Numbers.Short(value.Point.LearningRate)} loss {value.Point.Loss:F3}"
                    )
            );
    }
}
