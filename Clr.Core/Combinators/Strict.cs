using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>A schedule for n steps and not one more: NaN beyond its end and before step 0.</summary>
    /// <remarks>
    /// s(t) = x(t) for 0 &lt;= t &lt; n, NaN otherwise, where x is <paramref name="schedule"/> and n is <paramref name="steps"/>. The
    /// optimizer adapter refuses a NaN and names the step, so a run that is longer than its schedule stops at the first
    /// update too many, instead of going on with a value nobody chose. A loop that steps the adapter after its last update, too,
    /// asks for step n there: give n + 1 for it. The unit is that of x. Example:
    /// <c>Policy.Triangular(1, 5, 4).Strict(4)</c> at steps -1, 0, 3, 4 gives NaN, 1, 4, NaN.
    /// Source: ParameterSchedulers.jl refuses steps beyond the end; PyTorch's OneCycleLR refuses a step beyond total_steps.
    /// </remarks>
    /// <param name="schedule">The schedule.</param>
    /// <param name="steps">The number of steps it may be used for, 0 or more.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">schedule is null.</exception>
    /// <exception cref="ArgumentException">schedule is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">steps is negative.</exception>
    public static Func<long, double> Strict(this Func<long, double> schedule, long steps)
    {
        Guard.Schedule(schedule);
        Guard.Steps(steps, "It is the number of steps the schedule may be used for.", least: 0);
        return new StrictNode(schedule, steps).At;
    }
}

internal sealed record StrictNode(Func<long, double> Schedule, long Steps) : INode
{
    public double At(long step) => step >= 0 && step < Steps ? Schedule(step) : double.NaN;

    public Call Code => new("Strict", Schedule, ("steps", Steps));

    public long? Period => Steps == 0 ? 1 : null;

    public long? CycleSteps => Steps == 0 ? null : Node.CycleSteps(Schedule);

    public CycleSpan? CycleAt(long step) =>
        step >= 0 && step < Steps ? Node.CycleAt(Schedule, step)?.CutAt(Steps) : null;

    public long? End => Steps;

    public long? NextBreakpoint(long after) =>
        after >= Steps || Steps == 0 ? null
        : after < 0 ? 0
        : Node.Earlier(Node.NextBreakpoint(Schedule, after), Steps);

    public void Fill(long start, Span<double> values)
    {
        if (start >= 0 && start < Steps)
        {
            var run = values[..(int)Math.Min(Steps - start, values.Length)];
            Node.Fill(Schedule, start, run);
            values[run.Length..].Fill(double.NaN);
        }
        else
        {
            Node.FillByLoop(this, start, values);
        }
    }
}
