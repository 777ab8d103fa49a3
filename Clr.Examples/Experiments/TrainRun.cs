using System.Globalization;
using System.Text;
using Clr.Examples.Terminal;
using Clr.Plot;

namespace Clr.Examples.Experiments;

/// <summary>Makes one training, or goes on with it, and shows and writes what came of it.</summary>
internal static class TrainRun
{
    public static void Run(
        Screen screen,
        SingleTraining training,
        int seed,
        string folder,
        bool resume,
        CancellationToken cancellation
    )
    {
        OutputFolder.Require(folder);
        var results = new Results(training, folder);
        var run = new PlannedRun(training.Contenders[0], seed);
        if (!resume && results.IsBegun(run))
        {
            throw new UserErrorException(
                $"--out: {folder} already has a training of {run.Contender.Name} with seed {seed}. Go on with it by --resume, or name another folder."
            );
        }
        screen.Text($"{training.Description}.");
        screen.Lines(Wrapped.Lines(run.Contender.LearningRate.Describe(), screen.Width - 4, "    "));
        Board.Follow(screen, training, results, [run], cancellation);
        if (results.Ended(run) is not { } record)
            throw new UserErrorException($"--out: another process trains in {folder}. Name another folder.");
        var best = record.Curve.MaxBy(point => point.Value)!;
        screen.Text(
            record.DivergedAt is { } at
                ? Invariant($"The loss was no longer finite after {at:N0} updates: the learning rate is too large.")
                : Invariant(
                    $"Test accuracy {record.Final:F2} % after {record.Curve[^1].Iteration:N0} updates; the best was {best.Value:F2} % after {best.Iteration:N0}. {Times.Text(TimeSpan.FromSeconds(record.Seconds))}."
                )
        );
        screen.Blank();
        screen.Text("Written:");
        screen.Lines([results.Save("history.csv", Csv(record)), Picture(run.Contender, record, folder)]);
    }

    private static string Csv(RunRecord record)
    {
        var text = new StringBuilder("iteration,lr,momentum,loss,accuracy\n");
        foreach (var point in record.Curve)
        {
            text.AppendJoin(
                    ',',
                    point.Iteration.ToString(CultureInfo.InvariantCulture),
                    Guard.Text(point.LearningRate),
                    Guard.Text(point.Momentum),
                    Guard.Text(point.Loss),
                    Guard.Text(point.Value)
                )
                .Append('\n');
        }
        return text.ToString();
    }

    private static string Picture(Contender contender, RunRecord record, string folder)
    {
        var path = Path.Combine(folder, "history.png");
        using var picture = Draw.History(
            RunTrack.WithLoss(contender, [record], Metric.Accuracy),
            new PictureStyle { Title = Invariant($"{record.Contender}, seed {record.Seed}"), PanelHeight = 200 }
        );
        picture.Save(path);
        return path;
    }
}
