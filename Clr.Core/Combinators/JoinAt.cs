using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>A schedule that others take over from, each at a given step, where it starts anew; the last goes on for ever.</summary>
    /// <remarks>
    /// s(t) = x(t) before the first of the steps b_1 &lt;= b_2 &lt;= ..., y_i(t - b_i) from b_i until the next, where x is
    /// <paramref name="schedule"/> and b_i, y_i are the step and schedule of the i-th of <paramref name="next"/>: every schedule
    /// is counted from its own first step. Before step 0: x. Of several that start at one step the last is in force. All must
    /// have one unit. Found by binary search. Example: <c>Policy.Triangular(1, 5, 4).JoinAt((4, Policy.Triangular(2, 10, 4)))</c>
    /// at steps 3, 4, 5, 8, 12, 13 gives 4, 2, 4, 10, 2, 4. By durations instead of steps: <see cref="Join"/>.
    /// Source: optax.join_schedules (boundaries) and PyTorch's SequentialLR (milestones).
    /// </remarks>
    /// <param name="schedule">The first schedule, also before step 0.</param>
    /// <param name="next">The steps, 0 or more and none below the one before it, each with the schedule that starts there.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">schedule, next, or a schedule in it, is null.</exception>
    /// <exception cref="ArgumentException">A schedule is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A step is negative or below the one before it.</exception>
    public static Func<long, double> JoinAt(
        this Func<long, double> schedule,
        params (long Step, Func<long, double> Schedule)[] next
    )
    {
        Guard.Schedule(schedule);
        Guard.NotNull(next);
        var starts = new JoinNode.Piece[next.Length + 1];
        starts[0] = new(0, schedule);
        for (var i = 0; i < next.Length; i++)
        {
            var (step, piece) = next[i];
            Guard.Steps(
                step,
                "It is where the schedule starts, in steps from the start of training and not before the one before it.",
                least: starts[i].Start,
                $"next[{i}].Step"
            );
            starts[i + 1] = new(step, Guard.Schedule(piece, $"next[{i}].Schedule"));
        }
        return new JoinNode(
            new Call("JoinAt", schedule, ("next", next.Clone())),
            starts,
            end: null,
            emptyFirst: true
        ).At;
    }
}
