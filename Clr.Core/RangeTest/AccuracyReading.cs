using System.Collections.Immutable;

namespace Clr.RangeTesting;

/// <summary>What the accuracy of one sweep says, by the paper's own rules; see <see cref="RangeTest.ReadAccuracy"/>.</summary>
/// <remarks>Source: L. N. Smith (arXiv:1506.01186), section 3.3.</remarks>
public sealed record AccuracyReading
{
    internal AccuracyReading() { }

    /// <summary>baseLr: where the accuracy starts to rise.</summary>
    public required Answer BaseLr { get; init; }

    /// <summary>maxLr: where it slows, becomes ragged or falls.</summary>
    public required Answer MaxLr { get; init; }

    /// <summary>Which of the three was first.</summary>
    public required AccuracyTurn Turn { get; init; }

    /// <summary>The learning rates of the points read: those whose accuracy is finite.</summary>
    public required ImmutableArray<double> LearningRates { get; init; }

    /// <summary>a, the smoothed accuracy at each of <see cref="LearningRates"/>.</summary>
    public required ImmutableArray<double> Smoothed { get; init; }
}
