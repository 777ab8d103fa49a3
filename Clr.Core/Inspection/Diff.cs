using Clr.Nodes;

namespace Clr;

public static partial class Inspect
{
    /// <summary>Where two schedules differ in a run of so many updates, and by how much.</summary>
    /// <remarks>
    /// Compares a(t) and b(t) for t = 0 to steps - 1, where a is <paramref name="schedule"/> and b is <paramref name="other"/>.
    /// The absolute difference is |a(t) - b(t)|, the relative one |a(t) - b(t)| / max(|a(t)|, |b(t)|); both are infinite where
    /// one alone is NaN or infinite, or both are infinities of opposite signs, and 0 where both are NaN, the same number, or 0
    /// and -0. They differ at t where the relative one is above <paramref name="tolerance"/>: by default wherever they are
    /// different numbers. Other steps count for nothing in the report. Of equal differences the first counts. Steps that
    /// repeat, bit for bit, or follow after both have ended, are looked at once. What a function of your own throws is thrown.
    /// Example: <c>Policy.Triangular(1, 5, 4).Diff(Policy.Triangular2(1, 5, 4), 16)</c> finds 7 differing steps, the first
    /// 9 (2 and 1.5), the greatest difference 2 at step 12 (5 and 3), relative 0.4 there. With a tolerance of 0.3 it finds 5,
    /// the first 10 (3 and 2). Source: the definition.
    /// </remarks>
    /// <param name="schedule">Any schedule.</param>
    /// <param name="other">The schedule to compare with.</param>
    /// <param name="steps">The number of updates, at least 1; to 2^30 for schedules that neither repeat together nor end before.</param>
    /// <param name="tolerance">
    /// The greatest relative difference that is none, from 0 to 1: 1e-12 lets two
    /// formulas of one policy differ by their roundings.
    /// </param>
    /// <returns>The report, as data and (ToString) as text.</returns>
    /// <exception cref="ArgumentNullException">schedule or other is null.</exception>
    /// <exception cref="ArgumentException">schedule or other is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">steps is below 1, or beyond what can be looked at, or tolerance is not in [0, 1].</exception>
    public static DiffReport Diff(
        this Func<long, double> schedule,
        Func<long, double> other,
        long steps,
        double tolerance = 0
    )
    {
        Guard.Schedule(schedule);
        Guard.Schedule(other);
        Guard.Within(steps, 1, MostSteps, "It is the number of updates of the run.");
        Guard.Fraction(tolerance, "It is relative to the greater of two values: 0 tells any two numbers apart.");
        var report = new DiffReport
        {
            Description = schedule.Describe(),
            OtherDescription = other.Describe(),
            Steps = steps,
            Tolerance = tolerance,
        };
        var period = Node.CommonPeriod(schedule, other);
        // At the step of the end both have their last value, which all later steps share.
        var ended = Node.CommonEnd(schedule, other) is { } end && end < steps ? Math.Max(end, 0) + 1 : steps;
        var reach = Math.Min(steps, Math.Min(period ?? steps, ended));
        Scanner.RefuseEndless(reach, steps);
        var difference = Differences.Between(schedule, other, 0, reach, tolerance);
        var count = difference.Count;
        if (reach < steps && reach == period)
            count = (count * (steps / reach)) + Differences.Between(schedule, other, 0, steps % reach, tolerance).Count;
        else if (reach < steps)
            count += (steps - reach) * Differences.Between(schedule, other, reach - 1, 1, tolerance).Count;
        return report with
        {
            DifferingSteps = count,
            First = difference.First,
            GreatestAbsolute = difference.Absolute,
            GreatestRelative = difference.Relative,
        };
    }
}
