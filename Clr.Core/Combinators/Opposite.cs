using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>The schedule that runs opposite to another: momentum falls while the learning rate rises, and the reverse.</summary>
    /// <remarks>
    /// m(t) = highMomentum - (highMomentum - lowMomentum) (lr(t) - lowLr) / (highLr - lowLr), where lr is
    /// <paramref name="schedule"/>: exactly highMomentum where the rate is lowLr, exactly lowMomentum where it is highLr. No
    /// unit. A rate below lowLr (the last phase of a one-cycle policy) keeps highMomentum, one above highLr lowMomentum, so
    /// that momentum never leaves its range; where lowLr = highLr, a rate of that value has highMomentum. NaN stays NaN.
    /// Example: <c>Policy.Triangular(1, 5, 4).Opposite(1, 5, 0.85, 0.95)</c> at steps 0, 4, 8 gives 0.95, 0.85, 0.95.
    /// Source: L. N. Smith, arXiv:1803.09820, section 4.3 (cyclical momentum).
    /// </remarks>
    /// <param name="schedule">The learning rate.</param>
    /// <param name="lowLr">The rate at which momentum is highest, 0 or more.</param>
    /// <param name="highLr">The rate at which momentum is lowest, at least lowLr.</param>
    /// <param name="lowMomentum">The least momentum: 0.85 in the paper.</param>
    /// <param name="highMomentum">The greatest momentum, at least lowMomentum: 0.95 in the paper.</param>
    /// <returns>The momentum.</returns>
    /// <exception cref="ArgumentNullException">schedule is null.</exception>
    /// <exception cref="ArgumentException">schedule is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A rate is negative, a number is not finite, or a low one is above its high one.</exception>
    public static Func<long, double> Opposite(
        this Func<long, double> schedule,
        double lowLr,
        double highLr,
        double lowMomentum,
        double highMomentum
    )
    {
        Guard.Schedule(schedule);
        Guard.Bounds(lowLr, highLr);
        Guard.Ordered(lowMomentum, highMomentum);
        return Fusion.Apply(schedule, new OppositeFormula(lowLr, highLr, lowMomentum, highMomentum));
    }
}

internal readonly record struct OppositeFormula(double LowLr, double HighLr, double LowMomentum, double HighMomentum)
    : IFormula
{
    // Both shares are quotients of exact ends, so each is exactly 0 or 1 there; rates are 0 or more, so no difference overflows.
    public double Of(double value)
    {
        if (value <= LowLr)
            return HighMomentum;
        if (value >= HighLr)
            return LowMomentum;
        var range = HighLr - LowLr;
        return Interpolation.Lerp(HighMomentum, LowMomentum, (value - LowLr) / range, (HighLr - value) / range);
    }

    public Call Code(Func<long, double> schedule) =>
        new(
            "Opposite",
            schedule,
            ("lowLr", LowLr),
            ("highLr", HighLr),
            ("lowMomentum", LowMomentum),
            ("highMomentum", HighMomentum)
        );

    public Interval? Bounds(Interval values) => new Interval(Of(values.High), Of(values.Low));
}
