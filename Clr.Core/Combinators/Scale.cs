using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>Multiplies every value by a number.</summary>
    /// <remarks>
    /// s(t) = factor x(t), where x is <paramref name="schedule"/>. The unit is that of x times that of
    /// <paramref name="factor"/>. Total wherever x is; 1 changes nothing. Example:
    /// <c>Policy.Triangular(1, 5, 4).Scale(0.5)</c> at steps 0, 3, 4, 5 gives 0.5, 2, 2.5, 2.
    /// Source: the linear scaling rule of arXiv:1706.02677, section 2.1, multiplies a whole policy in this way.
    /// </remarks>
    /// <param name="schedule">The schedule.</param>
    /// <param name="factor">Any finite number.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">schedule is null.</exception>
    /// <exception cref="ArgumentException">schedule is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">factor is not finite.</exception>
    public static Func<long, double> Scale(this Func<long, double> schedule, double factor) =>
        Fusion.Apply(Guard.Schedule(schedule), new ScaleFormula(Guard.Finite(factor)));
}

internal readonly record struct ScaleFormula(double Factor) : IFormula
{
    public double Of(double value) => Factor * value;

    public Call Code(Func<long, double> schedule) => new("Scale", schedule, ("factor", Factor));

    public Interval? Bounds(Interval values) => Interval.Times(values, new Interval(Factor, Factor));
}
