using BenchmarkDotNet.Attributes;

namespace Clr.Benchmarks;

/// <summary>
/// What composing costs: triangular2 as wave times amplitude between bounds, beside the same policy written out by hand, all
/// behind the same delegate type and over the same steps. Times are per evaluation.
/// </summary>
[MemoryDiagnoser]
public class CompositionBenchmarks
{
    private const int Steps = 40_000;
    private const double BaseLr = 0.001;
    private const double MaxLr = 0.006;
    private const long StepSize = 2000;

    private readonly double[] _values = new double[Steps];
    private readonly Func<long, double> _composed = Policy.Triangular2(BaseLr, MaxLr, StepSize);
    private readonly Func<long, double> _handWritten = HandWritten(BaseLr, MaxLr, StepSize);
    private readonly Func<long, double> _floatPhase = FloatPhase(BaseLr, MaxLr, StepSize);

    /// <summary>The formula with an integer phase, in one closure: what a careful user would write.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Steps)]
    public double HandWrittenIntegerPhase() => Write(_handWritten);

    /// <summary>Wave, amplitude and bounds, composed.</summary>
    [Benchmark(OperationsPerInvoke = Steps)]
    public double Composed() => Write(_composed);

    /// <summary>The formula of the Keras callback bckenstler/CLR, with its phase in floating point.</summary>
    [Benchmark(OperationsPerInvoke = Steps)]
    public double FloatPhaseAsInKeras() => Write(_floatPhase);

    private double Write(Func<long, double> schedule)
    {
        var values = _values;
        for (var step = 0; step < values.Length; step++)
            values[step] = schedule(step);
        return values[^1];
    }

    private static Func<long, double> HandWritten(double baseLr, double maxLr, long stepSize)
    {
        var period = 2 * stepSize;
        return step =>
        {
            var (cycle, phase) = Math.DivRem(step, period);
            var wave = (phase < stepSize ? phase : period - phase) / (double)stepSize;
            return baseLr + (maxLr - baseLr) * wave * Math.ScaleB(1, -(int)cycle);
        };
    }

    private static Func<long, double> FloatPhase(double baseLr, double maxLr, double stepSize) =>
        step =>
        {
            var cycle = Math.Floor(1 + step / (2 * stepSize));
            var x = Math.Abs(step / stepSize - 2 * cycle + 1);
            return baseLr + (maxLr - baseLr) * Math.Max(0, 1 - x) / Math.Pow(2, cycle - 1);
        };
}
