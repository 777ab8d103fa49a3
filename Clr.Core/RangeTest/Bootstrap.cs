using MathNet.Numerics.Statistics;

namespace Clr.RangeTesting;

/// <summary>
/// The uncertainty within one sweep by a moving-block bootstrap: the residuals raw - s, divided by their local size, are drawn
/// anew in blocks (neighbouring losses are not independent), put back on s, and the curve is read again.
/// </summary>
/// <remarks>Source: Kunsch, "The jackknife and the bootstrap for general stationary observations", Annals of Statistics 17 (1989);
/// the division by the local size makes the residuals of a sweep, whose noise grows with the loss, stationary enough.</remarks>
internal static class Bootstrap
{
    /// <summary>The rules that are resampled: all that read the smoothed loss.</summary>
    private static readonly RangeRule[] Rules =
    [
        RangeRule.BaseLr,
        RangeRule.MaxLr,
        RangeRule.SingleLr,
        RangeRule.Start,
        RangeRule.Eighty,
        RangeRule.Steepest,
        RangeRule.Edge,
        RangeRule.Minimum,
        RangeRule.MinimumTenth,
    ];

    /// <summary>The standard deviation of log10 lr for each rule; a rule that most resamplings leave without an answer is left out.</summary>
    public static IReadOnlyDictionary<RangeRule, double> Spread(Curve curve, int resamplings, int seed)
    {
        if (resamplings < 2 || SmoothedCurve.OfLoss(curve) is not { } smooth)
            return new Dictionary<RangeRule, double>();
        double blownUp = RangeTest.BlownUpAt(curve);
        var decades = Rules.ToDictionary(rule => rule, _ => new List<double>(resamplings));
        var sample = new Resampler(smooth, seed);
        for (int i = 0; i < resamplings; i++)
        {
            var rules = new LossRules(smooth.WithLosses(sample.Next()), blownUp);
            foreach ((RangeRule rule, List<double> list) in decades)
            {
                if (rules.Answer(rule).Rate is { } lr)
                    list.Add(Math.Log10(lr));
            }
        }
        return decades
            .Where(entry => entry.Value.Count * 2 > resamplings)
            .ToDictionary(entry => entry.Key, entry => entry.Value.StandardDeviation());
    }

    /// <summary>Draws curves with the same smoothed course and other residuals.</summary>
    private sealed class Resampler
    {
        private readonly double[] _smoothed;
        private readonly double[] _scale;
        private readonly double[] _standard;
        private readonly int _block;

        // a simulation, not a secret: seeded on purpose
#pragma warning disable CA5394
        private readonly Random _random;

        public Resampler(SmoothedCurve curve, int seed)
        {
            _smoothed = curve.Values;
            _random = new Random(seed);
            _block = (int)Math.Ceiling(Math.Cbrt(curve.Length));
            // what a divergence adds above the cut height is not noise
            double ceiling = curve.Values.Max();
            double[] residuals = [.. curve.Raw.Zip(_smoothed, (raw, s) => Math.Min(raw, Math.Max(ceiling, s)) - s)];
            double[] sizes = Array.ConvertAll(residuals, Math.Abs);
            _scale = Smoothing.Gaussian(curve.Places.X, sizes, curve.Places.Bandwidth, curve.Places.Step);
            _standard = [.. residuals.Zip(_scale, (e, scale) => scale > 0 ? e / scale : 0)];
            double mean = _standard.Average();
            for (int i = 0; i < _standard.Length; i++)
                _standard[i] -= mean;
        }

        public double[] Next()
        {
            var losses = new double[_smoothed.Length];
            for (int i = 0; i < losses.Length; i += _block)
            {
                int from = _random.Next(_standard.Length - _block + 1);
                for (int j = 0; j < _block && i + j < losses.Length; j++)
                    losses[i + j] = _smoothed[i + j] + (_scale[i + j] * _standard[from + j]);
            }
            return losses;
        }
#pragma warning restore CA5394
    }
}
