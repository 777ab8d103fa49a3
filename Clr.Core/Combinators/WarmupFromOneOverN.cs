using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>A warm-up of n steps in front of a schedule, in a straight line from one n-th of its first value.</summary>
    /// <remarks>
    /// s(t) = x(0) (t + 1) / n for t &lt; n, x(t - n) from there on, where x is <paramref name="schedule"/> and n is
    /// <paramref name="steps"/>. No update runs with the value 0; the full first value is reached at step n - 1, the last of
    /// the warm-up, and comes again at step n, which is x's first. Before step 0: x(0) / n. No steps: x. The unit is that
    /// of x. Example: <c>Policy.Triangular(4, 8, 2).WarmupFromOneOverN(4)</c> at steps 0, 1, 3, 4, 5, 6 gives 1, 2, 4, 4, 6, 8.
    /// Source: transformers' warm-up that does not start at 0; for 1/(n + 1), as in torchtitan, see <see cref="WarmupFrom"/>.
    /// </remarks>
    /// <param name="schedule">The schedule after the warm-up.</param>
    /// <param name="steps">The steps of the warm-up, 0 or more.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">schedule is null.</exception>
    /// <exception cref="ArgumentException">schedule is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">steps is negative.</exception>
    public static Func<long, double> WarmupFromOneOverN(this Func<long, double> schedule, long steps)
    {
        Guard.Schedule(schedule);
        Guard.Steps(steps, "It is the length of the warm-up; 0 means none.", least: 0);
        var code = new Call("WarmupFromOneOverN", schedule, ("steps", steps));
        return WarmupRampNode.InFront(code, schedule, steps, start: 0, lead: 1);
    }
}
