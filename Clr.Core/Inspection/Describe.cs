namespace Clr;

/// <summary>What can be said of a schedule before anything is trained with it. Nothing here prints or writes by itself.</summary>
public static partial class Inspect
{
    /// <summary>The code that makes a schedule, complete and unambiguous.</summary>
    /// <remarks>
    /// Every argument is named, every double is written so that it reads back to the same bits, in the invariant culture. A
    /// function of your own has no structure to be read: it appears as <c>Opaque("Type.Method")</c>.
    /// Example: <c>Policy.Triangular(0.001, 0.006, 2000).Describe()</c> is
    /// <c>Wave.Triangle(cycle: Cycle.Symmetric(stepSize: 2000)).Between(low: 0.001, high: 0.006)</c>.
    /// Source: the calls that made its parts.
    /// </remarks>
    /// <param name="schedule">Any schedule.</param>
    /// <returns>The text, on one line.</returns>
    /// <exception cref="ArgumentNullException">schedule is null.</exception>
    /// <exception cref="ArgumentException">schedule is a combination of delegates.</exception>
    public static string Describe(this Func<long, double> schedule) =>
        new CallText(isCanonical: false).Write(Guard.Schedule(schedule)).ToString();
}
