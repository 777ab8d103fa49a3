using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>The product of two schedules: a wave times its amplitude, a policy times its warm-up factor.</summary>
    /// <remarks>
    /// s(t) = a(t) b(t), where a is <paramref name="schedule"/> and b is <paramref name="other"/>. The unit is the product of
    /// theirs. Example: <c>Wave.Triangle(c).Times(Amplitude.Halving(c))</c> with <c>c = Cycle.Symmetric(4)</c> at steps
    /// 0, 4, 8, 12 gives 0, 1, 0, 1/2. Source: arXiv:1506.01186, section 3.2.
    /// </remarks>
    /// <param name="schedule">The first factor.</param>
    /// <param name="other">The second factor.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">Either is null.</exception>
    /// <exception cref="ArgumentException">Either is a combination of delegates.</exception>
    public static Func<long, double> Times(this Func<long, double> schedule, Func<long, double> other) =>
        new TimesNode(Guard.Schedule(schedule), Guard.Schedule(other)).At;
}

internal sealed record TimesNode(Func<long, double> Left, Func<long, double> Right) : INode
{
    public double At(long step) => Left(step) * Right(step);

    public Call Code => new("Times", Left, ("other", Right));

    public long? Period => Node.CommonPeriod(Left, Right);

    public long? CycleSteps => Node.CommonCycle(Left, Right);

    public CycleSpan? CycleAt(long step) => Node.CommonCycleAt(Left, Right, step);

    public Interval? Bounds => Interval.Times(Node.Bounds(Left), Node.Bounds(Right));

    public long? End => Node.CommonEnd(Left, Right);

    public long? NextBreakpoint(long after) =>
        Node.Earlier(Node.NextBreakpoint(Left, after), Node.NextBreakpoint(Right, after));
}
