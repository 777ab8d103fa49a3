using Clr.Examples.Terminal;
using Clr.Examples.Tours;
using Clr.Examples.Training;
using Clr.RangeTesting;
using MathNet.Numerics.Statistics;

namespace Clr.Examples.RangeTests;

/// <summary>The answers of all finders on the same recorded sweeps, beside what constant learning rates show.</summary>
internal static class Comparison
{
    private static readonly (string Name, SweepPlan Plan)[] Sweeps =
    [
        ("Clr's defaults, 1e-6 .. 1 in 200", SweepPlan.Exponential()),
        ("fastai's defaults, 1e-7 .. 10 in 100", SweepPlan.Exponential(1e-7, 10, 100)),
    ];

    private static readonly (string Name, RangeRule Rule)[] Ours =
    [
        ("Clr single LR", RangeRule.SingleLr),
        ("Clr maxLr", RangeRule.MaxLr),
        ("Clr baseLr", RangeRule.BaseLr),
    ];

    public static int Run(Screen screen, string? data, int seed, int seeds, CancellationToken cancellation)
    {
        Reproducible.Threads();
        using var setting = data is null ? Setting.Teacher(quick: false) : Setting.Cifar(data, quick: false);
        var updates = data is null ? 1000 : 300;
        int[] all = [.. Enumerable.Range(seed, seeds)];
        var runs = (ConstantRuns.PerDecade * ConstantRuns.Decades) + 1;
        var truths = screen.Follow([
            .. all.Select(one => new Job<ConstantRuns>(
                $"seed {one}",
                report =>
                {
                    var done = 0;
                    return ConstantRuns.Of(setting.Problem, one, updates, Advance, cancellation);

                    void Advance()
                    {
                        done++;
                        report((double)done / runs, () => $"{done}/{runs} constant learning rates");
                    }
                }
            )),
        ]);
        screen.Blank();
        screen.Text(
            Invariant(
                $"On {setting.Description}. {seeds} seeds from {seed}, {updates} updates at each of {runs} constant learning rates."
            )
        );
        Truth(screen, "best constant LR", [.. truths.Select(t => t.Best)]);
        Truth(screen, "training breaks", [.. truths.Select(t => t.Breaks ?? double.NaN)]);
        foreach (var (name, plan) in Sweeps)
        {
            double[] rates = [.. plan.LearningRates];
            double[][] losses = [.. all.Select(one => RecordedSweep.Losses(setting.Problem, plan, one, cancellation))];
            screen.Blank();
            screen.Lines(
                [
                    $"{name}",
                    "",
                    "| rule | answers | median | max/min | SD, decades | error, decades | broken |",
                    "|---|---|---|---|---|---|---|",
                ],
                indent: ""
            );
            foreach (var (rule, which) in Ours)
                Row(rule, l => RangeTest.ReadLoss(RecordedSweep.Stopped(plan, l))[which].Rate);
            foreach (var (rule, answer) in PeerFinders.All)
                Row(rule, l => answer(rates, l));

            void Row(string rule, Func<double[], double?> answer) =>
                screen.Lines([Line(rule, [.. losses.Select(answer)], truths)], indent: "");
        }
        return RangeTestRun.Answered;
    }

    private static void Truth(Screen screen, string what, double[] rates)
    {
        var found = rates.Where(double.IsFinite).Order().ToArray();
        screen.Text(
            found.Length == 0
                ? $"{what}: none"
                : Invariant(
                    $"{what}: median {Median(found):G3}, {found[0]:G3} .. {found[^1]:G3} ({found.Length} seeds)"
                )
        );
    }

    /// <summary>The error is the median of |log10(answer / best of the same seed)|; broken counts answers where training breaks.</summary>
    private static string Line(string rule, double?[] answers, IReadOnlyList<ConstantRuns> truths)
    {
        var found = answers
            .Select((answer, i) => (Answer: answer, Truth: truths[i]))
            .Where(pair => pair.Answer is not null)
            .Select(pair => (Rate: pair.Answer!.Value, pair.Truth))
            .ToArray();
        if (found.Length == 0)
            return $"| {rule} | 0/{answers.Length} | | | | | |";
        double[] rates = [.. found.Select(pair => pair.Rate)];
        var error = found.Select(pair => Math.Abs(Math.Log10(pair.Rate / pair.Truth.Best))).Median();
        var broken = found.Count(pair => pair.Rate >= pair.Truth.Breaks);
        return Invariant(
            $"| {rule} | {found.Length}/{answers.Length} | {Median(rates):G3} | {rates.Max() / rates.Min():F1} | {rates.Select(Math.Log10).StandardDeviation():F2} | {error:F2} | {broken} |"
        );
    }

    private static double Median(double[] rates) => Math.Pow(10, rates.Select(Math.Log10).Median());
}
