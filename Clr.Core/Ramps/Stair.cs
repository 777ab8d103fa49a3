namespace Clr;

/// <summary>Breakpoints of the schedules that change every so many steps, from step 0 on.</summary>
internal static class Stair
{
    /// <summary>The least positive multiple of <paramref name="every"/> after a step; null where none fits a long.</summary>
    public static long? Next(long after, long every)
    {
        if (after < 0)
            return every;
        var ahead = every - after % every;
        return after <= long.MaxValue - ahead ? after + ahead : null;
    }
}
