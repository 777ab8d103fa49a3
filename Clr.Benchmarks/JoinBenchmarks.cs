using BenchmarkDotNet.Attributes;

namespace Clr.Benchmarks;

/// <summary>
/// What finding the piece of a join costs: the same number of evaluations, at steps scattered over all pieces, for ten to a hundred
/// thousand pieces. Times are per evaluation.
/// </summary>
[MemoryDiagnoser]
public class JoinBenchmarks
{
    private const int Evaluations = 10_000;

    private Func<long, double> _join = Ramp.Constant(0);
    private long[] _steps = [];

    /// <summary>How many schedules follow one another.</summary>
    [Params(10, 1_000, 10_000, 100_000)]
    public int Pieces { get; set; }

    /// <summary>Pieces of 1 to 100 steps, and steps in no order.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var lengths = Schedule.UniformNoise(seed: 1, low: 1, high: 101);
        var pieces = Enumerable.Range(0, Pieces).Select(i => (Ramp.Constant(i), (long)lengths(i))).ToArray();
        _join = Schedule.Join(pieces);
        var places = Schedule.UniformNoise(seed: 2, low: 0, high: pieces.Sum(piece => piece.Item2));
        _steps = [.. Enumerable.Range(0, Evaluations).Select(i => (long)places(i))];
    }

    /// <summary>One evaluation at a step anywhere.</summary>
    [Benchmark(OperationsPerInvoke = Evaluations)]
    public double Scattered()
    {
        var sum = 0.0;
        foreach (var step in _steps)
            sum += _join(step);
        return sum;
    }
}
