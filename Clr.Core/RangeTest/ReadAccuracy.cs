namespace Clr.RangeTesting;

public static partial class RangeTest
{
    /// <summary>Reads the accuracy of a recorded sweep as the paper does.</summary>
    /// <remarks>
    /// <para>With a the accuracy smoothed as in <see cref="ReadLoss"/> (but not cut), a0 the median of the first max(5, N/10) raw
    /// accuracies, sigma their noise, peak the greatest a, and x = log10 lr (lr for a linear sweep):</para>
    /// <para>baseLr is the first lr with a - a0 >= max(0.1 (peak - a0), 3 sigma).</para>
    /// <para>maxLr is the least lr above it where the accuracy slows (da/dx below 15 % of its greatest value so far, on 5 points
    /// running), becomes ragged (the standard deviation of a window of 10 residuals, each what a point differs from the middle of
    /// its neighbours, is more than twice that of the rise, which counts as at least 2 % of peak - a0) or falls
    /// (a &lt; greatest a so far - max(3 sigma, 0.05 (peak - a0))); at least the last lr if none happens. Of several that begin within
    /// 10 points, falling names the turn before raggedness, and that before slowing.</para>
    /// <para>There is no signal if peak - a0 is not above 5 sigma / sqrt(n_eff), or the peak is among the first N/20 points.</para>
    /// </remarks>
    /// <param name="curve">The recorded curve; it must have accuracies.</param>
    /// <returns>The two bounds and what ended the range.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="curve"/> is null.</exception>
    /// <exception cref="ArgumentException">The curve has no accuracies.</exception>
    /// <remarks>Source: Smith, arXiv:1506.01186v6, section 3.3; its words are made numbers here.</remarks>
    public static AccuracyReading ReadAccuracy(Curve curve)
    {
        if (Guard.NotNull(curve).Accuracies.IsEmpty)
        {
            throw new ArgumentException(
                "curve must have accuracies, but had none. Return an accuracy from the step, or read the loss.",
                nameof(curve)
            );
        }
        if (SmoothedCurve.OfAccuracy(curve) is not { } smooth)
        {
            var silence = new Answer.NoSignal(
                $"fewer than {SmoothedCurve.FewestPoints} points have a finite accuracy; begin the sweep lower"
            );
            return Reading(silence, silence, AccuracyTurn.None, [], []);
        }
        var rules = new AccuracyRules(smooth);
        (Answer low, Answer high, AccuracyTurn turn) = rules.Read();
        return Reading(low, high, turn, smooth.Places.Rates, smooth.Values);
    }

    private static AccuracyReading Reading(
        Answer low,
        Answer high,
        AccuracyTurn turn,
        double[] rates,
        double[] smoothed
    ) =>
        new()
        {
            BaseLr = low,
            MaxLr = high,
            Turn = turn,
            LearningRates = [.. rates],
            Smoothed = [.. smoothed],
        };
}
