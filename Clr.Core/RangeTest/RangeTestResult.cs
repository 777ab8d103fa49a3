using System.Collections.Immutable;

namespace Clr.RangeTesting;

/// <summary>Everything a range test found: what was recorded, how it reads, and how sure that is.</summary>
/// <remarks>
/// Learning rates are those of the optimizer, losses in the unit of the caller's loss, spreads in decades.
/// Source: what <see cref="RangeTest.Conclude"/> reads by the rules of <see cref="RangeTest.ReadLoss"/> and
/// <see cref="RangeTest.ReadAccuracy"/>; the texts are the library's own, in CSV (RFC 4180, but for the ends of lines) and JSON
/// (RFC 8259).
/// </remarks>
public sealed partial record RangeTestResult
{
    internal RangeTestResult() { }

    /// <summary>How the test was run.</summary>
    public required RangeTestSettings Settings { get; init; }

    /// <summary>What each sweep recorded, in order; the last may be cut short (see its <see cref="SweepRecord.Stop"/>).</summary>
    public required ImmutableArray<SweepRecord> Records { get; init; }

    /// <summary>Whether the validation loss was read; it is where every point has one.</summary>
    public required bool ReadsValidation { get; init; }

    /// <summary>The sweeps that were read: those neither cancelled nor broken off by an exception, if there are such.</summary>
    public required ImmutableArray<SweepRecord> ReadSweeps { get; init; }

    /// <summary>The reading of the loss of each of <see cref="ReadSweeps"/>.</summary>
    public required ImmutableArray<LossReading> Readings { get; init; }

    /// <summary>The reading of the accuracy of each of <see cref="ReadSweeps"/>; empty where it was not measured.</summary>
    public required ImmutableArray<AccuracyReading> AccuracyReadings { get; init; }

    /// <summary>The answer of each rule over all sweeps that differ, with its spread and grade.</summary>
    public required ImmutableDictionary<RangeRule, Estimate> Estimates { get; init; }

    /// <summary>The paper's two bounds by the accuracy, over all sweeps that differ, with their spread and grade; null where it was
    /// not measured.</summary>
    public required AccuracyBounds? AccuracyBounds { get; init; }

    /// <summary>What to know before using the answers; nothing if all is well.</summary>
    public required ImmutableArray<string> Warnings { get; init; }

    /// <summary>What constant learning rates showed, if <c>Confirm</c> was run; null otherwise.</summary>
    public Confirmation? Confirmation { get; init; }

    /// <summary>The same result with what constant learning rates showed.</summary>
    /// <param name="confirmation">What <c>Confirm</c> returned.</param>
    /// <returns>A copy of this result; the one there was stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="confirmation"/> is null.</exception>
    public RangeTestResult With(Confirmation confirmation) => this with { Confirmation = Guard.NotNull(confirmation) };

    /// <summary>The answer for the lower bound of a cyclical policy.</summary>
    public Answer BaseLr => Estimates[RangeRule.BaseLr].Answer;

    /// <summary>The answer for the upper bound of a cyclical policy.</summary>
    public Answer MaxLr => Estimates[RangeRule.MaxLr].Answer;

    /// <summary>The answer for a single learning rate.</summary>
    public Answer SingleLr => Estimates[RangeRule.SingleLr].Answer;

    /// <summary>How sure the bounds are: the worse of the grades of <see cref="BaseLr"/> and <see cref="MaxLr"/>.</summary>
    public Grade Grade =>
        Estimates[RangeRule.BaseLr].Grade is var low
        && Estimates[RangeRule.MaxLr].Grade is var high
        && (low == Grade.Unknown || high == Grade.Unknown)
            ? Grade.Unknown
            : (Grade)Math.Max((int)low, (int)high);

    /// <summary>Whether the caller cancelled the test, so that it holds less than was asked for.</summary>
    public bool WasCancelled => Records.Any(record => record.Stop == StopReason.Cancelled);

    /// <summary>The bounds as numbers, for a policy; a lower bound counts as its number.</summary>
    /// <returns>baseLr and maxLr, 0 &lt; baseLr &lt; maxLr.</returns>
    /// <exception cref="InvalidOperationException">The test found no signal for one of the two; the message says why.</exception>
    public (double BaseLr, double MaxLr) Bounds() => (Number(BaseLr, "baseLr"), Number(MaxLr, "maxLr"));

    /// <summary>The paragraph of <see cref="Summary"/>.</summary>
    public override string ToString() => Summary();

    private static double Number(Answer answer, string name) =>
        answer.Rate
        ?? throw new InvalidOperationException(
            $"The range test gives no {name}: {answer}. Nothing is guessed in its place; choose the bounds yourself or repeat the test."
        );
}
