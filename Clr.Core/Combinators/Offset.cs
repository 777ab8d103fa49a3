using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>Adds a number to every value.</summary>
    /// <remarks>
    /// s(t) = x(t) + amount, where x is <paramref name="schedule"/>. The unit is that of x. Total wherever x is. To move a
    /// schedule in time instead, see <see cref="Delay"/>. Example: <c>Policy.Triangular(1, 5, 4).Offset(10)</c> at steps 0, 3,
    /// 4, 5 gives 11, 14, 15, 14. Source: arithmetic; as the sum of a function and a constant in ParameterSchedulers.jl.
    /// </remarks>
    /// <param name="schedule">The schedule.</param>
    /// <param name="amount">Any finite number, in the schedule's unit.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">schedule is null.</exception>
    /// <exception cref="ArgumentException">schedule is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">amount is not finite.</exception>
    public static Func<long, double> Offset(this Func<long, double> schedule, double amount) =>
        Fusion.Apply(Guard.Schedule(schedule), new OffsetFormula(Guard.Finite(amount)));
}

internal readonly record struct OffsetFormula(double Amount) : IFormula
{
    public double Of(double value) => value + Amount;

    public Call Code(Func<long, double> schedule) => new("Offset", schedule, ("amount", Amount));

    public Interval? Bounds(Interval values) => Interval.Of(Of(values.Low), Of(values.High));
}
