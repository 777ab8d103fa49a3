using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>Holds a schedule's value from step n on, and its first value before step 0.</summary>
    /// <remarks>
    /// s(t) = x(min(max(t, 0), n)), where x is <paramref name="schedule"/> and n is <paramref name="steps"/>: x itself from 0 to
    /// n, x(0) before, x(n) after. A ramp of n steps is unchanged by it; 0 steps make the constant x(0). The unit is that of x.
    /// Example: <c>Policy.Triangular(1, 5, 4).Hold(3)</c> at steps -1, 0, 2, 3, 4, 100 gives 1, 1, 3, 4, 4, 4.
    /// Source: the convention of optax, timm and composer after a schedule's end.
    /// </remarks>
    /// <param name="schedule">The schedule.</param>
    /// <param name="steps">The step whose value is held, 0 or more.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">schedule is null.</exception>
    /// <exception cref="ArgumentException">schedule is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">steps is negative.</exception>
    public static Func<long, double> Hold(this Func<long, double> schedule, long steps)
    {
        Guard.Schedule(schedule);
        Guard.Steps(steps, "It is the step whose value is held from there on.", least: 0);
        return new HoldNode(schedule, steps).At;
    }
}

internal sealed record HoldNode(Func<long, double> Schedule, long Steps) : INode
{
    public double At(long step) => Schedule(Math.Clamp(step, 0, Steps));

    public Call Code => new("Hold", Schedule, ("steps", Steps));

    public long? Period => Steps == 0 || Node.Period(Schedule) == 1 ? 1 : null;

    public long? CycleSteps => Node.CycleSteps(Schedule);

    public CycleSpan? CycleAt(long step) =>
        step >= 0 && step < Steps ? Node.CycleAt(Schedule, step)?.CutAt(Steps) : null;

    public Interval? Bounds => Node.Bounds(Schedule);

    public long? End => Node.PieceEnd(Schedule) is { } end ? Math.Clamp(end, 0, Steps) : Steps;

    public long? NextBreakpoint(long after) =>
        Period == 1 || after >= Steps ? null
        : after < 0 ? 0
        : Node.Earlier(Node.NextBreakpoint(Schedule, after), Steps);

    public void Fill(long start, Span<double> values)
    {
        if (start >= 0 && start <= Steps - values.Length)
            Node.Fill(Schedule, start, values);
        else if (start >= Steps)
            values.Fill(At(Steps));
        else
            Node.FillByLoop(this, start, values);
    }
}
