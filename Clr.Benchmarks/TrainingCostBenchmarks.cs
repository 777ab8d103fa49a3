using BenchmarkDotNet.Attributes;
using Clr.Examples.Data;
using Clr.Examples.Networks;
using Clr.Examples.Terminal;
using Clr.Examples.Training;
using Clr.Torch;
using Spectre.Console;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Clr.Benchmarks;

/// <summary>
/// What adapter, history and progress cost in the teacher experiment: an update without them, and they without the update, each by
/// itself, so that the share is not a difference of two noisy runs.
/// </summary>
[MemoryDiagnoser, MedianColumn]
public class TrainingCostBenchmarks
{
    private const int Updates = 1000;
    private readonly Func<long, double> _policy = Policy.Triangular(0.02, 0.1, stepSize: 250);
    private readonly Func<long, double> _momentum = Policy
        .Triangular(0.02, 0.1, stepSize: 250)
        .Opposite(0.02, 0.1, 0.85, 0.95);
    private Problem _problem = null!;
    private Module<Tensor, Tensor> _network = null!;
    private SGD _optimizer = null!;
    private IEnumerator<long[]> _batches = null!;
    private Screen _screen = null!;
    private ProgressTask _bar = null!;

    /// <summary>The experiment as the examples train it.</summary>
    [GlobalSetup]
    public void Setup()
    {
        TorchNative.EnsureLoaded();
        set_num_threads(1);
        manual_seed(1);
        _problem = Student.On(TeacherData.Generate());
        _network = _problem.Network();
        _optimizer = _problem.Optimizer(_network);
        _batches = _problem.Batches(1).GetEnumerator();
        _screen = new Screen(TextWriter.Null, isTerminal: false);
        _bar = new ProgressTask(1, "teacher", 1);
        _bar.StartTask();
    }

    /// <summary>Disposes the network and the data.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        _batches.Dispose();
        _optimizer.Dispose();
        _network.Dispose();
        _problem.Dispose();
    }

    /// <summary>The update alone: batch, gradients, step, and the loss as a number.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Updates)]
    public double Update()
    {
        double last = 0;
        for (var i = 0; i < Updates; i++)
        {
            _batches.MoveNext();
            last = _problem.Update(_network, _optimizer, _batches.Current);
        }
        return last;
    }

    /// <summary>Adapter (rate and momentum), history and the progress of a redirected run.</summary>
    [Benchmark(OperationsPerInvoke = Updates)]
    public object PlainOverhead() =>
        _screen.Follow([new Job<int>("teacher", report => Overhead((share, status) => report(share, status)))]);

    /// <summary>Adapter, history and the bar of a terminal, which is told but not drawn: another thread does that.</summary>
    [Benchmark(OperationsPerInvoke = Updates)]
    public int BarOverhead() =>
        Overhead(
            (share, status) =>
            {
                _bar.Tag = status;
                _bar.Value = share;
            }
        );

    private int Overhead(Action<double, Func<string>> report)
    {
        var scheduler = new Scheduler(_optimizer, learningRate: _policy, momentum: _momentum);
        var history = new History(scheduler, TrainingResult.Loss, TrainingResult.Accuracy);
        for (var done = 1; done <= Updates; done++)
        {
            history.Record(0.5);
            var told = new TrainingProgress(done, Updates, scheduler.LearningRate, 0.5);
            // below 1, at which a line is written: once in a training, not once in a thousand updates
            report(0.5 * told.Done / told.Iterations, () => $"{told.Done}/{told.Iterations} loss {told.Loss}");
            scheduler.Step();
        }
        return history.Count;
    }
}
