namespace Clr.Nodes;

/// <summary>
/// The period of a schedule that is moved: it stands still where the steps inside would leave <see cref="long"/>, so its period
/// is only claimed away from there. A move of at most 2^40 steps (35,000 years at one a second) keeps all steps up to
/// 2^62 inside, also with a million such moves inside one another.
/// </summary>
internal static class Moved
{
    private const long Farthest = 1L << 40;

    public static long? Period(Func<long, double> schedule, long steps) =>
        Node.Period(schedule) is { } period && (period == 1 || steps <= Farthest) ? period : null;
}
