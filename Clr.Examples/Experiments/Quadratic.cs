using Clr.Examples.Training;

namespace Clr.Examples.Experiments;

/// <summary>
/// A noisy quadratic, its expectation computed exactly: no network, no sampling, no seed, and the answer within a second.
/// </summary>
/// <remarks>
/// Curvatures lambda_i = 1/i for i = 1..1000, gradient noise of variance lambda_i, expected squares m_i(0) = 1,
/// m_i(t+1) = (1 - lr(t) lambda_i)^2 m_i(t) + lr(t)^2 lambda_i, loss = sum of lambda_i m_i / 2.
/// </remarks>
internal sealed class Quadratic : Experiment
{
    private const int Modes = 1000;
    private const int MeasureEvery = 10;
    private const int LongRun = 7_000;
    private const int ShortRun = 2_500;
    private const double StepLr = 0.02;
    private const double MaxLr = 0.1;

    public override string Name => "quadratic";

    public override string Description =>
        "The expected loss of SGD on a noisy quadratic with curvatures 1, 1/2, ... 1/1000, computed exactly";

    public override IReadOnlyList<Contender> Contenders { get; } =
    [
        new("fixed", PaperSchedules.Step(StepLr, LongRun), LongRun) { Role = Role.Reference },
        new("triangular", Policy.Triangular(StepLr, MaxLr, 200), ShortRun),
        new("triangular2", Policy.Triangular2(StepLr, MaxLr, 250), ShortRun),
        new("exp-range", Policy.ExpRange(StepLr, MaxLr, 250, 0.999), ShortRun),
        new("table-2", PaperSchedules.Table2(StepLr, MaxLr, ShortRun), ShortRun),
        new("one-cycle", Policy.OneCycle(MaxLr, ShortRun), ShortRun),
        new("step-short", PaperSchedules.Step(StepLr, ShortRun), ShortRun) { Role = Role.Control },
        .. RateGrid.Constants(ShortRun, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2),
        .. RateGrid.Of("linear-decay", ShortRun, static peak => Ramp.Linear(peak, 0, ShortRun), 0.1, 0.2, 0.5, 1),
    ];

    public override Metric Metric => Metric.ExpectedLoss;

    public override double Target => 0.558;

    public override IReadOnlyList<string> Caveats =>
        [
            "A linear decay to 0 from a tuned peak beats every policy here by far: cycling repairs a badly chosen rate, it does not beat a tuned decay.",
            "The target is what the step schedule reaches in 7,000 updates.",
        ];

    public override bool HasSeeds => false;

    public override string SettingOf(Contender contender) => $"{Description}. {contender.LearningRate.Describe()}";

    public override RunRecord Run(
        Contender contender,
        int seed,
        RunFolder folder,
        Action<Moment> progress,
        CancellationToken cancellation
    )
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var curve = new List<CurvePoint>();
        foreach (var (done, lr, loss) in Losses(contender.LearningRate, contender.Iterations))
        {
            cancellation.ThrowIfCancellationRequested();
            var measured = done % MeasureEvery == 0 || done == contender.Iterations;
            if (measured)
                curve.Add(new CurvePoint(done, lr, 0, loss, loss));
            progress(new Moment(done, lr, loss, measured ? loss : null));
        }
        return new RunRecord(
            Name,
            contender.Name,
            seed,
            SettingOf(contender),
            contender.Iterations,
            DivergedAt: null,
            watch.Elapsed.TotalSeconds,
            curve
        );
    }

    /// <summary>After each update: how many there were, the rate of the last, the expected loss.</summary>
    public static IEnumerable<(int Done, double LearningRate, double Loss)> Losses(
        Func<long, double> learningRate,
        int iterations
    )
    {
        double[] curvature = [.. Enumerable.Range(1, Modes).Select(i => 1.0 / i)];
        double[] square = [.. Enumerable.Repeat(1.0, Modes)];
        for (var t = 0; t < iterations; t++)
        {
            var lr = learningRate(t);
            var loss = 0.0;
            for (var i = 0; i < Modes; i++)
            {
                var keep = 1 - (lr * curvature[i]);
                square[i] = (keep * keep * square[i]) + (lr * lr * curvature[i]);
                loss += curvature[i] * square[i] / 2;
            }
            yield return (t + 1, lr, loss);
        }
    }
}
