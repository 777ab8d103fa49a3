namespace Clr.Examples.Terminal;

/// <summary>Times as people say them.</summary>
internal static class Times
{
    /// <summary>A time still to go.</summary>
    public static string Left(TimeSpan time) => $"{Text(time).Replace(" min", "", StringComparison.Ordinal)} left";

    public static string Text(TimeSpan time) =>
        time.TotalSeconds < 9.95 ? Invariant($"{time.TotalSeconds:F1} s")
        : time.TotalSeconds < 59.5 ? Invariant($"{time.TotalSeconds:F0} s")
        : time.TotalMinutes < 59.5 ? Invariant($"{(int)time.TotalMinutes}:{time.Seconds:D2} min")
        : Invariant($"{(int)time.TotalHours}:{time.Minutes:D2} h");
}
