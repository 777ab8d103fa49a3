using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>A warm-up of n steps in front of a schedule, in a straight line from a given value.</summary>
    /// <remarks>
    /// s(t) = start + (x(0) - start) t / n for t &lt; n, x(t - n) from there on, where x is <paramref name="schedule"/>, n is
    /// <paramref name="steps"/> and start is <paramref name="start"/>. The first update runs with exactly start; step n, the
    /// first after the warm-up, is x's first and has its full first value. Before step 0: start. No steps: x. The unit is
    /// that of x. With start = x(0) / (n + 1) the values are x(0) (t + 1) / (n + 1), the convention of torchtitan.
    /// Example: <c>Policy.Triangular(4, 8, 2).WarmupFrom(2, 4)</c> at steps 0, 1, 3, 4, 5, 6 gives 2, 2.5, 3.5, 4, 6, 8.
    /// Source: timm's warmup_lr_init; PyTorch's LinearLR with start_factor.
    /// </remarks>
    /// <param name="schedule">The schedule after the warm-up.</param>
    /// <param name="start">The value at step 0, finite; above the schedule's first value the line falls.</param>
    /// <param name="steps">The steps of the warm-up, 0 or more.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">schedule is null.</exception>
    /// <exception cref="ArgumentException">schedule is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">start is not finite, or steps is negative.</exception>
    public static Func<long, double> WarmupFrom(this Func<long, double> schedule, double start, long steps)
    {
        Guard.Schedule(schedule);
        Guard.Finite(start);
        Guard.Steps(steps, "It is the length of the warm-up; 0 means none.", least: 0);
        var code = new Call("WarmupFrom", schedule, ("start", start), ("steps", steps));
        return WarmupRampNode.InFront(code, schedule, steps, start, lead: 0);
    }
}
