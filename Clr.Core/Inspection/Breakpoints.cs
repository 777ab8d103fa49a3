using Clr.Nodes;

namespace Clr;

public static partial class Inspect
{
    /// <summary>The steps of a range at which another formula takes over: corners, joins, first steps of cycles.</summary>
    /// <remarks>
    /// All breakpoints t with from &lt;= t &lt; to, ascending, found one by one as they are asked for, so that a range may hold
    /// more than memory does. A function of your own has none that are known. A range that starts at the least long leaves
    /// that one step out: no formula comes before it. Example: those of <c>Policy.Triangular(0.001, 0.006, 2000)</c> from 0 to
    /// 8001 are 0, 2000, 4000, 6000, 8000. Source: the parts of the schedule.
    /// </remarks>
    /// <param name="schedule">Any schedule.</param>
    /// <param name="from">The first step of the range.</param>
    /// <param name="to">The step after the range; an empty range has no breakpoints.</param>
    /// <returns>The steps, lazily.</returns>
    /// <exception cref="ArgumentNullException">schedule is null.</exception>
    /// <exception cref="ArgumentException">schedule is a combination of delegates.</exception>
    public static IEnumerable<long> Breakpoints(this Func<long, double> schedule, long from, long to = long.MaxValue)
    {
        // The check runs now, the search when asked.
        return Search(Guard.Schedule(schedule), from, to);

        static IEnumerable<long> Search(Func<long, double> schedule, long from, long to)
        {
            var after = from == long.MinValue ? from : from - 1;
            while (Node.NextBreakpoint(schedule, after) is { } next && next < to)
            {
                yield return next;
                after = next;
            }
        }
    }
}
