using BenchmarkDotNet.Attributes;
using Clr.RangeTesting;
using Clr.Torch;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Clr.Benchmarks;

/// <summary>
/// What a range test costs beside the training it does: its engine over a step that does nothing, and the training of a small
/// network by the TorchSharp front and by a bare loop; all per update. And the reading of a curve of 1,000 points.
/// </summary>
[MemoryDiagnoser, MedianColumn]
public class RangeTestBenchmarks
{
    private const int Updates = 1000;
    private static readonly RangeTestSettings Settings = new()
    {
        Plan = SweepPlan.Exponential(1e-6, 1e-3, Updates),
        Repeats = 1,
        Resamplings = 0,
    };

    private nn.Module<Tensor, Tensor> _network = null!;
    private SGD _optimizer = null!;
    private (Tensor X, Tensor Y)[] _batches = [];
    private TorchRangeTest<(Tensor X, Tensor Y)> _test = null!;
    private Curve _curve = null!;
    private readonly double _loss = 1;

    /// <summary>A network 20-64-64-10 with batches of 50, as the examples train.</summary>
    [GlobalSetup]
    public void Setup()
    {
        TorchNative.EnsureLoaded();
        set_num_threads(1);
        manual_seed(1);
        _network = nn.Sequential(nn.Linear(20, 64), nn.ReLU(), nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 10));
        _optimizer = optim.SGD(_network.parameters(), 1e-6, 0.9);
        _batches = [.. Enumerable.Range(0, 20).Select(_ => (randn(50, 20), randint(0, 10, 50)))];
        _test = TorchRangeTest.Create(_network, _optimizer, _batches, Loss);
        var sweep = RangeTest.Sweep(lr => 2 + (Math.Sin(1e9 * lr) / 10) - Math.Min(1, 1e4 * lr), Settings.Plan);
        _curve = sweep.TrainingCurve;
    }

    /// <summary>One sweep over a function that does nothing.</summary>
    [Benchmark(OperationsPerInvoke = Updates)]
    public SweepRecord Engine() => RangeTest.Sweep(lr => _loss, Settings.Plan);

    /// <summary>The bare loop that a user would write.</summary>
    [Benchmark(OperationsPerInvoke = Updates)]
    public double BareLoop()
    {
        double last = 0;
        for (var k = 0; k < Updates; k++)
        {
            using var scope = NewDisposeScope();
            foreach (var group in _optimizer.ParamGroups)
                group.LearningRate = Settings.Plan.LearningRates[k];
            _optimizer.zero_grad();
            var loss = Loss(_batches[k % _batches.Length]).Loss;
            last = loss.item<float>();
            loss.backward();
            _optimizer.step();
        }
        return last;
    }

    /// <summary>The whole range test, snapshot, restoring and reading included.</summary>
    [Benchmark(OperationsPerInvoke = Updates)]
    public RangeTestResult WholeTest() => _test.Run(Settings);

    /// <summary>The reading of 1,000 points.</summary>
    [Benchmark]
    public LossReading ReadCurve() => RangeTest.ReadLoss(_curve);

    private BatchLoss Loss((Tensor X, Tensor Y) batch) => nn.functional.cross_entropy(_network.call(batch.X), batch.Y);
}
