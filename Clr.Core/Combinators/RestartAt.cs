using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>Follows one schedule until a step, and from that step on another that starts anew there.</summary>
    /// <remarks>
    /// s(t) = a(t) for t &lt; step, b(t - step) from there on, where a is <paramref name="schedule"/> and b is
    /// <paramref name="next"/>: t is the training iteration, t - step the cycle iteration of b. Pass the same schedule again for
    /// a plain restart. Example: <c>Policy.Triangular(1, 5, 4).RestartAt(6, Policy.Triangular(2, 10, 4))</c> at steps
    /// 5, 6, 7, 10 gives 4, 2, 4, 10. Source: bckenstler/CLR, _reset.
    /// </remarks>
    /// <param name="schedule">The schedule before the restart.</param>
    /// <param name="step">The first step of the next schedule, 0 or more.</param>
    /// <param name="next">The schedule from the restart on, counted from 0.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">Either schedule is null.</exception>
    /// <exception cref="ArgumentException">Either schedule is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">step is negative.</exception>
    public static Func<long, double> RestartAt(this Func<long, double> schedule, long step, Func<long, double> next)
    {
        Guard.Schedule(schedule);
        Guard.Schedule(next);
        Guard.Steps(step, "It is the first step of the next schedule, counted from the start of training.", least: 0);
        return new RestartAtNode(schedule, step, next).At;
    }
}

internal sealed record RestartAtNode(Func<long, double> First, long Step, Func<long, double> Next) : INode
{
    public double At(long step) => step < Step ? First(step) : Next(step - Step);

    public Call Code => new("RestartAt", First, ("step", Step), ("next", Next));

    public long? CycleSteps => Node.CycleSteps(Next);

    // The first schedule's cycles, the last one cut off at the restart; then the next schedule's, which start there.
    public CycleSpan? CycleAt(long step)
    {
        if (step < Step)
            return Node.CycleAt(First, step) is { } cycle ? cycle with { End = Int128.Min(cycle.End, Step) } : null;
        var before = Node.CycleAt(First, Step)?.Completed ?? 0;
        return Node.CycleAt(Next, step - Step)?.Delayed(Step) is { } next
            ? next with
            {
                Completed = next.Completed + before,
            }
            : null;
    }

    public Interval? Bounds => Interval.Hull(Node.Bounds(First), Node.Bounds(Next));

    public long? End => Node.End(Next) is { } end && end <= long.MaxValue - Step ? Math.Max(end, 0) + Step : null;

    public long? NextBreakpoint(long after)
    {
        if (after < Step)
            return Node.NextBreakpoint(First, after) is { } before && before < Step ? before : Step;
        return Node.NextBreakpoint(Next, after - Step) is { } next && next <= long.MaxValue - Step ? next + Step : null;
    }
}
