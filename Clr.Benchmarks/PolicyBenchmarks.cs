using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace Clr.Benchmarks;

/// <summary>One evaluation of each policy beside the formula that one would write by hand, both behind a <c>Func</c>.</summary>
[MemoryDiagnoser, MedianColumn]
public class PolicyBenchmarks
{
    private const int Evaluations = 1000;
    private Pair _pair = null!;
    private long _stride;

    /// <summary>The names of the policies, all of them.</summary>
    /// <exception cref="InvalidOperationException">One has no formula in ByHand.</exception>
    public static IEnumerable<string> Names
    {
        get
        {
            var missing = typeof(Policy)
                .GetMethods(BindingFlags.Public | BindingFlags.Static)
                .Where(method => method.ReturnType == typeof(Func<long, double>))
                .Select(method => method.Name)
                .Except(ByHand.All.Keys)
                .ToArray();
            return missing.Length == 0
                ? ByHand.All.Keys
                : throw new InvalidOperationException($"Without a formula in ByHand: {string.Join(", ", missing)}");
        }
    }

    /// <summary>Which policy.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    /// <summary>The two must be the same schedule.</summary>
    /// <exception cref="InvalidOperationException">The formula is not the policy's.</exception>
    [GlobalSetup]
    public void Setup()
    {
        _pair = ByHand.All[Name];
        _stride = _pair.Run / Evaluations;
        for (long step = 0; step <= _pair.Run; step++)
        {
            var (ours, byHand) = (_pair.Policy(step), _pair.Formula(step));
            if (!(Math.Abs(ours - byHand) <= 1e-12 * Math.Abs(ours) + 1e-16))
                throw new InvalidOperationException(
                    $"{Name} at step {step}: the policy gives {ours}, the formula {byHand}"
                );
        }
    }

    /// <summary>By hand.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Evaluations)]
    public double Formula() => Sum(_pair.Formula);

    /// <summary>The library's.</summary>
    [Benchmark(OperationsPerInvoke = Evaluations)]
    public double Policy() => Sum(_pair.Policy);

    // over the whole run, so that every formula of a policy has its part
    private double Sum(Func<long, double> schedule)
    {
        double sum = 0;
        for (var i = 0; i < Evaluations; i++)
            sum += schedule(i * _stride);
        return sum;
    }
}
