using System.Collections.Immutable;

namespace Clr.RangeTesting;

public static partial class RangeTest
{
    /// <summary>Reads the loss of a recorded sweep.</summary>
    /// <remarks>
    /// <para>x = log10 lr, or lr for a linear sweep; dx the distance of neighbouring points. Points whose loss is not finite are
    /// left out. The rest is smoothed by a running median of 5 and a Gaussian kernel mean of standard deviation
    /// h = max(0.12 decade, 3 dx) (max(a fiftieth of the range, 3 dx) for a linear sweep), which has no lag; between the two,
    /// what lies more than one drop above L0 is cut to that height, so that a divergence over decades does not leak to the left.</para>
    /// <para>The curve has a signal if drop &gt; 5 sigma / sqrt(n_eff), n_eff = max(1, 2 sqrt(pi) h/dx), and its least point is not
    /// among the first N/20; otherwise, and with fewer than 10 points, every rule answers no signal.</para>
    /// <para>The answers do not change under loss -> a * loss + b with a &gt; 0, and are multiplied by c under lr -> c * lr:
    /// the loss may have any unit.</para>
    /// <para>Source: the library's own rules, each defined where <see cref="LossReading"/> holds its answer; a quarter of maxLr
    /// for baseLr is from L. N. Smith (arXiv:1506.01186), section 3.3, the steepest fall and a tenth of the minimum are
    /// fastai's (callback.schedule, <c>steep</c> and <c>minimum</c>).</para>
    /// </remarks>
    /// <param name="curve">The recorded curve.</param>
    /// <returns>The answer of every rule, the bounds suggested, and the smoothed curve.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="curve"/> is null.</exception>
    public static LossReading ReadLoss(Curve curve)
    {
        Guard.NotNull(curve);
        if (SmoothedCurve.OfLoss(curve) is not { } smooth)
            return Silent(curve);
        var rules = new LossRules(smooth, BlownUpAt(curve));
        Answer minimum = rules.Minimum();
        return new LossReading
        {
            Start = rules.Fallen(0.1),
            Eighty = rules.Fallen(0.8),
            Steepest = rules.Steepest(),
            Edge = rules.Edge(),
            Minimum = minimum,
            MinimumTenth = minimum.Times(0.1),
            Valley = rules.Silence ?? PeerRules.FastaiValley(curve),
            Suggestion = Suggest(rules),
            LearningRates = [.. smooth.Places.Rates],
            Smoothed = [.. smooth.Values],
            Baseline = smooth.Baseline,
            Noise = smooth.Noise,
            Drop = rules.Drop,
            Bandwidth = smooth.Places.Bandwidth,
        };
    }

    internal static BoundsSuggestion Suggest(LossRules rules)
    {
        Answer start = rules.Fallen(0.1);
        Answer edge = rules.Edge();
        Answer max = Answer.Least(rules.Fallen(0.8), edge.Times(0.5));
        Answer low = Answer.Greatest(start, max.Times(0.25));
        ImmutableArray<string> warnings = [];
        if (low.Rate >= max.Rate)
        {
            low = max.Times(0.25);
            warnings = warnings.Add(
                "Learning starts no lower than the upper bound, so a quarter of the upper bound is taken for the lower one."
            );
        }
        if (rules.FallsFromTheStart)
            warnings = warnings.Add("The loss falls from the first learning rate on: begin the sweep lower.");
        if (edge is Answer.AtLeast)
            warnings = warnings.Add(NeverBroke);
        return new BoundsSuggestion(low, max, rules.Steepest().Times(0.5), warnings);
    }

    /// <summary>Said of a curve that does not come back up far enough.</summary>
    internal const string NeverBroke = "The loss never broke: end the sweep higher to see the edge.";

    /// <summary>The learning rate after the last finite loss, where the loss was NaN or infinite; NaN if the sweep ends finite.</summary>
    internal static double BlownUpAt(Curve curve)
    {
        int last = curve.Losses.Length - 1;
        while (last >= 0 && !double.IsFinite(curve.Losses[last]))
            last--;
        return last + 1 < curve.Losses.Length ? curve.LearningRates[last + 1] : double.NaN;
    }

    private static LossReading Silent(Curve curve)
    {
        int[] finite = [.. Enumerable.Range(0, curve.Losses.Length).Where(i => double.IsFinite(curve.Losses[i]))];
        var silence = new Answer.NoSignal(
            curve.Losses.IsEmpty || double.IsFinite(curve.Losses[0])
                ? $"only {finite.Length} points have a finite loss, and {SmoothedCurve.FewestPoints} are needed; begin the sweep lower"
                : $"the loss is {Guard.Text(curve.Losses[0])} before the first update; look at the loss and the data, as no learning rate can mend that"
        );
        return new LossReading
        {
            Start = silence,
            Eighty = silence,
            Steepest = silence,
            Edge = silence,
            Minimum = silence,
            MinimumTenth = silence,
            Valley = silence,
            Suggestion = new BoundsSuggestion(silence, silence, silence, []),
            LearningRates = [.. finite.Select(i => curve.LearningRates[i])],
            Smoothed = [.. finite.Select(i => curve.Losses[i])],
            Baseline = double.NaN,
            Noise = double.NaN,
            Drop = double.NaN,
            Bandwidth = double.NaN,
        };
    }
}
