using Clr.Nodes;

namespace Clr;

public static partial class Inspect
{
    /// <summary>The values of a schedule at consecutive steps.</summary>
    /// <remarks>
    /// [s(start), s(start + 1), ..., s(start + count - 1)]: the same bits as calling the schedule for each. Unit: that of the
    /// schedule. Example: <c>Policy.Triangular(1, 5, 4).Sample(3, 3)</c> is [4, 5, 4]. Source: the definition.
    /// </remarks>
    /// <param name="schedule">Any schedule.</param>
    /// <param name="start">The first step, of either sign.</param>
    /// <param name="count">The number of values, 0 or more, to the length of the longest array.</param>
    /// <returns>The values.</returns>
    /// <exception cref="ArgumentNullException">schedule is null.</exception>
    /// <exception cref="ArgumentException">schedule is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">count is negative or longer than an array can be, or the last step is beyond long.MaxValue.</exception>
    public static double[] Sample(this Func<long, double> schedule, long start, int count)
    {
        Guard.Schedule(schedule);
        Guard.Steps(count, "It is the number of values.", least: 0);
        if (count > Array.MaxLength)
        {
            throw Guard.Refuse(
                nameof(count),
                $"must be at most {Guard.Text(Array.MaxLength)}, as long as an array can be, but was {Guard.Text(count)}. Fill a part at a time."
            );
        }
        RefuseOverrun(start, count, nameof(count));
        var values = new double[count];
        Node.Fill(schedule, start, values);
        return values;
    }

    /// <summary>Writes the values of a schedule at consecutive steps into memory of the caller's.</summary>
    /// <remarks>
    /// values[i] = s(start + i): the same bits as calling the schedule for each, faster where its parts know how; allocates
    /// nothing. Unit: that of the schedule. Example: <c>Policy.Triangular(1, 5, 4).Fill(3, span)</c> writes 4, 5, 4 into a span
    /// of three. If a function of your own throws, so does this, and what the span then holds is not defined.
    /// Source: the definition.
    /// </remarks>
    /// <param name="schedule">Any schedule.</param>
    /// <param name="start">The first step, of either sign.</param>
    /// <param name="values">Where the values go; an empty span is left alone.</param>
    /// <exception cref="ArgumentNullException">schedule is null.</exception>
    /// <exception cref="ArgumentException">schedule is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The last step is beyond long.MaxValue.</exception>
    public static void Fill(this Func<long, double> schedule, long start, Span<double> values)
    {
        Guard.Schedule(schedule);
        RefuseOverrun(start, values.Length, nameof(values));
        Node.Fill(schedule, start, values);
    }

    private static void RefuseOverrun(long start, int count, string name)
    {
        if (count > 0 && start > long.MaxValue - (count - 1))
        {
            throw Guard.Refuse(
                name,
                $"must end at the last step there is, {Guard.Text(long.MaxValue)}, but was {Guard.Text(count)} from step {Guard.Text(start)} on. Take at most {Guard.Text(long.MaxValue - start + 1)}."
            );
        }
    }
}
