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

    // A line lies between its ends. The upper end is a value of the schedule, which a function of the user's own may refuse
    // to give: nothing is known then, but whoever asks is not thrown at.
    public Interval? Bounds
    {
        get
        {
            Span<double> first = stackalloc double[1];
            return Node.Bounds(Schedule) is { } all && Scanner.TryEvaluate(At, 0, first) is null
                ? Interval.Hull(Interval.Of(first[0], first[0]), all)
                : null;
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
