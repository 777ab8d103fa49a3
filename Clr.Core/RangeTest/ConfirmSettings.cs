using System.Collections.Immutable;

namespace Clr.RangeTesting;

/// <summary>Which constant learning rates are tried, and for how long.</summary>
/// <remarks>Source: that of <see cref="RangeTest.Confirm"/>.</remarks>
public sealed record ConfirmSettings
{
    /// <summary>The search for the largest stable learning rate between two ends.</summary>
    /// <param name="lowest">The lowest learning rate tried, above 0; it should learn.</param>
    /// <param name="highest">The highest learning rate tried.</param>
    /// <exception cref="ArgumentOutOfRangeException">The ends are not positive, finite and in order.</exception>
    public ConfirmSettings(double lowest, double highest)
    {
        Guard.Positive(lowest, "A learning rate of 0 does not train.");
        Guard.Positive(highest, "It is the highest learning rate tried.");
        if (lowest >= highest)
        {
            throw Guard.Refuse(
                nameof(lowest),
                $"must be below highest, but lowest was {Guard.Text(lowest)} and highest was {Guard.Text(highest)}. Exchange them."
            );
        }
        Lowest = lowest;
        Highest = highest;
    }

    /// <summary>The lowest learning rate tried.</summary>
    public double Lowest { get; }

    /// <summary>The highest learning rate tried.</summary>
    public double Highest { get; }

    /// <summary>Further learning rates to try, between the ends; those outside are passed over.</summary>
    public ImmutableArray<double> Candidates { get; init; } = [];

    /// <summary>K, the updates of each probe; at least 10, 100 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 10.</exception>
    public int Steps
    {
        get;
        init =>
            field =
                value >= 10
                    ? value
                    : throw Guard.Refuse(
                        nameof(Steps),
                        $"must be at least 10, but was {Guard.Text(value)}. A probe must be long enough to tell falling from rising; 100 is usual."
                    );
    } = 100;

    /// <summary>How exactly the limit is found, as a share of it: the bisection ends when its bracket is half as wide. 0.01 by
    /// default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite and at least 1e-6.</exception>
    public double Tolerance
    {
        get;
        init =>
            field = value is >= 1e-6 and < double.PositiveInfinity
                ? value
                : throw Guard.Refuse(
                    nameof(Tolerance),
                    $"must be finite and at least 1e-6, but was {Guard.Text(value)}. 0.01 finds the limit to 1 %."
                );
    } = 0.01;

    /// <summary>L0, the loss to end below; measured by a few steps at a thousandth of <see cref="Lowest"/> if null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or infinite.</exception>
    public double? Baseline
    {
        get;
        init =>
            field =
                value is null || double.IsFinite(value.Value)
                    ? value
                    : throw Guard.Refuse(
                        nameof(Baseline),
                        $"must be a finite number, but was {Guard.Text(value.Value)}. No loss ends below NaN; leave it null to have it measured."
                    );
    }

    /// <summary>The weight of the past in the average that smooths the loss of a probe, in [0, 1); 0.9 by default.</summary>
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

    /// <summary>The seed every probe starts from, so that they differ in the learning rate alone.</summary>
    public int Seed { get; init; }
}
