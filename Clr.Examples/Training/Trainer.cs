using System.Diagnostics;
using Clr.Torch;

namespace Clr.Examples.Training;

/// <summary>Trains a fresh network by a plan. The same seed gives the same initial weights and the same batches to every plan.</summary>
internal static class Trainer
{
    public static TrainingResult Run(
        Problem problem,
        Plan plan,
        int measureEvery,
        int seed,
        Action<TrainingProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var watch = Stopwatch.StartNew();
        Reproducible.Begin(seed);
        using var network = problem.Network();
        using var optimizer = problem.Optimizer(network);
        using var batches = problem.Batches(seed).GetEnumerator();
        var scheduler = new Scheduler(optimizer, learningRate: problem.Scaled(network, plan.Schedule));
        var history = new History(scheduler, TrainingResult.Loss, TrainingResult.Accuracy);
        for (var done = 1; done <= plan.Iterations; done++)
        {
            cancellation.ThrowIfCancellationRequested();
            batches.MoveNext();
            var value = problem.Update(network, optimizer, batches.Current);
            history.Record(value);
            if (done % measureEvery == 0 || done == plan.Iterations)
                history.Set(TrainingResult.Accuracy, problem.Accuracy(network));
            progress?.Invoke(new TrainingProgress(done, plan.Iterations, scheduler.LearningRate, value));
            scheduler.Step();
        }
        return new TrainingResult(plan, history, watch.Elapsed);
    }
}
