using BenchmarkDotNet.Attributes;
using Clr.Torch;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch.optim;

namespace Clr.Benchmarks;

/// <summary>
/// What an update costs: learning rate and momentum of SGD, written by hand, by the adapter, and by TorchSharp's own schedulers.
/// </summary>
[MemoryDiagnoser]
public class SchedulerBenchmarks
{
    private readonly Func<long, double> _rate = Policy.Triangular(0.001, 0.006, stepSize: 2000);
    private readonly Func<long, double> _momentum = Wave.Triangle(Cycle.Symmetric(2000)).Between(0.8, 0.9);
    private readonly List<SGD> _optimizers = [];
    private SGD.ParamGroup[] _groups = [];
    private Scheduler _scheduler = null!;
    private Scheduler _recorded = null!;
    private History _history = null!;
    private lr_scheduler.LRScheduler _theirs = null!;
    private lr_scheduler.LRScheduler _oneCycle = null!;
    private lr_scheduler.LRScheduler _lambda = null!;
    private long _step;

    /// <summary>The number of parameter groups.</summary>
    [Params(1, 10)]
    public int Groups { get; set; }

    /// <summary>One optimizer for each contestant.</summary>
    [GlobalSetup]
    public void Setup()
    {
        // each benchmark runs in a process of its own
        TorchNative.EnsureLoaded();
        _groups = [.. MakeOptimizer().ParamGroups.Cast<SGD.ParamGroup>()];
        _scheduler = new Scheduler(MakeOptimizer(), learningRate: _rate, momentum: _momentum);
        _recorded = new Scheduler(MakeOptimizer(), learningRate: _rate, momentum: _momentum);
        _history = new History(_recorded, 10_000, "loss", "accuracy");
        _theirs = lr_scheduler.CyclicLR(MakeOptimizer(), 0.001, 0.006, step_size_up: 2000);
        // as long a run as its index allows: beyond its total it would only write zeros
        _oneCycle = lr_scheduler.OneCycleLR(MakeOptimizer(), 0.006, total_steps: int.MaxValue);
        _lambda = lr_scheduler.LambdaLR(MakeOptimizer(), step => _rate(step));
    }

    /// <summary>Disposes the optimizers.</summary>
    [GlobalCleanup]
    public void Cleanup() => _optimizers.ForEach(optimizer => optimizer.Dispose());

    /// <summary>Both schedules evaluated, the values written to groups at hand: the least that any adapter must do.</summary>
    [Benchmark(Baseline = true)]
    public void EvaluateAndWrite()
    {
        var step = _step++;
        var (rate, momentum) = (_rate(step), _momentum(step));
        foreach (var group in _groups)
        {
            ((ILearningRateController)group).LearningRate = rate;
            ((IMomentum)group).Momentum = momentum;
        }
    }

    /// <summary>The adapter.</summary>
    [Benchmark]
    public void SchedulerStep() => _scheduler.Step();

    /// <summary>The adapter, and a row of history with two metrics.</summary>
    [Benchmark]
    public void SchedulerStepAndRecord()
    {
        _history.Record(0.5, 0.25);
        _recorded.Step();
    }

    /// <summary>TorchSharp's own.</summary>
    [Benchmark]
    public void TorchSharpCyclicLR() => _theirs.step();

    /// <summary>TorchSharp's OneCycleLR, learning rate and momentum.</summary>
    [Benchmark]
    public void TorchSharpOneCycleLR() => _oneCycle.step();

    /// <summary>TorchSharp's LambdaLR with our schedule in it: the learning rate alone.</summary>
    [Benchmark]
    public void TorchSharpLambdaLR() => _lambda.step();

    private SGD MakeOptimizer()
    {
        var groups = Enumerable
            .Range(0, Groups)
            .Select(_ => new SGD.ParamGroup([new Parameter(torch.ones(1))], lr: 0.1, momentum: 0.9));
        var optimizer = torch.optim.SGD(groups, 0.1, momentum: 0.9);
        _optimizers.Add(optimizer);
        return optimizer;
    }
}
