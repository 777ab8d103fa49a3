namespace Clr.Torch;

/// <summary>How one hyper-parameter is scheduled over the parameter groups of an optimizer.</summary>
/// <remarks>
/// Groups are counted from 0 in the optimizer's order; with several optimizers, the second one's follow the first one's. The
/// unit is that of the hyper-parameter, and factors have none. Source: PyTorch, torch.optim, per-parameter options; a schedule
/// for each group as the list of functions of its LambdaLR.
/// </remarks>
public sealed class GroupSchedule
{
    private readonly Func<long, double>? _common;
    private readonly Func<long, double>?[] _schedules;
    private readonly double[] _factors;

    private GroupSchedule(Func<long, double>? common, Func<long, double>?[] schedules, double[] factors)
    {
        _common = common;
        _schedules = schedules;
        _factors = factors;
    }

    /// <summary>One schedule for all groups, those added later included.</summary>
    /// <param name="schedule">From the step to the value.</param>
    /// <returns>value of group g at step t = schedule(t).</returns>
    /// <exception cref="ArgumentNullException">schedule is null.</exception>
    /// <exception cref="ArgumentException">schedule is a combination of delegates.</exception>
    public static GroupSchedule Same(Func<long, double> schedule) => new(Guard.Schedule(schedule), [], []);

    /// <summary>One schedule times a factor for each group: the ratios between the groups stay as they are.</summary>
    /// <param name="schedule">From the step to the value at factor 1.</param>
    /// <param name="factors">A factor for each group, finite and 0 or more.</param>
    /// <returns>value of group g at step t = schedule(t) * factors[g].</returns>
    /// <exception cref="ArgumentNullException">schedule or factors is null.</exception>
    /// <exception cref="ArgumentException">schedule is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no factor, or one is negative or not finite.</exception>
    public static GroupSchedule Scaled(Func<long, double> schedule, params double[] factors)
    {
        Guard.Schedule(schedule);
        Guard.NotNull(factors);
        RequireOneAtLeast(factors.Length, nameof(factors));
        foreach (var factor in factors)
            Guard.Rate(factor, nameof(factors));
        return new GroupSchedule(schedule, [], (double[])factors.Clone());
    }

    /// <summary>A schedule of its own for each group.</summary>
    /// <param name="schedules">A schedule for each group; null leaves the hyper-parameter of that group alone.</param>
    /// <returns>value of group g at step t = schedules[g](t).</returns>
    /// <exception cref="ArgumentNullException">schedules is null.</exception>
    /// <exception cref="ArgumentException">A schedule is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no schedule, or all are null.</exception>
    public static GroupSchedule Each(params Func<long, double>?[] schedules)
    {
        Guard.NotNull(schedules);
        RequireOneAtLeast(schedules.Count(schedule => schedule is not null), nameof(schedules));
        foreach (var schedule in schedules)
            if (schedule is not null)
                Guard.Schedule(schedule, nameof(schedules));
        return new GroupSchedule(null, [.. schedules], []);
    }

    /// <summary>How many groups it is made for; null when for any number.</summary>
    internal int? Groups =>
        _factors.Length > 0 ? _factors.Length
        : _common is null ? _schedules.Length
        : null;

    /// <summary>The schedule that all groups share, or null.</summary>
    internal Func<long, double>? Common => _common;

    internal bool Drives(int group) => _common is not null || _schedules[group] is not null;

    internal Func<long, double>? ScheduleOf(int group) => _common ?? _schedules[group];

    internal double FactorOf(int group) => _factors.Length > 0 ? _factors[group] : 1;

    private static void RequireOneAtLeast(int count, string name)
    {
        if (count == 0)
            throw Guard.Refuse(
                name,
                "must have at least one element, but had none. Give one for each parameter group."
            );
    }
}
