namespace Clr.Torch.Saving;

/// <summary>What was saved of one schedule: enough to tell whether it is the same, and to say what it was.</summary>
/// <param name="Parameter">What it drives.</param>
/// <param name="Group">The parameter group it is for; null where one schedule drives any number of groups.</param>
/// <param name="Factor">The factor of the group.</param>
/// <param name="Fingerprint">What tells it from others.</param>
/// <param name="Description">The code that makes it.</param>
internal sealed record SavedSchedule(
    HyperParameter Parameter,
    int? Group,
    double Factor,
    Fingerprint Fingerprint,
    string Description
)
{
    /// <summary>What a channel drives, schedule by schedule.</summary>
    public static IEnumerable<SavedSchedule> Of(Channel channel, int groups)
    {
        var schedule = channel.Schedule;
        if (schedule.Groups is null)
            return [One(null, schedule.Common!)];
        return Enumerable
            .Range(0, groups)
            .Where(schedule.Drives)
            .Select(group => One(group, schedule.ScheduleOf(group)!));

        SavedSchedule One(int? group, Func<long, double> function) =>
            new(
                channel.Parameter,
                group,
                group is { } g ? schedule.FactorOf(g) : 1,
                function.Fingerprint(),
                function.Describe()
            );
    }

    /// <summary>What it drives, for messages.</summary>
    public string Place => Group is { } group ? $"{Parameter} of group {Guard.Text(group)}" : $"{Parameter}";

    /// <summary>Why another cannot be the same, on lines of their own for the two schedules; null where it is the same.</summary>
    public string? DifferenceFrom(SavedSchedule now)
    {
        var why =
            Factor == now.Factor
                ? Fingerprint.DifferenceFrom(now.Fingerprint)
                : $"the factor was {Guard.Text(Factor)} and is {Guard.Text(now.Factor)}";
        return why is null
            ? null
            : $"{Place} was scheduled by\n  {Description}\nand is by\n  {now.Description}\n({why}).";
    }
}
