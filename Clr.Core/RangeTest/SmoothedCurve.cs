using System.Collections.Immutable;

namespace Clr.RangeTesting;

/// <summary>The finite points of a curve, smoothed, with its level at the start and its noise.</summary>
internal sealed class SmoothedCurve
{
    /// <summary>Fewer points than this are not read.</summary>
    public const int FewestPoints = 10;

    private SmoothedCurve(Places places, double[] raw, bool isLoss)
    {
        Places = places;
        Raw = raw;
        Baseline = Robust.Baseline(raw, raw.Length);
        Noise = Robust.Noise(raw);
        double[] medians = Smoothing.MedianOfFive(raw);
        if (isLoss)
            Cut(medians, Baseline);
        Values = Smoothing.Gaussian(places.X, medians, places.Bandwidth, places.Step);
    }

    public Places Places { get; }

    public double[] Raw { get; }

    /// <summary>s, the smoothed values.</summary>
    public double[] Values { get; }

    /// <summary>The smoothed value at the last place, however high: of a loss that does not fall, the cut leaves no rise either.</summary>
    public double End => Smoothing.Gaussian(Places.X, Smoothing.MedianOfFive(Raw), Places.Bandwidth, Places.Step)[^1];

    /// <summary>L0: the median of the first max(5, N/10) raw values.</summary>
    public double Baseline { get; }

    /// <summary>sigma of the raw values.</summary>
    public double Noise { get; }

    public int Length => Raw.Length;

    /// <summary>
    /// The least change that is no accident: five standard errors of a smoothed value; or, where there is no noise at all,
    /// what rounding may make of a constant.
    /// </summary>
    public double LeastChange => Math.Max(5 * Noise / Math.Sqrt(Places.EffectiveSize), Robust.RoundingAt(Baseline));

    /// <summary>Null when fewer than 10 points are finite.</summary>
    public static SmoothedCurve? OfLoss(Curve curve) => Of(curve, curve.Losses, isLoss: true);

    /// <summary>Null when fewer than 10 points are finite.</summary>
    public static SmoothedCurve? OfAccuracy(Curve curve) => Of(curve, curve.Accuracies, isLoss: false);

    /// <summary>A loss at the same places with other raw values: level and noise are taken anew.</summary>
    public SmoothedCurve WithLosses(double[] raw) => new(Places, raw, isLoss: true);

    private static SmoothedCurve? Of(Curve curve, ImmutableArray<double> values, bool isLoss)
    {
        int[] kept = [.. Enumerable.Range(0, values.Length).Where(i => double.IsFinite(values[i]))];
        if (kept.Length < FewestPoints)
            return null;
        var places = new Places([.. kept.Select(i => curve.LearningRates[i])], curve.Spacing);
        return new SmoothedCurve(places, [.. kept.Select(i => values[i])], isLoss);
    }

    /// <summary>
    /// Cuts what lies more than one drop above the start: a divergence climbs by decades, and its kernel mean would drag the
    /// rise far to the left, while no rule looks higher than the start.
    /// </summary>
    private static void Cut(double[] losses, double baseline)
    {
        double ceiling = baseline + Math.Max(0, baseline - losses.Min());
        for (int i = 0; i < losses.Length; i++)
            losses[i] = Math.Min(losses[i], ceiling);
    }
}
