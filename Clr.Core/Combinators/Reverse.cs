using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>The first n steps of a schedule in reverse order.</summary>
    /// <remarks>
    /// s(t) = x(n - 1 - t) for 0 &lt;= t &lt; n, where x is <paramref name="schedule"/> and n is <paramref name="steps"/>: the same
    /// n values, the last first. Before that x(n - 1), after it x(0), held. The value x(n), which a ramp of n steps reaches one
    /// step after its last, is not among them; for a way back from there see <see cref="Mirror"/>. One step, or none, makes
    /// the constant x(0). The unit is that of x. Example: <c>Policy.Triangular(1, 5, 4).Reverse(4)</c> at steps -1, 0, 1, 3, 4
    /// gives 4, 4, 3, 1, 1. Source: Reverse of ParameterSchedulers.jl, which counts from 1 and evaluates x(0) at its end.
    /// </remarks>
    /// <param name="schedule">The schedule.</param>
    /// <param name="steps">The number of steps that are reversed, 0 or more.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">schedule is null.</exception>
    /// <exception cref="ArgumentException">schedule is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">steps is negative.</exception>
    public static Func<long, double> Reverse(this Func<long, double> schedule, long steps)
    {
        Guard.Schedule(schedule);
        Guard.Steps(steps, "It is the number of steps that are reversed.", least: 0);
        return new ReverseNode(schedule, steps).At;
    }
}

internal sealed record ReverseNode(Func<long, double> Schedule, long Steps) : INode
{
    private readonly long _last = Math.Max(Steps - 1, 0);

    public double At(long step) => Schedule(_last - Math.Clamp(step, 0, _last));

    public Call Code => new("Reverse", Schedule, ("steps", Steps));

    public long? Period => _last == 0 || Node.Period(Schedule) == 1 ? 1 : null;

    public long? CycleSteps => Period == 1 ? null : Node.CycleSteps(Schedule);

    // Cycle by cycle from the last to the first; one that the end cuts off comes first and is no whole one.
    public CycleSpan? CycleAt(long step) =>
        Period is null && step >= 0 && step < Steps && Node.CycleAt(Schedule, _last - step) is { } cycle
            ? new CycleSpan(
                Int128.Max(Steps - cycle.End, 0),
                Int128.Min(Steps - cycle.Start, Steps),
                Int128.Max(Node.CompletedBy(Schedule, Steps) - 1 - cycle.Completed, 0),
                IsCut: cycle.IsCut || cycle.End > Steps
            )
            : null;

    public Interval? Bounds => Node.Bounds(Schedule);

    public long? End => Period == 1 ? 0 : _last;

    // A formula that begins at step b ends at step b - 1 on the way back: the one before it takes over at step n - b.
    public long? NextBreakpoint(long after) =>
        Period == 1 || after >= _last ? null
        : after < 0 ? 0
        : Node.LastBreakpoint(Schedule, 1, _last - after) is { } begin ? Steps - begin
        : _last;

    public void Fill(long start, Span<double> values)
    {
        if (start < 0 || start >= Steps)
        {
            Node.FillByLoop(this, start, values);
            return;
        }
        var count = (int)Math.Min(Steps - start, values.Length);
        Node.Fill(Schedule, Steps - start - count, values[..count]);
        values[..count].Reverse();
        // Asked for only where it is used: a function of the user's own may have no first value.
        if (count < values.Length)
            values[count..].Fill(Schedule(0));
    }
}
