using Clr.Torch.Targets;

namespace Clr.Torch;

/// <summary>What is written where: the groups of the optimizers and a channel for each scheduled hyper-parameter.</summary>
internal sealed class Plan
{
    private readonly GroupList _groups;
    private readonly bool _allowNegativeRate;
    private readonly Lane[] _lanes;

    public Plan(GroupList groups, Channel[] channels, bool allowNegativeRate)
    {
        _groups = groups;
        _allowNegativeRate = allowNegativeRate;
        Channels = channels;
        _lanes = [.. channels.SelectMany(channel => channel.Lanes)];
        if (groups.All.Length == 0)
        {
            throw new ArgumentException(
                "There must be a parameter group to schedule, but the optimizer has none. Give it parameters first."
            );
        }
    }

    public Channel[] Channels { get; }

    /// <summary>Computes and checks the values of a step; the optimizer is not touched yet.</summary>
    /// <exception cref="InvalidOperationException">A value is not allowed.</exception>
    public void Evaluate(long step, long iteration, Damping? damping)
    {
        foreach (ref var lane in _lanes.AsSpan())
            lane.Evaluate(step, iteration, damping);
    }

    /// <summary>Writes the values computed last.</summary>
    public void Write()
    {
        foreach (ref readonly var lane in _lanes.AsSpan())
            lane.Write();
    }

    public Group[] Groups => _groups.All;

    /// <summary>Whether groups were added or removed since.</summary>
    public bool Outdated => _groups.Changed;

    /// <summary>The same schedules over the groups that there are now.</summary>
    /// <exception cref="InvalidOperationException">The schedules do not fit them.</exception>
    public Plan Renewed()
    {
        var groups = _groups.Again();
        try
        {
            return new Plan(
                groups,
                [.. Channels.Select(channel => Make(channel.Parameter, channel.Schedule, groups))],
                _allowNegativeRate
            );
        }
        catch (ArgumentException e)
        {
            throw new InvalidOperationException(
                $"The optimizer had {Guard.Counted(Groups.Length, "parameter group")} and now has {groups.All.Length}. {e.Message}",
                e
            );
        }
    }

    /// <summary>The plan with other schedules for the hyper-parameters for which one is given, in the order of <see cref="HyperParameter"/>.</summary>
    public Plan With(params ReadOnlySpan<GroupSchedule?> schedules)
    {
        var groups = Outdated ? _groups.Again() : _groups;
        var channels = new List<Channel>();
        foreach (var parameter in Enum.GetValues<HyperParameter>())
        {
            var old = Array.Find(Channels, channel => channel.Parameter == parameter);
            if ((schedules[(int)parameter] ?? old?.Schedule) is { } schedule)
                channels.Add(Make(parameter, schedule, groups));
        }
        return new Plan(groups, [.. channels], _allowNegativeRate);
    }

    private Channel Make(HyperParameter parameter, GroupSchedule schedule, GroupList groups) =>
        new(parameter, schedule, groups.All, _allowNegativeRate && parameter == HyperParameter.LearningRate);
}
