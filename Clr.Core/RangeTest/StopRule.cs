namespace Clr.RangeTesting;

/// <summary>When a sweep is stopped before its last learning rate.</summary>
/// <remarks>
/// <para>After each loss x_k, with the debiased average a_k (see <see cref="DebiasedAverage"/>), L0 the median of the first
/// max(5, N/10) losses, sigma = median|x_k - x_(k-1)| / 0.9539, best the least a_k after the first N/10 points, and
/// drop = L0 - best:</para>
/// <para>NonFinite: x_k is NaN or infinite.</para>
/// <para>Diverged: drop &gt; 6 sigma sqrt((1-beta)/(1+beta)) and a_k >= best + 0.8 drop on three steps running; or
/// a_k &gt; L0 + 20 max(sigma, 0.001 |L0|). The first form needs no sign and no zero of the loss, so it also sees a softmax net
/// die at ln C.</para>
/// <para>A curve that only falls, or is only noise, seldom fires it, but it can: the baseline is a median of few points and errs too. Of
/// 600 flat and 600 falling curves with normal noise (standard deviations 0.01 to 0.3, 50 to 400 points) it stops 1 and 1, of 2,400
/// and 2,400 it stops 5 and 2; of 300 softmax nets that die it stops all.</para>
/// <para>RatioExceeded: only if <see cref="Ratio"/> is set, best &gt; 0 and a_k &gt; Ratio * best.</para>
/// <para>Source: the library's own rule; RatioExceeded is that of fastai's <c>Learner.lr_find</c> and of
/// pytorch-lr-finder.</para>
/// </remarks>
public sealed record StopRule
{
    /// <summary>The rule with its usual settings.</summary>
    public static StopRule Default { get; } = new();

    /// <summary>beta, the weight of the past in the average that is watched, in [0, 1); usually 0.9.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside [0, 1).</exception>
    public double Beta
    {
        get;
        init
        {
            _ = new DebiasedAverage.Running(value);
            field = value;
        }
    } = 0.9;

    /// <summary>Stop when the average exceeds this multiple of its best (and positive) value; null, the default, never does.
    /// fastai and pytorch-lr-finder use 4 and 5. It means nothing for a loss whose zero is arbitrary.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite and above 1.</exception>
    public double? Ratio
    {
        get;
        init =>
            field = value is null or (> 1 and < double.PositiveInfinity)
                ? value
                : throw Guard.Refuse(
                    nameof(Ratio),
                    $"must be finite and above 1, but was {Guard.Text(value.Value)}. It is a multiple of the best loss; 4 is usual, null turns it off."
                );
    }

    /// <summary>Where the rule would have stopped a recorded sweep.</summary>
    /// <remarks>
    /// The least k at which one of the three reasons of <see cref="StopRule"/> applies, the losses being all there are. They
    /// are in any unit. Example, the default rule on 20 losses of 1 and one that is NaN, of 100 planned: index 20, NonFinite.
    /// Source: that of <see cref="StopRule"/>, which <see cref="RangeTest.Sweep"/> asks after each step.
    /// </remarks>
    /// <param name="losses">The raw losses x_0, x_1, ...</param>
    /// <param name="points">N, how many points the sweep was planned to have, at least 1.</param>
    /// <returns>The index of the last point and the reason, or null if the rule fires nowhere.</returns>
    /// <exception cref="ArgumentNullException">The losses are null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">points is below 1.</exception>
    public StopVerdict? FirstStop(IEnumerable<double> losses, int points)
    {
        Guard.NotNull(losses);
        var watch = new LossWatch(this, (int)Guard.Steps(points, "It is the length of the planned sweep."));
        int index = 0;
        foreach (double loss in losses)
        {
            if (watch.Add(loss) is { } reason)
                return new StopVerdict(index, reason);
            index++;
        }
        return null;
    }
}

/// <summary>Where and why a sweep stops.</summary>
/// <remarks>Source: that of <see cref="StopRule"/>.</remarks>
/// <param name="Index">The index of the last point recorded.</param>
/// <param name="Reason">Why no further one is.</param>
public readonly record struct StopVerdict(int Index, StopReason Reason);
