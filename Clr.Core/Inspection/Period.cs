using Clr.Nodes;

namespace Clr;

public static partial class Inspect
{
    /// <summary>The period of a schedule, where one is known.</summary>
    /// <remarks>
    /// A p of at least 1 with s(t + p) = s(t), bit for bit, for every t of which both are a step. It is a period, not always
    /// the least; 1 says that the schedule is constant. False is no proof: of a function of your own nothing is known.
    /// Example: <c>Policy.Triangular(0.001, 0.006, 2000)</c> gives 4000; <c>Policy.Triangular2</c> goes through cycles that
    /// differ, so it gives false. Source: the parts of the schedule; a product has the least common multiple of its factors' periods.
    /// </remarks>
    /// <param name="schedule">Any schedule.</param>
    /// <param name="period">The period in steps, or 0 where none is known.</param>
    /// <returns>Whether one is known.</returns>
    /// <exception cref="ArgumentNullException">schedule is null.</exception>
    /// <exception cref="ArgumentException">schedule is a combination of delegates.</exception>
    public static bool TryGetPeriod(this Func<long, double> schedule, out long period)
    {
        var known = Node.Period(Guard.Schedule(schedule));
        period = known ?? 0;
        return known is not null;
    }
}
