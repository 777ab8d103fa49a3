using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>Repeats the first n steps of a schedule for ever.</summary>
    /// <remarks>
    /// s(t) = x(t mod n), where x is <paramref name="schedule"/> and n is <paramref name="steps"/>: bitwise periodic on all of
    /// <see cref="long"/>, steps before 0 included. The value x(n) is not used: a ramp of n steps, which reaches its end value
    /// at step n, starts again there. One step, or none, makes the constant x(0). The unit is that of x.
    /// Example: <c>Policy.Triangular(1, 5, 4).Repeat(3)</c> at steps -1, 0, 1, 2, 3, 4 gives 3, 1, 2, 3, 1, 2.
    /// Source: Loop of ParameterSchedulers.jl.
    /// </remarks>
    /// <param name="schedule">The schedule.</param>
    /// <param name="steps">The steps that are repeated, 0 or more.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">schedule is null.</exception>
    /// <exception cref="ArgumentException">schedule is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">steps is negative.</exception>
    public static Func<long, double> Repeat(this Func<long, double> schedule, long steps)
    {
        Guard.Schedule(schedule);
        Guard.Steps(steps, "It is the number of steps that are repeated.", least: 0);
        return new RepeatNode(schedule, steps).At;
    }
}

internal sealed record RepeatNode(Func<long, double> Schedule, long Steps) : INode
{
    private readonly FloorDivision _division = new(Math.Max(Steps, 2));

    public double At(long step) => Schedule(Steps <= 1 ? 0 : _division.Remainder(step));

    public Call Code => new("Repeat", Schedule, ("steps", Steps));

    public long? Period => Node.Period(Schedule) == 1 ? 1 : Math.Max(Steps, 1);

    // The schedule's own cycles where one fits into the repeated steps, else the repetition is the cycle.
    public long? CycleSteps => Inner ?? (Period == 1 ? null : Steps);

    public CycleSpan? CycleAt(long step)
    {
        if (Period == 1)
            return null;
        var repetition = CycleSpan.Uniform(Steps, step);
        if (Inner is null)
            return repetition;
        if (Node.CycleAt(Schedule, _division.Remainder(step)) is not { } cycle)
            return null;
        var inside = cycle.CutAt(Steps);
        return inside with
        {
            // before the repetition, where the schedule begins inside a cycle
            Start = repetition.Start + inside.Start,
            End = repetition.Start + inside.End,
            Completed =
                inside.Completed - Node.FirstWhole(Schedule) + repetition.Completed * Node.WholeBy(Schedule, Steps),
        };
    }

    public Interval? Bounds => Node.Bounds(Schedule);

    public long? NextBreakpoint(long after)
    {
        if (Period == 1)
            return null;
        var phase = _division.Remainder(after);
        var ahead = Node.NextBreakpoint(Schedule, phase) is { } next && next < Steps ? next : Steps;
        return Saturating.Within(after, ahead - phase);
    }

    public void Fill(long start, Span<double> values)
    {
        if (Steps <= 1)
        {
            values.Fill(At(0));
            return;
        }
        while (!values.IsEmpty)
        {
            var phase = _division.Remainder(start);
            var run = values[..(int)Math.Min(Steps - phase, values.Length)];
            Node.Fill(Schedule, phase, run);
            values = values[run.Length..];
            start += run.Length;
        }
    }

    private long? Inner => Steps > 1 && Node.CycleSteps(Schedule) is { } cycle && cycle <= Steps ? cycle : null;
}
