using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>The difference of two schedules.</summary>
    /// <remarks>
    /// s(t) = a(t) - b(t), where a is <paramref name="schedule"/> and b is <paramref name="other"/>, which must have the same
    /// unit. A rate may become negative by it, which the optimizer adapter refuses at the step where it does.
    /// Example: <c>Policy.Triangular(1, 5, 4).Minus(Policy.Triangular(0, 1, 2))</c> at steps 0, 1, 2, 4 gives 1, 1.5, 2, 5.
    /// Source: arithmetic, step by step.
    /// </remarks>
    /// <param name="schedule">What is diminished.</param>
    /// <param name="other">What is taken away.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">Either is null.</exception>
    /// <exception cref="ArgumentException">Either is a combination of delegates.</exception>
    public static Func<long, double> Minus(this Func<long, double> schedule, Func<long, double> other) =>
        new Pointwise2Node<MinusFormula>(Guard.Schedule(schedule), Guard.Schedule(other), default).At;
}

internal readonly struct MinusFormula : IFormula2
{
    public double Of(double a, double b) => a - b;

    public Call Code(Func<long, double> a, Func<long, double> b) => new("Minus", a, ("other", b));

    public Interval? Bounds(Interval a, Interval b) => Interval.Of(a.Low - b.High, a.High - b.Low);
}
