using Clr.Nodes;

namespace Clr;

/// <summary>The algebra of schedules: functions that make schedules from schedules.</summary>
public static partial class Schedule
{
    /// <summary>Stretches a wave from [0, 1] to [low, high].</summary>
    /// <remarks>
    /// s(t) = low + (high - low) w(t), where w is <paramref name="wave"/>. Exactly low where w is 0, exactly high where w is
    /// 1, monotone in w, and within [low, high] where w is within [0, 1]; beyond that the line goes on. Unit: that of low and
    /// high. A NaN of w stays NaN. Example: <c>Wave.Triangle(Cycle.Symmetric(4)).Between(1, 5)</c> at steps 0, 1, 3, 4, 5, 8
    /// gives 1, 2, 4, 5, 4, 1. Source: arXiv:1506.01186, section 3.1, listing 1.
    /// </remarks>
    /// <param name="wave">The weight, usually in [0, 1].</param>
    /// <param name="low">The value at weight 0: baseLr of a cyclical policy.</param>
    /// <param name="high">The value at weight 1: maxLr of a cyclical policy; at least low.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">wave is null.</exception>
    /// <exception cref="ArgumentException">wave is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">low or high is not finite, or low is above high.</exception>
    public static Func<long, double> Between(this Func<long, double> wave, double low, double high)
    {
        Guard.Schedule(wave);
        Guard.Ordered(low, high);
        return Fusion.Apply(wave, new BetweenFormula(low, high));
    }
}

internal readonly record struct BetweenFormula(double Low, double High) : IFormula
{
    private readonly Line _line = new(Low, High);

    public double Of(double value) => _line.At(value);

    public Call Code(Func<long, double> schedule) => new("Between", schedule, ("low", Low), ("high", High));

    // Lerp is monotone in the weight, so the ends of the weight give the ends of the value.
    public Interval? Bounds(Interval values) => Interval.Of(Of(values.Low), Of(values.High));
}
