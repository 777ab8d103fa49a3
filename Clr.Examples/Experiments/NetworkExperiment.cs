using System.Diagnostics;
using Clr.Examples.Data;
using Clr.Examples.Training;
using Clr.Torch;

namespace Clr.Examples.Experiments;

/// <summary>An experiment that trains networks.</summary>
internal abstract class NetworkExperiment(NetworkOptions options) : Experiment
{
    protected NetworkOptions Options => options;

    protected abstract Problem Problem { get; }

    /// <summary>Every how many updates the accuracy is measured.</summary>
    protected abstract int MeasureEvery { get; }

    /// <summary>The time from one checkpoint to the next; a kill loses no more than that.</summary>
    protected virtual TimeSpan BetweenSaves => TimeSpan.FromSeconds(15);

    public override Metric Metric => Metric.Accuracy;

    public override string SettingOf(Contender contender) =>
        string.Join(
            "; ",
            Description,
            Invariant($"{Problem.BatchSize} a batch"),
            Invariant($"weight decay {contender.WeightDecay ?? Problem.WeightDecay}"),
            $"momentum {MomentumOf(contender).Describe()} in the form of {options.Form}",
            $"learning rate {contender.LearningRate.Describe()}",
            Invariant($"{contender.Iterations} updates, measured every {MeasureEvery}"),
            Guard.Counted(options.Threads, "thread")
        ) + (contender.Order == BatchOrder.AsStored ? "; the pictures in the order of the files" : "");

    public override RunRecord Run(
        Contender contender,
        int seed,
        RunFolder folder,
        Action<Moment> progress,
        CancellationToken cancellation
    )
    {
        var problem = Problem with
        {
            WeightDecay = contender.WeightDecay ?? Problem.WeightDecay,
            Order = contender.Order,
        };
        Reproducible.Begin(seed, options.Threads);
        using var network = problem.Network();
        using var optimizer = problem.Optimizer(network);
        var momentum = MomentumOf(contender);
        var scheduler = new Scheduler(
            optimizer,
            learningRate: problem.Scaled(network, contender.LearningRate),
            momentum: GroupSchedule.Same(MomentumForms.Of(options.Form, contender.LearningRate, momentum))
        );
        var memory = new RunMemory(new TrainingCheckpoint(folder.Folder, network, optimizer, scheduler));
        var done = memory.Restore();
        using var batches = problem.Batches(seed).Skip(done).GetEnumerator();
        int? diverged = null;
        var watch = Stopwatch.StartNew();
        while (done < contender.Iterations && diverged is null)
        {
            if (cancellation.IsCancellationRequested)
            {
                memory.Save(done, watch.Elapsed);
                cancellation.ThrowIfCancellationRequested();
            }
            batches.MoveNext();
            var loss = problem.Update(network, optimizer, batches.Current);
            memory.Add(loss);
            var (lr, inForce) = (contender.LearningRate(done), momentum(done));
            done++;
            diverged = double.IsFinite(loss) ? null : done;
            double? accuracy = null;
            if (done % MeasureEvery == 0 || done == contender.Iterations || diverged is not null)
            {
                accuracy = problem.Accuracy(network);
                memory.Measured(done, lr, inForce, accuracy.Value);
            }
            scheduler.Step();
            // one that has diverged is done again from before, if it is killed here, to diverge at the same update
            if (diverged is null)
                memory.SaveNowAndThen(done, watch.Elapsed, BetweenSaves);
            progress(new Moment(done, lr, loss, accuracy));
        }
        return new RunRecord(
            Name,
            contender.Name,
            seed,
            SettingOf(contender),
            contender.Iterations,
            diverged,
            memory.Seconds + watch.Elapsed.TotalSeconds,
            memory.Curve
        );
    }

    public override void Dispose()
    {
        Problem.Dispose();
        base.Dispose();
    }

    private static Func<long, double> MomentumOf(Contender contender) =>
        contender.Momentum ?? Ramp.Constant(Problem.Momentum);
}

/// <summary>What the experiments with networks can be asked to do differently.</summary>
/// <param name="Form">Where SGD keeps the learning rate.</param>
/// <param name="Threads">The threads of TorchSharp, on which the last bits of the numbers depend.</param>
internal sealed record NetworkOptions(MomentumForm Form, int Threads);
