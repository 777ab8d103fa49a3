using Clr.Plot;
using Clr.RangeTesting;

namespace Clr.Examples.RangeTests;

/// <summary>Tells a progress bar how far a range test or a confirmation is.</summary>
internal sealed class SweepReporter(Action<double, Func<string>> report)
    : IProgress<SweepProgress>,
        IProgress<ProbeProgress>
{
    // how many probes a bisection takes is not known before, so that the bar comes near its end and never there
    private const double UsualProbes = 8;

    public void Report(SweepProgress value) =>
        report(
            value.Fraction,
            () =>
                Invariant(
                    $"{value.Repeat + 1}/{value.Repeats} {value.Point.Index + 1}/{value.Points} lr {Numbers.Short(value.Point.LearningRate)} loss {value.Point.Loss:F3}"
                )
        );

    public void Report(ProbeProgress value)
    {
        var done = value.Probe + ((value.Step + 1.0) / value.Steps);
        report(
            done / (done + UsualProbes),
            () =>
                Invariant(
                    $"probe {value.Probe + 1} {value.Step + 1}/{value.Steps} lr {Numbers.Short(value.LearningRate)} loss {value.Average:F3}"
                )
        );
    }
}
