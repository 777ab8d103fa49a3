using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>Moves a schedule later: what it did at step 0 it does at step n.</summary>
    /// <remarks>
    /// s(t) = x(t - n), where x is <paramref name="schedule"/> and n is <paramref name="steps"/>. The unit is that of x. Before
    /// step n: what x is before its step 0, so a ramp waits at its first value and a wave goes on as after it; to have another
    /// schedule there, see <see cref="Then"/>. Where t - n is below every long, t - n is taken as the least one.
    /// Example: <c>Policy.Triangular(1, 5, 4).Delay(2)</c> at steps 0, 1, 2, 3, 6 gives 3, 2, 1, 2, 5.
    /// Source: the shift of a function, as Shifted of ParameterSchedulers.jl.
    /// </remarks>
    /// <param name="schedule">The schedule.</param>
    /// <param name="steps">How many steps later, 0 or more; to move it earlier, see <see cref="Advance"/>.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">schedule is null.</exception>
    /// <exception cref="ArgumentException">schedule is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">steps is negative.</exception>
    public static Func<long, double> Delay(this Func<long, double> schedule, long steps)
    {
        Guard.Schedule(schedule);
        Guard.Steps(steps, "To move a schedule earlier, see Schedule.Advance.", least: 0);
        return new DelayNode(schedule, steps).At;
    }
}

internal sealed record DelayNode(Func<long, double> Schedule, long Steps) : INode
{
    private readonly long _first = long.MinValue + Steps;

    public double At(long step) => Schedule(step < _first ? long.MinValue : step - Steps);

    public Call Code => new("Delay", Schedule, ("steps", Steps));

    public long? Period => Moved.Period(Schedule, Steps);

    public long? CycleSteps => Node.CycleSteps(Schedule);

    public CycleSpan? CycleAt(long step) => step < _first ? null : Node.CycleAt(Schedule, step - Steps)?.Delayed(Steps);

    public Interval? Bounds => Node.Bounds(Schedule);

    public long? End => Saturating.Within(Node.End(Schedule), Steps);

    public long? NextBreakpoint(long after) =>
        Saturating.Within(Node.NextBreakpoint(Schedule, Saturating.Subtract(after, Steps)), Steps);

    public void Fill(long start, Span<double> values)
    {
        if (start < _first)
            Node.FillByLoop(this, start, values);
        else
            Node.Fill(Schedule, start - Steps, values);
    }
}
