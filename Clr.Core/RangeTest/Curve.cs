using System.Collections.Immutable;

namespace Clr.RangeTesting;

/// <summary>A recorded curve to be read: losses, and perhaps accuracies, over strictly increasing learning rates.</summary>
/// <remarks>
/// The loss may have any unit: <see cref="RangeTest.ReadLoss"/> answers alike in all of them. Source: L. N. Smith
/// (arXiv:1506.01186), section 3.3 and figure 3.
/// </remarks>
public sealed class Curve
{
    internal Curve(
        SweepSpacing spacing,
        ImmutableArray<double> learningRates,
        ImmutableArray<double> losses,
        ImmutableArray<double> accuracies
    )
    {
        Spacing = spacing;
        LearningRates = learningRates;
        Losses = losses;
        Accuracies = accuracies;
    }

    /// <summary>Whether the learning rates are equally spaced themselves or in their logarithm.</summary>
    public SweepSpacing Spacing { get; }

    /// <summary>The learning rates, positive and strictly increasing.</summary>
    public ImmutableArray<double> LearningRates { get; }

    /// <summary>The raw losses; some may be NaN or infinite.</summary>
    public ImmutableArray<double> Losses { get; }

    /// <summary>The raw accuracies, or nothing.</summary>
    public ImmutableArray<double> Accuracies { get; }

    /// <summary>A curve from plain numbers, recorded by anything.</summary>
    /// <param name="learningRates">The learning rates, positive, finite and strictly increasing.</param>
    /// <param name="losses">One loss for each; NaN and infinity are allowed and are left out when the curve is read.</param>
    /// <param name="accuracies">One accuracy for each, or null.</param>
    /// <param name="spacing">How the learning rates are spread.</param>
    /// <returns>The curve.</returns>
    /// <remarks>Source: L. N. Smith (arXiv:1506.01186), section 3.3 and figure 3.</remarks>
    /// <exception cref="ArgumentNullException">The learning rates or losses are null.</exception>
    /// <exception cref="ArgumentException">The lengths differ, or the learning rates are not positive, finite and increasing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">spacing is none of the named.</exception>
    public static Curve Of(
        IEnumerable<double> learningRates,
        IEnumerable<double> losses,
        IEnumerable<double>? accuracies = null,
        SweepSpacing spacing = SweepSpacing.Exponential
    )
    {
        ImmutableArray<double> rates = [.. Guard.NotNull(learningRates)];
        ImmutableArray<double> values = [.. Guard.NotNull(losses)];
        ImmutableArray<double> scores = [.. accuracies ?? []];
        Guard.Defined(spacing);
        SameLength(rates, values, nameof(losses));
        if (accuracies is not null)
            SameLength(rates, scores, nameof(accuracies));
        for (int i = 0; i < rates.Length; i++)
        {
            if (!double.IsFinite(rates[i]) || rates[i] <= (i == 0 ? 0 : rates[i - 1]))
            {
                throw new ArgumentException(
                    $"learningRates must be positive, finite and strictly increasing, but number {i} was {Guard.Text(rates[i])}. Sort the points and drop repeated ones.",
                    nameof(learningRates)
                );
            }
        }
        return new Curve(spacing, rates, values, scores);
    }

    private static void SameLength(ImmutableArray<double> rates, ImmutableArray<double> values, string name)
    {
        if (rates.Length != values.Length)
        {
            throw new ArgumentException(
                $"{name} must have one value for each learning rate, but there were {values.Length} for {rates.Length}. Pass the columns of one recording.",
                name
            );
        }
    }
}
