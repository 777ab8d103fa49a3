using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>The sum of two schedules.</summary>
    /// <remarks>
    /// s(t) = a(t) + b(t), where a is <paramref name="schedule"/> and b is <paramref name="other"/>, which must have the same
    /// unit. Write this and never '+' between two functions: on delegates '+' calls both and returns the value of the last.
    /// Example: <c>Policy.Triangular(1, 5, 4).Plus(Policy.Triangular(0, 8, 2))</c> at steps 0, 1, 2, 4 gives 1, 6, 11, 5.
    /// Source: arithmetic, step by step.
    /// </remarks>
    /// <param name="schedule">The first summand.</param>
    /// <param name="other">The second summand.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">Either is null.</exception>
    /// <exception cref="ArgumentException">Either is a combination of delegates.</exception>
    public static Func<long, double> Plus(this Func<long, double> schedule, Func<long, double> other) =>
        new Pointwise2Node<PlusFormula>(Guard.Schedule(schedule), Guard.Schedule(other), default).At;
}

internal readonly struct PlusFormula : IFormula2
{
    public double Of(double a, double b) => a + b;

    public Call Code(Func<long, double> a, Func<long, double> b) => new("Plus", a, ("other", b));

    public Interval? Bounds(Interval a, Interval b) => Interval.Of(a.Low + b.Low, a.High + b.High);
}
