namespace Clr.Nodes;

/// <summary>
/// The line from a start value to a schedule's first value: the piece that a warm-up puts in front of it. The weight at step
/// t is (t + lead) / n, so with lead 1 the line reaches the first value one step earlier.
/// </summary>
internal sealed record WarmupRampNode(Call Code, Func<long, double> Schedule, long Steps, double Start, int Lead)
    : INode
{
    private readonly double _steps = Steps;

    public double At(long step)
    {
        var done = Math.Clamp(step, 0, Steps - Lead) + Lead;
        return Interpolation.Lerp(Start, Schedule(0), done / _steps, (Steps - done) / _steps);
    }

    // A line lies between its ends; the upper end is a value of the schedule.
    public Interval? Bounds
    {
        get
        {
            var first = At(0);
            return Interval.Hull(Interval.Of(first, first), Node.Bounds(Schedule));
        }
    }

    public long? NextBreakpoint(long after) => after < 0 && Steps > Lead ? 0 : null;

    /// <summary>The line in front of the schedule, which starts anew after it; no line where it has no steps.</summary>
    public static Func<long, double> InFront(
        Call code,
        Func<long, double> schedule,
        long steps,
        double start,
        int lead
    ) =>
        new JoinNode(
            code,
            [new(0, new WarmupRampNode(code, schedule, steps, start, lead).At), new(steps, schedule)],
            end: null,
            emptyFirst: false
        ).At;
}
