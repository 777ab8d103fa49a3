using Clr.Examples.Terminal;
using Clr.Examples.Tours;
using Clr.Examples.Training;
using Clr.RangeTesting;
using Clr.Torch;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Clr.Examples.RangeTests;

/// <summary>What the command is asked for.</summary>
/// <param name="Seed">Of the initial weights, the batches and the sweeps.</param>
/// <param name="Data">The folder of CIFAR-10; null for the built-in data.</param>
/// <param name="Repeats">How many sweeps.</param>
/// <param name="Confirm">Whether constant learning rates are tried after the sweeps.</param>
/// <param name="Out">The folder of the files; null for none.</param>
/// <param name="Points">How many learning rates a sweep has.</param>
/// <param name="HeldOut">On how many training examples, held out, the accuracy is measured after every update; 0 for none.</param>
/// <param name="Lowest">The learning rate at which a sweep begins; null for the setting's own.</param>
/// <param name="Highest">The learning rate at which a sweep ends; null for the setting's own.</param>
internal sealed record RangeTestOptions(
    int Seed,
    string? Data,
    int Repeats,
    bool Confirm,
    string? Out,
    int Points,
    int HeldOut,
    double? Lowest,
    double? Highest
);

/// <summary>A range test with all its answers shown, and its files written if there is a folder for them.</summary>
internal static class RangeTestRun
{
    /// <summary>The test answered.</summary>
    public const int Answered = 0;

    /// <summary>The test ran, and the loss says nothing of where the bounds are.</summary>
    public const int NoSignal = CommandLine.Found;

    /// <exception cref="OperationCanceledException">Interrupted: what there was by then is shown and written.</exception>
    public static int Run(Screen screen, RangeTestOptions options, CancellationToken cancellation)
    {
        var output = options.Out is null ? null : new Output(options.Out);
        Reproducible.Threads();
        using var setting = options.Data is null
            ? Setting.Teacher(quick: false)
            : Setting.Cifar(options.Data, quick: false);
        Reproducible.Begin(options.Seed);
        using var network = setting.Problem.Network();
        return Run(screen, setting, network, options, output, cancellation);
    }

    /// <exception cref="OperationCanceledException">Interrupted: what there was by then is shown and written.</exception>
    internal static int Run(
        Screen screen,
        Setting setting,
        Module<Tensor, Tensor> network,
        RangeTestOptions options,
        Output? output,
        CancellationToken cancellation
    )
    {
        var settings = new RangeTestSettings
        {
            Plan = PlanOf(setting, options),
            Repeats = options.Repeats,
            Seed = options.Seed,
        };
        screen.Text($"LR range test on {setting.Description}.");
        using var optimizer = setting.Problem.Optimizer(network);
        var test = TorchRangeTest.Create(
            network,
            optimizer,
            setting.Problem.Batches(options.Seed, options.HeldOut),
            rows => setting.Problem.Loss(network, rows),
            new TorchRangeTestOptions
            {
                // the accuracy alone, so that the loss that is read stays that of the training
                Validate =
                    options.HeldOut == 0
                        ? null
                        : () => new(Accuracy: setting.Problem.HeldOutAccuracy(network, options.HeldOut)),
            }
        );
        var result = screen.Follow([
            new Job<RangeTestResult>(
                "range test",
                report =>
                {
                    Reproducible.Threads();
                    var found = test.Run(settings, new SweepReporter(report), cancellation);
                    if (!found.WasCancelled)
                        report(1, () => Guard.Counted(found.Records.Length, "sweep"));
                    return found;
                }
            ),
        ])[0];
        if (options.Confirm && !cancellation.IsCancellationRequested && result.MaxLr.Rate is not null)
            result = Confirmed(screen, test, result, options.Seed, cancellation);
        Show(screen, result, output, setting.Problem.Data.Name);
        cancellation.ThrowIfCancellationRequested();
        return CodeOf(result);
    }

    /// <exception cref="UserErrorException">The ends of the sweep are not in order.</exception>
    private static SweepPlan PlanOf(Setting setting, RangeTestOptions options)
    {
        var lowest = options.Lowest ?? setting.Sweep.Lowest;
        var highest = options.Highest ?? setting.Sweep.Highest;
        return lowest < highest
            ? SweepPlan.Exponential(lowest, highest, options.Points)
            : throw new UserErrorException(
                Invariant(
                    $"--lowest must be below --highest, but they were {lowest} and {highest}. Without them a sweep goes from {setting.Sweep.Lowest} to {setting.Sweep.Highest}."
                )
            );
    }

    /// <summary>The exit code that says whether there are bounds.</summary>
    public static int CodeOf(RangeTestResult result) =>
        result.MaxLr.Rate is null || result.BaseLr.Rate is null ? NoSignal : Answered;

    /// <summary>The result with its confirmation; as it was where that was interrupted.</summary>
    private static RangeTestResult Confirmed(
        Screen screen,
        TorchRangeTest<long[]> test,
        RangeTestResult result,
        int seed,
        CancellationToken cancellation
    )
    {
        var (baseLr, maxLr) = result.Bounds();
        var settings = new ConfirmSettings(baseLr, result.Settings.Plan.Highest)
        {
            Candidates = [maxLr],
            Tolerance = 0.05,
            Seed = seed,
        };
        try
        {
            var confirmation = screen.Follow([
                new Job<Confirmation>(
                    "confirm",
                    report =>
                    {
                        Reproducible.Threads();
                        var found = test.Confirm(settings, new SweepReporter(report), cancellation);
                        report(1, () => $"{found.Probes.Length} constant learning rates");
                        return found;
                    }
                ),
            ])[0];
            return result.With(confirmation);
        }
        catch (OperationCanceledException)
        {
            return result;
        }
    }

    private static void Show(Screen screen, RangeTestResult result, Output? output, string data)
    {
        if (result.Records.All(record => record.Points.IsEmpty))
            return;
        screen.Blank();
        LossCurve.Show(screen, result);
        screen.Table(AnswerTable.Of(result));
        screen.Text(result.Summary());
        if (output is null)
            return;
        output.RangeTest(result, $"LR range test, {data}");
        output.Text("range-test-points.csv", result.PointsCsv());
        output.Text("range-test-answers.csv", result.AnswersCsv());
        output.Text("range-test.json", result.ToJson());
        screen.Blank();
        screen.Text("Written:");
        screen.Lines(output.Written);
    }
}
