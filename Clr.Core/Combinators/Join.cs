using Clr.Nodes;

namespace Clr;

public static partial class Schedule
{
    /// <summary>Pieces that follow one another, each for its number of steps; the last one's end value is held.</summary>
    /// <remarks>
    /// s(t) = x_i(t - b_i) for b_i &lt;= t &lt; b_(i+1), where x_i is the i-th of <paramref name="pieces"/> and b_i the sum of the
    /// steps of those before it: every piece is counted from its own first step. From the sum N of all steps on: the last
    /// piece's value at its end, which a ramp reaches there, one step after the last. Before step 0: the first piece. A piece
    /// of 0 steps is left out (the last one: its first value is held). All pieces must have one unit. Found by binary search.
    /// Example: <c>Schedule.Join((Policy.Triangular(1, 5, 4), 4), (Policy.Triangular(2, 10, 4), 8))</c> at steps 3, 4, 5, 8, 12
    /// and 13 gives 4, 2, 4, 10, 2, 2. By the steps at which pieces start, the last going on for ever: <see cref="JoinAt"/>.
    /// Source: Sequence of ParameterSchedulers.jl.
    /// </remarks>
    /// <param name="pieces">Each schedule with its number of steps, 0 or more; at least one.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentNullException">pieces, or a schedule in it, is null.</exception>
    /// <exception cref="ArgumentException">pieces is empty, or a schedule is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number of steps is negative, or their sum exceeds a long.</exception>
    public static Func<long, double> Join(params (Func<long, double> Schedule, long Steps)[] pieces)
    {
        Guard.NotEmpty(pieces, "Give what is joined.");
        var starts = new JoinNode.Piece[pieces.Length];
        var total = 0L;
        for (var i = 0; i < pieces.Length; i++)
        {
            var (schedule, steps) = pieces[i];
            starts[i] = new(total, Guard.Schedule(schedule, $"pieces[{i}].Schedule"));
            Guard.Steps(steps, "A piece is used for 0 steps or more.", least: 0, $"pieces[{i}].Steps");
            if (steps > long.MaxValue - total)
            {
                throw Guard.Refuse(
                    $"pieces[{i}].Steps",
                    $"must be at most {Guard.Text(long.MaxValue - total)} after the pieces before it, but was {Guard.Text(steps)}. The sum of all must fit a long; a last piece that goes on for ever is written with Schedule.JoinAt."
                );
            }
            total += steps;
        }
        return new JoinNode(new Call("Schedule.Join", ("pieces", pieces.Clone())), starts, total, emptyFirst: false).At;
    }
}
