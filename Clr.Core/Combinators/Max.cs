using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>The greater of two schedules at every step.</summary>
    /// <remarks>
    /// s(t) = max(a(t), b(t)), where a is <paramref name="schedule"/> and b is <paramref name="other"/>, which must have the same
    /// unit. NaN where either is NaN; of 0 and -0 the former. To bound by a number, see <see cref="Clamp"/>. Example:
    /// <c>Policy.Triangular(1, 5, 4).Max(Policy.Triangular(0, 8, 2))</c> at steps 0, 1, 2, 4 gives 1, 4, 8, 5. Source: a decay
    /// with a floor, such as optax.exponential_decay with end_value, is such a maximum.
    /// </remarks>
    /// <param name="schedule">The first schedule.</param>
    /// <param name="other">The second schedule.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">Either is null.</exception>
    /// <exception cref="ArgumentException">Either is a combination of delegates.</exception>
    public static Func<long, double> Max(this Func<long, double> schedule, Func<long, double> other) =>
        new Pointwise2Node<MaxFormula>(Guard.Schedule(schedule), Guard.Schedule(other), default).At;
}

internal readonly struct MaxFormula : IFormula2
{
    public double Of(double a, double b) => Math.Max(a, b);

    public Call Code(Func<long, double> a, Func<long, double> b) => new("Max", a, ("other", b));

    public Interval? Bounds(Interval a, Interval b) => new Interval(Math.Max(a.Low, b.Low), Math.Max(a.High, b.High));
}
