using Clr.Torch.Targets;

namespace Clr.Torch;

/// <summary>One hyper-parameter with its schedule and the groups it is written to.</summary>
internal sealed class Channel
{
    private readonly Func<long, double>? _common;
    private readonly ITarget[] _targets;
    private readonly ITarget?[] _targetOf;
    private readonly double[] _values;
    private readonly double _lowest;
    private readonly double _below;

    public Channel(HyperParameter parameter, GroupSchedule schedule, Group[] groups, bool allowNegative)
    {
        if (schedule.Groups is { } made && made != groups.Length)
        {
            throw new ArgumentException(
                $"The schedule of {parameter} is made for {made} parameter groups, but there are {groups.Length}. Give one for each group (see GroupSchedule), or one for all with GroupSchedule.Same."
            );
        }
        Parameter = parameter;
        Schedule = schedule;
        _common = schedule.Groups is null ? schedule.Common : null;
        _targetOf = Routes.Targets(parameter, groups, schedule);
        _targets = [.. _targetOf.OfType<ITarget>().Distinct()];
        _values = new double[groups.Length];
        _lowest = allowNegative ? double.MinValue : 0;
        // a beta of 1 divides by zero in the bias correction; everything else need only be finite
        _below = _targets.Any(target => target is Beta1Target or Beta2Target) ? 1 : double.PositiveInfinity;
        Recorded = _common is null ? [.. Enumerable.Range(0, groups.Length).Where(schedule.Drives)] : [0];
    }

    public HyperParameter Parameter { get; }

    public GroupSchedule Schedule { get; }

    /// <summary>The groups whose values differ, or the first one where all are the same.</summary>
    public int[] Recorded { get; }

    /// <summary>Computes and checks the values of a step; the optimizer is not touched yet.</summary>
    /// <param name="step">The cycle iteration, at which the schedule is asked.</param>
    /// <param name="iteration">The training iteration, for the message.</param>
    /// <param name="damping">What a plateau rule makes of a learning rate; the other hyper-parameters are left alone.</param>
    public void Evaluate(long step, long iteration, in Damping damping)
    {
        if (_common is { } common)
        {
            Array.Fill(_values, Checked(Damped(common(step), damping), step, iteration, 0));
            return;
        }
        for (var group = 0; group < _values.Length; group++)
        {
            if (Schedule.ScheduleOf(group) is { } schedule)
            {
                var value = Damped(schedule(step) * Schedule.FactorOf(group), damping);
                _values[group] = Checked(value, step, iteration, group);
            }
        }
    }

    /// <summary>Writes the values computed last.</summary>
    public void Write()
    {
        foreach (var target in _targets)
            target.Write(_values);
    }

    /// <summary>What the optimizer holds for a group; null where this hyper-parameter of the group is not scheduled.</summary>
    public double? Read(int group) => _targetOf[group]?.Read(group);

    private double Damped(double value, in Damping damping) =>
        Parameter == HyperParameter.LearningRate ? damping.Of(value) : value;

    private double Checked(double value, long step, long iteration, int group) =>
        // false for NaN too
        value >= _lowest
        && value < _below
            ? value
            : throw Refuse(value, step, iteration, group);

    private InvalidOperationException Refuse(double value, long step, long iteration, int group)
    {
        var range = (_lowest, _below) switch
        {
            (_, 1) => "at least 0 and below 1",
            (0, _) => "finite and 0 or more",
            _ => "finite",
        };
        return new InvalidOperationException(
            $"{Parameter} must be {range}, but the schedule gave {Guard.Text(value)} at step {Guard.Text(step)} (training iteration {Guard.Text(iteration)}, parameter group {group}). The optimizer was not touched. Ask the schedule itself at that step to see where the value comes from."
        );
    }
}
