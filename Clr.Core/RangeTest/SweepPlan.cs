using System.Collections.Immutable;

namespace Clr.RangeTesting;

/// <summary>
/// The learning rates of a range test, in order: lr_k for k = 0 .. N-1, both ends exact and strictly increasing.
/// </summary>
/// <remarks>Source: Smith, arXiv:1506.01186v6, section 3.3 (linear); the exponential form is that of fastai's finder.</remarks>
public sealed class SweepPlan
{
    /// <summary>The fewest points a sweep may have: with fewer, the smoothing leaves nothing to read.</summary>
    public const int FewestPoints = 50;

    /// <summary>The most points a sweep may have: a million updates at rising learning rates are a training, not a test.</summary>
    public const int MostPoints = 1_000_000;

    private SweepPlan(SweepSpacing spacing, ImmutableArray<double> learningRates)
    {
        Spacing = spacing;
        LearningRates = learningRates;
    }

    /// <summary>How the learning rates are spread.</summary>
    public SweepSpacing Spacing { get; }

    /// <summary>lr_0 .. lr_(N-1), strictly increasing.</summary>
    public ImmutableArray<double> LearningRates { get; }

    /// <summary>The lowest learning rate, lr_0.</summary>
    public double Lowest => LearningRates[0];

    /// <summary>The highest learning rate, lr_(N-1).</summary>
    public double Highest => LearningRates[^1];

    /// <summary>How many learning rates there are, N.</summary>
    public int Points => LearningRates.Length;

    /// <summary>
    /// The exponential sweep: lr_k = lowest * (highest/lowest)^(k/(points-1)).
    /// </summary>
    /// <param name="lowest">The first learning rate, above 0.</param>
    /// <param name="highest">The last learning rate, above <paramref name="lowest"/>.</param>
    /// <param name="points">How many learning rates, N, from 50 to 1,000,000.</param>
    /// <returns>A plan whose first and last learning rates are exactly the two given.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An end is not positive and finite, the ends are not in order, there are
    /// fewer than 50 points or more than 1,000,000, or more points than distinct doubles between the ends.</exception>
    /// <example>Exponential(1e-6, 1, 200): lr_0 = 1e-6, lr_1 = 1.0718823e-6, lr_198 = 0.93293881, lr_199 = 1.</example>
    public static SweepPlan Exponential(double lowest = 1e-6, double highest = 1, int points = 200)
    {
        Check(lowest, highest, points);
        // a product of two powers, as highest/lowest may overflow
        return Build(
            SweepSpacing.Exponential,
            lowest,
            highest,
            points,
            w => Math.Pow(lowest, 1 - w) * Math.Pow(highest, w)
        );
    }

    /// <summary>
    /// The linear sweep of the paper: lr_k = lowest + (highest - lowest) * k/(points-1).
    /// </summary>
    /// <param name="lowest">The first learning rate, above 0.</param>
    /// <param name="highest">The last learning rate, above <paramref name="lowest"/>.</param>
    /// <param name="points">How many learning rates, N, from 50 to 1,000,000.</param>
    /// <returns>A plan whose first and last learning rates are exactly the two given.</returns>
    /// <exception cref="ArgumentOutOfRangeException">As for <see cref="Exponential"/>.</exception>
    /// <example>Linear(0.001, 0.02, 200): lr_0 = 0.001, lr_1 = 0.0010954774, lr_198 = 0.0199045226, lr_199 = 0.02.</example>
    public static SweepPlan Linear(double lowest, double highest, int points = 200)
    {
        Check(lowest, highest, points);
        return Build(SweepSpacing.Linear, lowest, highest, points, w => lowest + ((highest - lowest) * w));
    }

    /// <summary>The plan as a schedule: lr_t, held at the ends before step 0 and after the last point.</summary>
    /// <param name="step">Any step t.</param>
    /// <returns>lr_t for t in 0 .. N-1.</returns>
    public double At(long step) => LearningRates[(int)Math.Clamp(step, 0, Points - 1)];

    private static void Check(double lowest, double highest, int points)
    {
        Guard.Positive(lowest, "A learning rate of 0 does not train; begin with 1e-6, say.");
        Guard.Positive(highest, "It is the learning rate at which the sweep ends; 1 is usual.");
        if (lowest >= highest)
        {
            throw Guard.Refuse(
                nameof(lowest),
                $"must be below highest, but lowest was {Guard.Text(lowest)} and highest was {Guard.Text(highest)}. Exchange them, or widen the sweep."
            );
        }
        if (points < FewestPoints)
        {
            throw Guard.Refuse(
                nameof(points),
                $"must be at least {FewestPoints}, but was {Guard.Text(points)}. Fewer leave nothing to read once smoothed; 200 is usual."
            );
        }
        if (points > MostPoints)
        {
            throw Guard.Refuse(
                nameof(points),
                $"must be at most {Guard.Text(MostPoints)}, but was {Guard.Text(points)}. Each is an update of the model, and all are kept; 200 is usual."
            );
        }
    }

    private static SweepPlan Build(
        SweepSpacing spacing,
        double lowest,
        double highest,
        int points,
        Func<double, double> at
    )
    {
        var rates = new double[points];
        for (int k = 1; k < points - 1; k++)
            rates[k] = at((double)k / (points - 1));
        rates[0] = lowest;
        rates[^1] = highest;
        for (int k = 1; k < points; k++)
        {
            if (!(rates[k] > rates[k - 1]))
            {
                throw Guard.Refuse(
                    nameof(points),
                    $"must leave each learning rate above the one before, but {Guard.Text(points)} points between {Guard.Text(lowest)} and {Guard.Text(highest)} coincide. Widen the sweep or take fewer points."
                );
            }
        }
        return new SweepPlan(spacing, [.. rates]);
    }
}
