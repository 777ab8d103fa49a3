using Clr.Examples.RangeTests;
using Clr.Examples.Terminal;
using Clr.Examples.Training;

namespace Clr.Examples.Tours;

/// <summary>What the tour is asked to do.</summary>
internal sealed record TourOptions(int Seed, string Out, bool Quick, string? Data);

/// <summary>The main job from end to end: compose a policy, find its bounds, train with it, see what came of it.</summary>
internal static class GuidedTour
{
    /// <returns>The exit code: 3 where the range test gives no bounds, so that there is nothing to train with.</returns>
    public static int Run(Screen screen, TourOptions options, CancellationToken cancellation)
    {
        // whatever is wrong with the options shows before anything is printed
        var output = new Output(options.Out);
        Reproducible.Threads();
        using var setting = options.Data is null
            ? Setting.Teacher(options.Quick)
            : Setting.Cifar(options.Data, options.Quick);
        return Run(screen, setting, options.Seed, output, cancellation);
    }

    internal static int Run(Screen screen, Setting setting, int seed, Output output, CancellationToken cancellation)
    {
        screen.Text("Clr: a learning-rate schedule is a function from a step to a value.");
        ComposeStage.Show(screen, output);
        var range = RangeStage.Run(screen, setting, seed, cancellation);
        output.RangeTest(range, $"LR range test, {setting.Problem.Data.Name}");
        if (RangeTestRun.CodeOf(range) is not RangeTestRun.Answered and var code)
        {
            screen.Text(range.Summary());
            screen.Text("Without bounds there is nothing to train with.");
            Written(screen, output);
            return code;
        }
        var (baseLr, maxLr) = range.Bounds();
        var plans = Plans.Of(setting, baseLr, maxLr, range.SingleLr.Rate ?? maxLr / 2);
        var all = TrainStage.Run(screen, setting, plans, seed, cancellation);
        output.Training(all, Invariant($"{setting.Problem.Data.Name}, seed {seed}"));
        output.History(all, seed);
        screen.Heading("4. What came of it");
        screen.Table(ResultTable.Of(all));
        screen.Text(
            Verdict.Of(all[0].Score, all[1].Score, [all[2].Score, all[3].Score], all[4].Score)
                + Verdict.OnBounds(range.Grade)
        );
        Written(screen, output);
        return RangeTestRun.Answered;
    }

    private static void Written(Screen screen, Output output)
    {
        screen.Blank();
        screen.Text("Written:");
        screen.Lines(output.Written);
    }
}
