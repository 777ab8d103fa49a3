using Clr.RangeTesting;

namespace Clr.Examples.RangeTests;

/// <summary>
/// What the finders of other libraries answer on recorded losses, restated from their definitions, each with its own smoothing,
/// its own early stop and its own cut of both ends. Null where a rule has too few points.
/// </summary>
/// <remarks>
/// Sources: fastai, callback/schedule.py (<c>lr_find</c>, <c>valley</c>, <c>slide</c>, <c>steep</c>, <c>minimum</c>);
/// pytorch-lr-finder, lr_finder.py (<c>range_test</c>, <c>plot</c>); Lightning 2, tuner/lr_finder.py (<c>suggestion</c>).
/// </remarks>
internal static class PeerFinders
{
    private const double Beta = 0.98;

    public static IReadOnlyList<(string Name, Func<double[], double[], double?> Answer)> All { get; } =
    [
        ("fastai valley", (rates, losses) => Fastai(rates, losses, (lr, s) => lr[PeerRules.ValleyAt(s)])),
        ("fastai slide", (rates, losses) => Fastai(rates, losses, Slide)),
        ("fastai steep", (rates, losses) => Fastai(rates, losses, Steep)),
        ("fastai minimum", (rates, losses) => Fastai(rates, losses, (lr, s) => lr[Least(s)] / 10)),
        ("pytorch-lr-finder", TorchLrFinder),
        ("Lightning", Lightning),
    ];

    /// <summary>The first tenth of the sweep and the last five points are left out, and what follows a NaN.</summary>
    private static double? Fastai(double[] rates, double[] losses, Func<double[], double[], double?> rule)
    {
        var averages = StoppedAt(Averages(losses), 4);
        var (lr, s) = Cut(rates, averages, losses.Length / 10, 5);
        return s.Length < 2 ? null : rule(lr, s);
    }

    /// <summary>A window of 15 points slides down from the end until the slopes at its ends differ by no more than 0.005.</summary>
    private static double? Slide(double[] rates, double[] losses)
    {
        const int Window = 15;
        if (losses.Length <= Window)
            return null;
        var slope = Gradient([.. Enumerable.Range(0, losses.Length).Select(i => (double)i)], losses);
        var right = losses.Length - 1;
        var found = right - Window;
        for (var left = found; left >= 0 && Math.Abs(slope[right] - slope[left]) > 0.005; left--, right--)
            found = left;
        return rates[found];
    }

    private static double? Steep(double[] rates, double[] losses) =>
        rates[
            Least([
                .. Enumerable
                    .Range(0, losses.Length - 1)
                    .Select(i => (losses[i + 1] - losses[i]) / Math.Log(rates[i + 1] / rates[i])),
            ])
        ];

    /// <summary>An average that gives a new loss the weight 0.05, begun at the first; the steepest slope over the index.</summary>
    private static double? TorchLrFinder(double[] rates, double[] losses)
    {
        var smooth = new double[losses.Length];
        smooth[0] = losses[0];
        for (var i = 1; i < losses.Length; i++)
            smooth[i] = (0.05 * losses[i]) + (0.95 * smooth[i - 1]);
        var (lr, s) = Cut(rates, StoppedAt(smooth, 5), 10, 5);
        return s.Length < 2 ? null : lr[Least(Gradient([.. Enumerable.Range(0, s.Length).Select(i => (double)i)], s))];
    }

    /// <summary>The steepest slope over the learning rate itself, not its logarithm.</summary>
    private static double? Lightning(double[] rates, double[] losses)
    {
        var (lr, s) = Cut(rates, StoppedAt(Averages(losses), 4), 10, 1);
        return s.Length < 2 ? null : lr[Least(Gradient(lr, s))];
    }

    private static double[] Averages(double[] losses)
    {
        // what follows a NaN is NaN, as it is in an average that is added up
        var smooth = DebiasedAverage.Of(losses, Beta).ToArray();
        for (var i = 0; i < losses.Length; i++)
            if (double.IsNaN(losses[i]) || (i > 0 && double.IsNaN(smooth[i - 1])))
                smooth[i] = double.NaN;
        return smooth;
    }

    /// <summary>What is recorded until a loss exceeds a multiple of the best before it, that loss included.</summary>
    private static double[] StoppedAt(double[] losses, double ratio)
    {
        var best = double.PositiveInfinity;
        for (var i = 0; i < losses.Length; i++)
        {
            best = Math.Min(best, losses[i]);
            if (losses[i] > ratio * best)
                return losses[..(i + 1)];
        }
        return losses;
    }

    private static (double[] Rates, double[] Losses) Cut(double[] rates, double[] losses, int start, int end)
    {
        if (losses.Length <= start + end)
            return ([], []);
        var finite = losses[start..^end].TakeWhile(double.IsFinite).ToArray();
        return (rates[start..(start + finite.Length)], finite);
    }

    /// <summary>Second-order differences over uneven places, one-sided at both ends, as NumPy and PyTorch have it.</summary>
    private static double[] Gradient(double[] x, double[] y)
    {
        var slope = new double[y.Length];
        slope[0] = (y[1] - y[0]) / (x[1] - x[0]);
        slope[^1] = (y[^1] - y[^2]) / (x[^1] - x[^2]);
        for (var i = 1; i < y.Length - 1; i++)
        {
            var (left, right) = (x[i] - x[i - 1], x[i + 1] - x[i]);
            slope[i] =
                ((left * left * (y[i + 1] - y[i])) + (right * right * (y[i] - y[i - 1])))
                / (left * right * (left + right));
        }
        return slope;
    }

    private static int Least(double[] values) => Array.IndexOf(values, values.Min());
}
