using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>A piece of n steps, followed by another schedule that starts anew.</summary>
    /// <remarks>
    /// s(t) = a(t) for t &lt; n, b(t - n) from there on, where a is <paramref name="schedule"/>, n is <paramref name="steps"/>
    /// and b is <paramref name="next"/>, which must have the unit of a. The value a(n) is not used: a ramp of n steps, which
    /// reaches its end value at step n, is followed by b(0) there. Before step 0: a. A piece of 0 steps is no piece: s = b.
    /// Example: <c>Policy.Triangular(1, 5, 4).Then(6, Policy.Triangular(2, 10, 4))</c> at steps 5, 6, 7, 10 gives 4, 2, 4, 10.
    /// Source: two schedules of optax.join_schedules and of PyTorch's SequentialLR.
    /// </remarks>
    /// <param name="schedule">The first piece.</param>
    /// <param name="steps">How many steps of it are used, 0 or more.</param>
    /// <param name="next">What follows, counted from 0.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">Either schedule is null.</exception>
    /// <exception cref="ArgumentException">Either schedule is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">steps is negative.</exception>
    public static Func<long, double> Then(this Func<long, double> schedule, long steps, Func<long, double> next)
    {
        Guard.Schedule(schedule);
        Guard.Steps(steps, "It is the number of steps before the next schedule starts.", least: 0);
        Guard.Schedule(next);
        var code = new Call("Then", schedule, ("steps", steps), ("next", next));
        return new JoinNode(code, [new(0, schedule), new(steps, next)], end: null, emptyFirst: false).At;
    }
}
