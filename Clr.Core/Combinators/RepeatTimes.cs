using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>Repeats the first n steps of a schedule k times; the last repetition goes on.</summary>
    /// <remarks>
    /// s(t) = x(t - n i) with i = floor(t / n), but at least 0 and at most k - 1, where x is <paramref name="schedule"/>, n is
    /// <paramref name="steps"/> and k is <paramref name="times"/>. After the last repetition x goes on, so a ramp of n steps
    /// reaches its end value at step n k and holds it; before step 0: x. Once is x itself, and so is a piece of 0 steps, however
    /// often. The unit is that of x. Example: <c>Policy.Triangular(1, 5, 4).RepeatTimes(4, 2)</c> at steps 3, 4, 5, 7, 8, 9 gives 4,
    /// 1, 2, 4, 5, 4. Source: Loop of ParameterSchedulers.jl, with an end.
    /// </remarks>
    /// <param name="schedule">The schedule.</param>
    /// <param name="steps">The steps that are repeated, 0 or more.</param>
    /// <param name="times">How often they come in all, at least 1.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">schedule is null.</exception>
    /// <exception cref="ArgumentException">schedule is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">steps is negative, or times below 1.</exception>
    public static Func<long, double> RepeatTimes(this Func<long, double> schedule, long steps, long times)
    {
        Guard.Schedule(schedule);
        Guard.Steps(steps, "It is the number of steps that are repeated.", least: 0);
        Guard.AtLeast(times, 1, "It says how often the steps come in all: 1 is the schedule itself.");
        return new RepeatTimesNode(schedule, steps, times).At;
    }
}

internal sealed record RepeatTimesNode(Func<long, double> Schedule, long Steps, long Times) : INode
{
    private readonly FloorDivision _division = new(Math.Max(Steps, 2));

    public double At(long step) => Schedule(step - First(step));

    public Call Code => new("RepeatTimes", Schedule, ("steps", Steps), ("times", Times));

    public long? Period => Steps == 0 || Times == 1 || Node.Period(Schedule) == 1 ? Node.Period(Schedule) : null;

    public long? CycleSteps => Inner ?? (Steps > 0 && Times > 1 ? Steps : null);

    public CycleSpan? CycleAt(long step)
    {
        var first = First(step);
        var repetition = Steps == 0 ? 0 : first / Steps;
        var last = Steps == 0 || repetition == Times - 1;
        if (Inner is null)
        {
            return Times > 1 && step >= 0 && step - first < Steps
                ? new CycleSpan(first, (Int128)first + Steps, repetition)
                : null;
        }
        if (Node.CycleAt(Schedule, step - first) is not { } cycle)
            return null;
        var inside = (last ? cycle : cycle.CutAt(Steps)).Delayed(first);
        return inside with { Completed = inside.Completed + repetition * Node.WholeBy(Schedule, Steps) };
    }

    public Interval? Bounds => Node.Bounds(Schedule);

    // A piece that never changes after step 0 has no repetitions to be seen.
    public long? End =>
        Node.End(Schedule) is not { } end ? null
        : end <= 0 ? end
        : (Int128)end + (Int128)Steps * (Times - 1) is var last && last <= long.MaxValue ? (long)last
        : null;

    public long? NextBreakpoint(long after)
    {
        var first = First(after);
        var next = Saturating.Within(Node.NextBreakpoint(Schedule, after - first), first);
        return Steps == 0 || first / Steps == Times - 1 ? next : Node.Earlier(next, Saturating.Within(first, Steps));
    }

    public void Fill(long start, Span<double> values)
    {
        while (!values.IsEmpty)
        {
            var first = First(start);
            var last = Steps == 0 || first / Steps == Times - 1;
            // As an unsigned number the distance fits whatever the signs.
            var run = last ? values : values[..(int)Math.Min((ulong)(first + Steps - start), (ulong)values.Length)];
            Node.Fill(Schedule, start - first, run);
            values = values[run.Length..];
            start += run.Length;
        }
    }

    /// <summary>The first step of the repetition in force.</summary>
    private long First(long step) =>
        step < Steps || Steps == 0 ? 0
        : Steps == 1 ? Math.Min(step, Times - 1)
        : Math.Min(_division.Quotient(step), Times - 1) * Steps;

    // The schedule's own cycles: where it is never repeated, or one fits into the repeated steps.
    private long? Inner =>
        Node.CycleSteps(Schedule) is { } cycle && (Steps == 0 || Times == 1 || cycle <= Steps) ? cycle : null;
}
