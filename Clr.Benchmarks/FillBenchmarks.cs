using BenchmarkDotNet.Attributes;

namespace Clr.Benchmarks;

/// <summary>Values in bulk: Fill beside the loop that calls the schedule, with the same bits. Times are per value.</summary>
[MemoryDiagnoser]
public class FillBenchmarks
{
    private const int Steps = 40_000;

    private readonly double[] _values = new double[Steps];
    private Func<long, double> _schedule = Ramp.Constant(0);

    /// <summary>What is filled.</summary>
    public enum Kind
    {
        /// <summary>triangular2: wave times amplitude between bounds.</summary>
        Triangular2,

        /// <summary>Several schedules added, scaled and clamped.</summary>
        Sum,

        /// <summary>Warm-up, plateau and decay, one after another.</summary>
        Join,

        /// <summary>A piece of 100 steps for ever.</summary>
        Repeat,

        /// <summary>A schedule in epochs, stretched to 391 steps each.</summary>
        Stretch,

        /// <summary>A lambda, of which nothing is known.</summary>
        Opaque,
    }

    /// <summary>What is filled.</summary>
    [ParamsAllValues]
    public Kind Schedule { get; set; }

    /// <summary>Makes the schedule.</summary>
    [GlobalSetup]
    public void Setup() =>
        _schedule = Schedule switch
        {
            Kind.Triangular2 => Policy.Triangular2(0.001, 0.006, 2000),
            Kind.Sum => Policy
                .Triangular(0.001, 0.006, 2000)
                .Plus(Policy.Triangular(0, 0.001, 30))
                .Scale(0.5)
                .Clamp(0.0005, 0.003),
            Kind.Join => Clr.Schedule.Join(
                (Ramp.Linear(0, 0.1, 500), 500),
                (Ramp.Constant(0.1), 30_000),
                (Ramp.Linear(0.1, 0, 9_500), 9_500)
            ),
            Kind.Repeat => Ramp.Linear(1, 0, 100).Repeat(100),
            Kind.Stretch => Policy.Triangular(0.001, 0.006, 5).Stretch(391),
            _ => static step => 1.0 / (1 + step),
        };

    /// <summary>values[i] = schedule(i).</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Steps)]
    public void Loop()
    {
        var values = _values;
        for (var i = 0; i < values.Length; i++)
            values[i] = _schedule(i);
    }

    /// <summary>schedule.Fill(0, values).</summary>
    [Benchmark(OperationsPerInvoke = Steps)]
    public void Fill() => _schedule.Fill(0, _values);
}
