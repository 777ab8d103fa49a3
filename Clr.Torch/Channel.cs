using Clr.Torch.Targets;

namespace Clr.Torch;

/// <summary>One hyper-parameter with its schedule over the groups, and the lanes by which it reaches them.</summary>
internal sealed class Channel
{
    private readonly Target?[] _targetOf;

    public Channel(HyperParameter parameter, GroupSchedule schedule, Group[] groups, bool allowNegative)
    {
        if (schedule.Groups is { } made && made != groups.Length)
        {
            throw new ArgumentException(
                $"The schedule of {parameter} is made for {Guard.Counted(made, "parameter group")}, but the number of groups is {groups.Length}. Give one for each group (see GroupSchedule), or one for all with GroupSchedule.Same."
            );
        }
        Parameter = parameter;
        Schedule = schedule;
        _targetOf = new Target?[groups.Length];
        var lanes = new List<Lane>();
        foreach (var (first, end) in Runs(groups, schedule, parameter))
        {
            var target = Routes.Make(Routes.Find(parameter, groups[first]), groups.AsSpan(first..end));
            _targetOf.AsSpan(first..end).Fill(target);
            var factor = schedule.FactorOf(first);
            lanes.Add(new Lane(parameter, first, schedule.ScheduleOf(first)!, factor, target, allowNegative));
        }
        Lanes = [.. lanes];
        Recorded = schedule.Groups is null ? [0] : [.. groups.Select(group => group.Number).Where(schedule.Drives)];
    }

    public HyperParameter Parameter { get; }

    public GroupSchedule Schedule { get; }

    public Lane[] Lanes { get; }

    /// <summary>The groups whose values differ, or the first one where all are the same.</summary>
    public int[] Recorded { get; }

    /// <summary>What the optimizer holds for a group; null where this hyper-parameter of the group is not scheduled.</summary>
    public double? Read(int group) => _targetOf[group]?.Read(group);

    /// <summary>Neighbouring groups that are written in the same way and share a schedule, from the first to the end (exclusive).</summary>
    private static IEnumerable<(int First, int End)> Runs(
        Group[] groups,
        GroupSchedule schedule,
        HyperParameter parameter
    )
    {
        var next = 0;
        while (next < groups.Length)
        {
            var first = next++;
            if (!schedule.Drives(first))
                continue;
            var route = Routes.Find(parameter, groups[first]);
            while (next < groups.Length && schedule.Groups is null && Routes.Find(parameter, groups[next]) == route)
                next++;
            yield return (first, next);
        }
    }
}
