using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>A schedule for n steps and back again.</summary>
    /// <remarks>
    /// s(t) = x(t) for 0 &lt;= t &lt;= n, x(2 n - t) for n &lt;= t &lt;= 2 n, and x(0) before and after that, where x is
    /// <paramref name="schedule"/> and n is <paramref name="steps"/>: the turning value x(n) comes once, so a ramp of n steps
    /// reaches its end value at step n and its first value again at step 2 n. No steps make the constant x(0). The unit is
    /// that of x. For ever: <c>Mirror(n).Repeat(2 * n)</c>. Example: <c>Ramp.Linear(1, 5, 4).Mirror(4)</c> at steps -1, 0, 3, 4,
    /// 5, 8, 9 gives 1, 1, 4, 5, 4, 1, 1. Source: Symmetric of ParameterSchedulers.jl, which turns one step off the middle.
    /// </remarks>
    /// <param name="schedule">The schedule.</param>
    /// <param name="steps">The steps up to the turn, 0 or more.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">schedule is null.</exception>
    /// <exception cref="ArgumentException">schedule is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">steps is negative.</exception>
    public static Func<long, double> Mirror(this Func<long, double> schedule, long steps)
    {
        Guard.Schedule(schedule);
        Guard.Steps(steps, "It is the number of steps up to the turn.", least: 0);
        return new MirrorNode(schedule, steps).At;
    }
}

internal sealed record MirrorNode(Func<long, double> Schedule, long Steps) : INode
{
    // On the way back it is steps - (step - steps), as twice the steps need not be a long.
    public double At(long step) => Schedule(step <= Steps ? Math.Max(step, 0) : Math.Max(Steps - (step - Steps), 0));

    public Call Code => new("Mirror", Schedule, ("steps", Steps));

    public long? Period => Steps == 0 || Node.Period(Schedule) == 1 ? 1 : null;

    public long? CycleSteps => null;

    public Interval? Bounds => Node.Bounds(Schedule);

    public long? End => Period == 1 ? 0 : Saturating.Within(Steps, Steps);

    public long? NextBreakpoint(long after)
    {
        if (Period == 1)
            return null;
        if (after < 0)
            return 0;
        if (after < Steps)
            return Node.Earlier(Node.NextBreakpoint(Schedule, after), Steps);
        var back = after - Steps;
        if (back >= Steps)
            return null;
        // A formula that begins at step b ends at step b - 1 on the way back, which is step 2 n - b + 1.
        var ahead = Node.LastBreakpoint(Schedule, 1, Steps - back) is { } begin ? Steps - begin + 1 : Steps;
        return Saturating.Within(Steps, ahead);
    }

    public void Fill(long start, Span<double> values)
    {
        if (start < 0)
        {
            Node.FillByLoop(this, start, values);
            return;
        }
        if (start <= Steps)
        {
            var way = values[..(int)Math.Min((ulong)(Steps - start) + 1, (ulong)values.Length)];
            Node.Fill(Schedule, start, way);
            values = values[way.Length..];
            start += way.Length;
        }
        var left = Math.Max(Steps - (start - Steps), -1);
        var back = values[..(int)Math.Min(left + 1, values.Length)];
        Node.Fill(Schedule, left + 1 - back.Length, back);
        back.Reverse();
        // Asked for only where it is used: a function of the user's own may have no first value.
        if (back.Length < values.Length)
            values[back.Length..].Fill(Schedule(0));
    }
}
