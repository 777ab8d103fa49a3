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
    /// gives 1, 2, 4, 5, 4, 1. Source: arXiv:1506.01186, section 3.2, listing 1.
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
        return new BetweenNode(wave, low, high).At;
    }
}

internal sealed record BetweenNode(Func<long, double> Wave, double Low, double High) : INode
{
    public double At(long step) => Interpolation.Lerp(Low, High, Wave(step));

    public Call Code => new("Between", Wave, ("low", Low), ("high", High));

    public long? Period => Node.Period(Wave);

    public long? CycleSteps => Node.CycleSteps(Wave);

    public CycleSpan? CycleAt(long step) => Node.CycleAt(Wave, step);

    // Lerp is monotone in the weight, so the ends of the weight give the ends of the value.
    public Interval? Bounds =>
        Node.Bounds(Wave) is { } weight
            ? Interval.Of(Interpolation.Lerp(Low, High, weight.Low), Interpolation.Lerp(Low, High, weight.High))
            : null;

    public long? End => Node.End(Wave);

    public long? NextBreakpoint(long after) => Node.NextBreakpoint(Wave, after);

    public void Fill(long start, Span<double> values)
    {
        Node.Fill(Wave, start, values);
        foreach (ref var value in values)
            value = Interpolation.Lerp(Low, High, value);
    }
}
