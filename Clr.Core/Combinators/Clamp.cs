using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>Bounds a schedule from below and from above.</summary>
    /// <remarks>
    /// s(t) = low where x(t) &lt; low, high where x(t) > high, else x(t), where x is <paramref name="schedule"/>. The unit is that
    /// of x. NaN stays NaN. Example: <c>Policy.Triangular(1, 5, 4).Clamp(2, 4)</c> at steps 0, 1, 2, 4, 5 gives 2, 2, 3, 4, 4.
    /// Source: eta_min and min_lr of many schedulers bound in this way.
    /// </remarks>
    /// <param name="schedule">The schedule.</param>
    /// <param name="low">The least value, finite.</param>
    /// <param name="high">The greatest value, finite, at least low.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">schedule is null.</exception>
    /// <exception cref="ArgumentException">schedule is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">low or high is not finite, or low is above high.</exception>
    public static Func<long, double> Clamp(this Func<long, double> schedule, double low, double high)
    {
        Guard.Schedule(schedule);
        Guard.Ordered(low, high);
        return Fusion.Apply(schedule, new ClampFormula(low, high));
    }
}

internal readonly record struct ClampFormula(double Low, double High) : IFormula
{
    public double Of(double value) => Math.Clamp(value, Low, High);

    public Call Code(Func<long, double> schedule) => new("Clamp", schedule, ("low", Low), ("high", High));

    public Interval? Bounds(Interval values) => new Interval(Of(values.Low), Of(values.High));
}
