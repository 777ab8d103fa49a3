namespace Clr.RangeTesting;

/// <summary>What the accuracy says by the paper's rules, over all sweeps that measured it, and how sure that is.</summary>
/// <remarks>
/// The spread is that between sweeps alone: residuals drawn anew would scatter evenly, and raggedness, which one of the rules
/// looks for, would be gone. So one sweep has no grade. Source: that of <see cref="RangeTest.ReadAccuracy"/>; median, spread
/// and grade as in <see cref="RangeTest.Conclude"/>.
/// </remarks>
/// <param name="BaseLr">Where the accuracy starts to rise.</param>
/// <param name="MaxLr">Where it slows, becomes ragged or falls.</param>
/// <param name="Turn">What most of the sweeps show there (of as many, the stronger word: falls, ragged, slows); none where
/// <paramref name="MaxLr"/> is no value.</param>
public sealed record AccuracyBounds(Estimate BaseLr, Estimate MaxLr, AccuracyTurn Turn)
{
    /// <summary>Null without a reading.</summary>
    internal static AccuracyBounds? Of(IReadOnlyList<AccuracyReading> readings)
    {
        if (readings.Count == 0)
            return null;
        var max = Estimate.Of([.. readings.Select(reading => reading.MaxLr)], []);
        AccuracyTurn turn = readings
            .Select(reading => reading.Turn)
            .Where(one => one != AccuracyTurn.None)
            .GroupBy(one => one)
            .OrderByDescending(group => group.Count())
            .ThenByDescending(group => group.Key)
            .Select(group => group.Key)
            .FirstOrDefault();
        return new AccuracyBounds(
            Estimate.Of([.. readings.Select(reading => reading.BaseLr)], []),
            max,
            max.Answer is Answer.Value ? turn : AccuracyTurn.None
        );
    }

    /// <summary>The same, with nothing said of how sure it is.</summary>
    internal AccuracyBounds Ungraded() => this with { BaseLr = BaseLr.Ungraded(), MaxLr = MaxLr.Ungraded() };
}
