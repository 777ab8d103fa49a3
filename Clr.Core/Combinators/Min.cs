using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>The lesser of two schedules at every step.</summary>
    /// <remarks>
    /// s(t) = min(a(t), b(t)), where a is <paramref name="schedule"/> and b is <paramref name="other"/>, which must have the same
    /// unit. NaN where either is NaN; of 0 and -0 the latter. To bound by a number, see <see cref="Clamp"/>. Example:
    /// <c>Policy.Triangular(1, 5, 4).Min(Policy.Triangular(0, 8, 2))</c> at steps 0, 1, 2, 4 gives 0, 2, 3, 0. Source: Noam's
    /// rule is such a minimum (arXiv:1706.03762, section 5.3).
    /// </remarks>
    /// <param name="schedule">The first schedule.</param>
    /// <param name="other">The second schedule.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">Either is null.</exception>
    /// <exception cref="ArgumentException">Either is a combination of delegates.</exception>
    public static Func<long, double> Min(this Func<long, double> schedule, Func<long, double> other) =>
        new Pointwise2Node<MinFormula>(Guard.Schedule(schedule), Guard.Schedule(other), default).At;
}

internal readonly struct MinFormula : IFormula2
{
    public double Of(double a, double b) => Math.Min(a, b);

    public Call Code(Func<long, double> a, Func<long, double> b) => new("Min", a, ("other", b));

    public Interval? Bounds(Interval a, Interval b) => new Interval(Math.Min(a.Low, b.Low), Math.Min(a.High, b.High));
}
