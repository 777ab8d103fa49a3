using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>Follows one schedule until a step, and from that step on another that starts anew there.</summary>
    /// <remarks>
    /// s(t) = a(t) for t &lt; step, b(t - step) from there on, where a is <paramref name="schedule"/> and b is
    /// <paramref name="next"/>, which must have the unit of a: t is the training iteration, t - step the cycle iteration of b.
    /// Pass the same schedule again for a plain restart. It is <see cref="Then"/> in the words of a reset, and at step 0 leaves
    /// a its steps before 0.
    /// Example: <c>Policy.Triangular(1, 5, 4).RestartAt(6, Policy.Triangular(2, 10, 4))</c> at steps 5, 6, 7, 10 gives 4, 2, 4,
    /// 10. Source: bckenstler/CLR, _reset.
    /// </remarks>
    /// <param name="schedule">The schedule before the restart.</param>
    /// <param name="step">The first step of the next schedule, 0 or more.</param>
    /// <param name="next">The schedule from the restart on, counted from 0.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">Either schedule is null.</exception>
    /// <exception cref="ArgumentException">Either schedule is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">step is negative.</exception>
    public static Func<long, double> RestartAt(this Func<long, double> schedule, long step, Func<long, double> next)
    {
        Guard.Schedule(schedule);
        Guard.Schedule(next);
        Guard.Steps(step, "It is the first step of the next schedule, counted from the start of training.", least: 0);
        var code = new Call("RestartAt", schedule, ("step", step), ("next", next));
        return new JoinNode(code, [new(0, schedule), new(step, next)], end: null, emptyFirst: true).At;
    }
}
