namespace Clr.RangeTesting;

/// <summary>How a range test is run and read.</summary>
/// <remarks>
/// Source: L. N. Smith (arXiv:1506.01186), section 3.3, for the sweep; repeats and resamplings are the library's own design.
/// </remarks>
public sealed record RangeTestSettings
{
    /// <summary>The learning rates; 1e-6 .. 1 in 200 exponential steps by default.</summary>
    public SweepPlan Plan
    {
        get;
        init => field = Guard.NotNull(value);
    } = SweepPlan.Exponential();

    /// <summary>How many reseeded sweeps, each from the same snapshot; at least 1, and 3 by default, as one sweep cannot tell how
    /// far its answer may be off.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int Repeats
    {
        get;
        init =>
            field =
                value >= 1
                    ? value
                    : throw Guard.Refuse(
                        nameof(Repeats),
                        $"must be at least 1, but was {Guard.Text(value)}. Three sweeps tell how sure the answer is."
                    );
    } = 3;

    /// <summary>When a sweep stops early.</summary>
    public StopRule Stop
    {
        get;
        init => field = Guard.NotNull(value);
    } = StopRule.Default;

    /// <summary>The seed of the first repeat; the following ones count up from it. It also seeds the bootstrap.</summary>
    public int Seed { get; init; }

    /// <summary>How many resamplings of each sweep's residuals estimate the uncertainty within one sweep; 0 for none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Resamplings
    {
        get;
        init =>
            field =
                value >= 0
                    ? value
                    : throw Guard.Refuse(
                        nameof(Resamplings),
                        $"must be 0 or more, but was {Guard.Text(value)}. 200 are usual, 0 turns the bootstrap off."
                    );
    } = 200;
}
