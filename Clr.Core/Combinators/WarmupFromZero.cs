using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>A warm-up of n steps in front of a schedule, in a straight line from 0.</summary>
    /// <remarks>
    /// s(t) = x(0) t / n for t &lt; n, x(t - n) from there on, where x is <paramref name="schedule"/> and n is
    /// <paramref name="steps"/>. The first update runs with the value 0; step n, the first after the warm-up, is x's first and
    /// has its full first value. Before step 0: 0. No steps: x. The unit is that of x. To multiply a schedule that
    /// runs meanwhile by a rising factor instead, use <see cref="Times"/>. Example:
    /// <c>Policy.Triangular(4, 8, 2).WarmupFromZero(4)</c> at steps 0, 1, 3, 4, 5, 6 gives 0, 1, 3, 4, 6, 8.
    /// Source: optax, composer and transformers (get_linear_schedule_with_warmup); arXiv:1706.02677, section 2.2.
    /// </remarks>
    /// <param name="schedule">The schedule after the warm-up.</param>
    /// <param name="steps">The steps of the warm-up, 0 or more.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">schedule is null.</exception>
    /// <exception cref="ArgumentException">schedule is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">steps is negative.</exception>
    public static Func<long, double> WarmupFromZero(this Func<long, double> schedule, long steps)
    {
        Guard.Schedule(schedule);
        Guard.Steps(steps, "It is the length of the warm-up; 0 means none.", least: 0);
        var code = new Call("WarmupFromZero", schedule, ("steps", steps));
        return WarmupRampNode.InFront(code, schedule, steps, start: 0, lead: 0);
    }
}
