using Clr.Examples.Terminal;
using Clr.Examples.Training;
using Clr.Plot;

namespace Clr.Examples.Tours;

/// <summary>Trains every plan with every seed, a progress bar for each plan.</summary>
internal static class TrainStage
{
    public static IReadOnlyList<Runs> Run(
        Screen screen,
        Setting setting,
        PlanSet plans,
        int seed,
        CancellationToken cancellation
    )
    {
        screen.Heading("3. Train with them, and beside them what is usual");
        screen.Text(
            Invariant(
                $"CLR for {setting.ShortRun:N0} updates, half a cycle {setting.StepSize:N0}; a step schedule from {setting.StepLr:G3} for {setting.LongRun:N0}, and stopped at {setting.ShortRun:N0}; and, to tell cycling from a well chosen rate, a step schedule from the single LR of the range test. {Count(setting.Seeds)}, the same for all."
            )
        );
        return screen.Follow([
            .. plans.All.Select(plan => new Job<Runs>(
                plan.Name.Trim(),
                report => Train(setting, plan, seed, report, cancellation)
            )),
        ]);
    }

    private static string Count(int seeds) => seeds == 1 ? "One seed" : $"{seeds} seeds";

    private static Runs Train(
        Setting setting,
        Plan plan,
        int seed,
        Action<double, Func<string>> report,
        CancellationToken cancellation
    )
    {
        var results = new TrainingResult[setting.Seeds];
        for (var i = 0; i < results.Length; i++)
        {
            var run = i;
            var of = results.Length > 1 ? $"{run + 1}/{results.Length} " : "";
            results[i] = Trainer.Run(
                setting.Problem,
                plan,
                setting.MeasureEvery,
                seed + i,
                p => report((run + ((double)p.Done / p.Iterations)) / results.Length, () => of + Status(p)),
                cancellation
            );
        }
        return new Runs(plan, results);
    }

    private static string Status(TrainingProgress p) =>
        Invariant($"{p.Done:N0}/{p.Iterations:N0} lr {Numbers.Short(p.LearningRate)} loss {p.Loss:F3}");
}
