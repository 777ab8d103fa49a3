namespace Clr.RangeTesting;

/// <summary>
/// The rules by which other finders read a sweep, restated from their definitions, to compare with on the same recording.
/// Each smooths as its library does.
/// </summary>
public static class PeerRules
{
    /// <summary>
    /// What <c>valley</c> of fastai answers: on the debiased average (beta 0.98), without the first tenth and the last five points, take the
    /// longest strictly falling subsequence; it ends at e and has n points, the first included; the answer lies at
    /// e - n + floor(n/3) + floor(n/6), counted from the end where that is negative, as Python does.
    /// </summary>
    /// <param name="curve">The recorded curve.</param>
    /// <returns>The learning rate, or no signal with fewer than 20 finite points.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="curve"/> is null.</exception>
    /// <remarks>
    /// <para>It leaves fastai in two things: fastai ends its sweep where the average exceeds four times its best, while a recorded curve
    /// is read to its own end, wherever it was stopped; and points that are not finite are left out, where fastai drops all that
    /// follows the first NaN.</para>
    /// <para>Source: fastai, callback.schedule, <c>valley</c> and <c>Learner.lr_find</c>.</para>
    /// </remarks>
    public static Answer FastaiValley(Curve curve)
    {
        (double[] rates, double[] averages) = Averaged(Guard.NotNull(curve), 0.98);
        int skip = rates.Length / 10;
        if (rates.Length < 20)
            return new Answer.NoSignal("fewer than 20 points have a finite loss");
        return new Answer.Value(rates[skip + ValleyAt(averages.AsSpan(skip, rates.Length - skip - 5))]);
    }

    /// <summary>The place of fastai's valley in averages that are already cut to what it reads; at least one.</summary>
    internal static int ValleyAt(ReadOnlySpan<double> averages)
    {
        (int end, int length) = LongestFall(averages);
        // a curve that never falls has no stretch, not one of a single point
        int stretch = length == 1 ? 0 : length;
        int at = end - stretch + (stretch / 3) + (stretch / 6);
        return at < 0 ? at + averages.Length : at;
    }

    private static (double[] Rates, double[] Averages) Averaged(Curve curve, double beta)
    {
        int[] finite = [.. Enumerable.Range(0, curve.Losses.Length).Where(i => double.IsFinite(curve.Losses[i]))];
        return (
            [.. finite.Select(i => curve.LearningRates[i])],
            [.. DebiasedAverage.Of(finite.Select(i => curve.Losses[i]), beta)]
        );
    }

    /// <summary>The end and the length of the longest strictly falling subsequence; of several, the one that ends first.</summary>
    private static (int End, int Length) LongestFall(ReadOnlySpan<double> values)
    {
        // ends[n] is the negated greatest last value of a falling subsequence of n+1 points, so that it is sorted
        var ends = new List<double>();
        int best = 0;
        for (int i = 0; i < values.Length; i++)
        {
            int at = ends.BinarySearch(-values[i]);
            at = at < 0 ? ~at : at;
            if (at == ends.Count)
            {
                ends.Add(-values[i]);
                best = i;
            }
            else
            {
                ends[at] = -values[i];
            }
        }
        return (best, ends.Count);
    }
}
