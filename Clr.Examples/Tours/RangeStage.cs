using Clr.Examples.RangeTests;
using Clr.Examples.Terminal;
using Clr.Examples.Training;
using Clr.RangeTesting;
using Clr.Torch;

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
        Reproducible.Begin(seed);
        using var network = problem.Network();
        using var optimizer = problem.Optimizer(network);
        var test = TorchRangeTest.Create(
            network,
            optimizer,
            problem.Batches(seed),
            rows => problem.Loss(network, rows)
        );
        var settings = new RangeTestSettings { Plan = setting.Sweep, Seed = seed };
        var result = test.Run(settings, new SweepReporter(report), cancellation);
        report(1, () => $"{result.Records.Length} sweeps");
        return result;
    }

    private static void Show(Screen screen, RangeTestResult result)
    {
        LossCurve.Show(screen, result);
        screen.Text(
            $"baseLr {result.BaseLr}, maxLr {result.MaxLr}, single LR {result.SingleLr}; grade of the bounds over {result.Records.Length} sweeps: {AnswerTable.Name(result.Grade)}."
        );
        foreach (var warning in result.Warnings)
            screen.Text($"Note: {warning}");
    }
}
