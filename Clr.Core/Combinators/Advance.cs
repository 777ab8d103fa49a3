using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>Moves a schedule earlier: what it did at step n it does at step 0.</summary>
    /// <remarks>
    /// s(t) = x(t + n), where x is <paramref name="schedule"/> and n is <paramref name="steps"/>. The unit is that of x. Where
    /// t + n is above every long, t + n is taken as the greatest one. A training that resumes with a counter from 0 uses
    /// it. Example: <c>Policy.Triangular(1, 5, 4).Advance(3)</c> at steps 0, 1, 2, 5 gives 4, 5, 4, 1.
    /// Source: the shift of a function, as Shifted of ParameterSchedulers.jl.
    /// </remarks>
    /// <param name="schedule">The schedule.</param>
    /// <param name="steps">How many steps earlier, 0 or more; to move it later, see <see cref="Delay"/>.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">schedule is null.</exception>
    /// <exception cref="ArgumentException">schedule is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">steps is negative.</exception>
    public static Func<long, double> Advance(this Func<long, double> schedule, long steps)
    {
        Guard.Schedule(schedule);
        Guard.Steps(steps, "To move a schedule later, see Schedule.Delay.", least: 0);
        return new AdvanceNode(schedule, steps).At;
    }
}

internal sealed record AdvanceNode(Func<long, double> Schedule, long Steps) : INode
{
    private readonly long _last = long.MaxValue - Steps;

    public double At(long step) => Schedule(step > _last ? long.MaxValue : step + Steps);

    public Call Code => new("Advance", Schedule, ("steps", Steps));

    public long? Period => Moved.Period(Schedule, Steps);

    public long? CycleSteps => Node.CycleSteps(Schedule);

    public CycleSpan? CycleAt(long step) => step > _last ? null : Node.CycleAt(Schedule, step + Steps)?.Delayed(-Steps);

    public Interval? Bounds => Node.Bounds(Schedule);

    public long? End => Saturating.Within(Node.End(Schedule), -Steps);

    public long? NextBreakpoint(long after) =>
        after >= _last ? null : Saturating.Within(Node.NextBreakpoint(Schedule, after + Steps), -Steps);

    public void Fill(long start, Span<double> values)
    {
        if (start > _last - values.Length)
            Node.FillByLoop(this, start, values);
        else
            Node.Fill(Schedule, start + Steps, values);
    }
}
