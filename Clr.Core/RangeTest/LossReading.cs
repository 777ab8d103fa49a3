using System.Collections.Immutable;

namespace Clr.RangeTesting;

/// <summary>
/// What the loss of one sweep says. With s the smoothed loss, L0 its level at the start and drop = L0 - min s, every rule
/// answers a learning rate, a lower bound, or that there is no signal; see <see cref="RangeTest.ReadLoss"/>.
/// </summary>
/// <remarks>The loss has the caller's unit. Source: that of <see cref="RangeTest.ReadLoss"/>.</remarks>
public sealed record LossReading
{
    internal LossReading() { }

    /// <summary>Where learning starts: walking left from the minimum, the last lr with L0 - s &gt; drop/10.</summary>
    public required Answer Start { get; init; }

    /// <summary>Where four fifths are gained: walking left from the minimum, the last lr with L0 - s &gt; 0.8 drop.</summary>
    public required Answer Eighty { get; init; }

    /// <summary>Where the loss falls fastest: the lr left of the minimum with the least ds/d(log10 lr); a tie takes its middle.</summary>
    public required Answer Steepest { get; init; }

    /// <summary>Where training breaks: the first lr right of the minimum with s - min s &gt; drop/2, an infinite or NaN loss at
    /// the end counting as such; if the sweep ends before, at least its last lr.</summary>
    public required Answer Edge { get; init; }

    /// <summary>The lr of least s (the middle of a flat bottom), for comparison.</summary>
    public required Answer Minimum { get; init; }

    /// <summary>A tenth of <see cref="Minimum"/>, for comparison: the old rule of thumb.</summary>
    public required Answer MinimumTenth { get; init; }

    /// <summary>fastai's <c>valley</c>, for comparison; see <see cref="PeerRules.FastaiValley"/>.</summary>
    public required Answer Valley { get; init; }

    /// <summary>maxLr = min(eighty, edge/2), baseLr = max(start, maxLr/4), single lr = steepest/2.</summary>
    public required BoundsSuggestion Suggestion { get; init; }

    /// <summary>The learning rates of the points read: those whose loss is finite.</summary>
    public required ImmutableArray<double> LearningRates { get; init; }

    /// <summary>s, the smoothed loss at each of <see cref="LearningRates"/>.</summary>
    public required ImmutableArray<double> Smoothed { get; init; }

    /// <summary>L0: the median of the first max(5, N/10) raw losses; NaN with fewer than 10 points.</summary>
    public required double Baseline { get; init; }

    /// <summary>sigma, the noise of the raw losses: median|x_k - x_(k-1)| / 0.9539; NaN with fewer than 10 points.</summary>
    public required double Noise { get; init; }

    /// <summary>drop = L0 - min s; NaN with fewer than 10 points.</summary>
    public required double Drop { get; init; }

    /// <summary>h, the standard deviation of the smoothing kernel in decades (in lr for a linear sweep); NaN with fewer than
    /// 10 points.</summary>
    public required double Bandwidth { get; init; }

    /// <summary>The answer of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rule.</exception>
    public Answer this[RangeRule rule] =>
        rule switch
        {
            RangeRule.BaseLr => Suggestion.BaseLr,
            RangeRule.MaxLr => Suggestion.MaxLr,
            RangeRule.SingleLr => Suggestion.SingleLr,
            RangeRule.Start => Start,
            RangeRule.Eighty => Eighty,
            RangeRule.Steepest => Steepest,
            RangeRule.Edge => Edge,
            RangeRule.Minimum => Minimum,
            RangeRule.MinimumTenth => MinimumTenth,
            RangeRule.Valley => Valley,
            _ => throw Guard.Refuse(nameof(rule), $"must be a rule, but was {(int)rule}. See RangeRule."),
        };

    /// <summary>Whether the drop is more than noise, so that the rules answer.</summary>
    public bool HasSignal => Start is not Answer.NoSignal;
}
