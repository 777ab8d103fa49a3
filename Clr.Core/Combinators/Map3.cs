using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>Any function of the values of three schedules at the same step: a formula whose parameters are schedules.</summary>
    /// <remarks>
    /// s(t) = f(a(t), b(t), c(t)), where a is <paramref name="schedule"/>, b is <paramref name="second"/>, c is
    /// <paramref name="third"/> and f is <paramref name="f"/>, which must give the same value for the same arguments: a common
    /// period of all three is taken to be that of s. Unit and range are those of f. What f throws is thrown when the schedule is
    /// evaluated. Example: <c>Wave.Triangle(c).Map3(Ramp.Linear(0, 4, 8), Ramp.Constant(10), (w, low, high) => low + (high - low)
    /// * w)</c> with <c>c = Cycle.Symmetric(4)</c> at steps 0, 2, 4, 8 gives 0, 5.5, 10, 4.
    /// Source: ComposedSchedule of ParameterSchedulers.jl.
    /// </remarks>
    /// <param name="schedule">The first schedule.</param>
    /// <param name="second">The second schedule.</param>
    /// <param name="third">The third schedule.</param>
    /// <param name="f">From a value of each to a value.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">schedule, second, third or f is null.</exception>
    /// <exception cref="ArgumentException">schedule, second, third or f is a combination of delegates.</exception>
    public static Func<long, double> Map3(
        this Func<long, double> schedule,
        Func<long, double> second,
        Func<long, double> third,
        Func<double, double, double, double> f
    )
    {
        Guard.Schedule(schedule);
        Guard.Schedule(second);
        Guard.Schedule(third);
        return new Pointwise3Node<Map3Formula>(schedule, second, third, new(Guard.Function(f))).At;
    }
}

internal readonly record struct Map3Formula(Func<double, double, double, double> F) : IFormula3
{
    public double Of(double a, double b, double c) => F(a, b, c);

    public Call Code(Func<long, double> a, Func<long, double> b, Func<long, double> c) =>
        new("Map3", a, ("second", b), ("third", c), ("f", F));
}
