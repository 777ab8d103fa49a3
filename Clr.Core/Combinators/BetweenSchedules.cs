using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>Stretches a wave between two schedules: bounds that change with the step.</summary>
    /// <remarks>
    /// s(t) = low(t) + (high(t) - low(t)) w(t), where w is <paramref name="wave"/>: <see cref="Between"/> whose parameters are
    /// schedules. Exactly low(t) where w(t) is 0, exactly high(t) where w(t) is 1; where low(t) is above high(t) the wave hangs
    /// upside down. The unit is that of low and high; NaN where any is NaN. Example:
    /// <c>Wave.Triangle(c).BetweenSchedules(Ramp.Linear(0, 4, 8), Ramp.Constant(10))</c> with <c>c = Cycle.Symmetric(4)</c> at
    /// steps 0, 2, 4, 8 gives 0, 5.5, 10, 4. Source: arXiv:1506.01186, table 2, lets both bounds change between stages;
    /// ignite's start_value_mult and end_value_mult do at each cycle.
    /// </remarks>
    /// <param name="wave">The weight, usually in [0, 1].</param>
    /// <param name="low">The value at weight 0, a schedule.</param>
    /// <param name="high">The value at weight 1, a schedule.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">wave, low or high is null.</exception>
    /// <exception cref="ArgumentException">wave, low or high is a combination of delegates.</exception>
    public static Func<long, double> BetweenSchedules(
        this Func<long, double> wave,
        Func<long, double> low,
        Func<long, double> high
    )
    {
        Guard.Schedule(wave);
        Guard.Schedule(low);
        Guard.Schedule(high);
        return new Pointwise3Node<BetweenSchedulesFormula>(wave, low, high, default).At;
    }
}

internal readonly struct BetweenSchedulesFormula : IFormula3
{
    // Asked first: so near to one end that the weight of the other rounds to nothing, its NaN would go unseen.
    public double Of(double a, double b, double c) =>
        double.IsNaN(b) || double.IsNaN(c) ? double.NaN : Interpolation.Lerp(b, c, a);

    public Call Code(Func<long, double> a, Func<long, double> b, Func<long, double> c) =>
        new("BetweenSchedules", a, ("low", b), ("high", c));

    // A weight in [0, 1] leaves neither; beyond that the line goes on.
    public Interval? Bounds(Interval a, Interval b, Interval c) =>
        a.Low >= 0 && a.High <= 1 ? Interval.Hull(b, c) : null;
}
