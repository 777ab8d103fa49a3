using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>Any function of a schedule's values.</summary>
    /// <remarks>
    /// s(t) = f(x(t)), where x is <paramref name="schedule"/> and f is <paramref name="f"/>, which must give the same value for
    /// the same argument: the period of x is taken to be that of s. Unit and range are those of f. What f throws is
    /// thrown when the schedule is evaluated. Example: <c>Policy.Triangular(1, 5, 4).Map(x => x * x)</c> at steps 0, 3, 4, 5
    /// gives 1, 16, 25, 16. Source: the composition of functions.
    /// </remarks>
    /// <param name="schedule">The schedule.</param>
    /// <param name="f">From a value to a value.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">schedule or f is null.</exception>
    /// <exception cref="ArgumentException">schedule or f is a combination of delegates.</exception>
    public static Func<long, double> Map(this Func<long, double> schedule, Func<double, double> f) =>
        Fusion.Apply(Guard.Schedule(schedule), new MapFormula(Guard.Function(f)));
}

internal readonly record struct MapFormula(Func<double, double> F) : IFormula
{
    public double Of(double value) => F(value);

    public Call Code(Func<long, double> schedule) => new("Map", schedule, ("f", F));
}
