using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>Any function of the values of two schedules at the same step.</summary>
    /// <remarks>
    /// s(t) = f(a(t), b(t)), where a is <paramref name="schedule"/>, b is <paramref name="other"/> and f is
    /// <paramref name="f"/>, which must give the same value for the same arguments: a common period of a and b is taken to be
    /// that of s. Unit and range are those of f. What f throws is thrown when the schedule is evaluated. Example:
    /// <c>Policy.Triangular(1, 5, 4).Map2(Policy.Triangular(0, 8, 2), (a, b) => a * a + b)</c> at steps 0, 1, 2, 4 gives 1, 8,
    /// 17, 25. Source: the composition of functions.
    /// </remarks>
    /// <param name="schedule">The first schedule.</param>
    /// <param name="other">The second schedule.</param>
    /// <param name="f">From a value of each to a value.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">schedule, other or f is null.</exception>
    /// <exception cref="ArgumentException">schedule, other or f is a combination of delegates.</exception>
    public static Func<long, double> Map2(
        this Func<long, double> schedule,
        Func<long, double> other,
        Func<double, double, double> f
    ) => new Pointwise2Node<Map2Formula>(Guard.Schedule(schedule), Guard.Schedule(other), new(Guard.Function(f))).At;
}

internal readonly record struct Map2Formula(Func<double, double, double> F) : IFormula2
{
    public double Of(double a, double b) => F(a, b);

    public Call Code(Func<long, double> a, Func<long, double> b) => new("Map2", a, ("other", b), ("f", F));
}
