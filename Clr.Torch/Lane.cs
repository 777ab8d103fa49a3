using Clr.Torch.Targets;

namespace Clr.Torch;

/// <summary>
/// One schedule on its way to the groups it drives: evaluated and checked first, written when all others are too. The groups
/// of a lane are written in the same way and have the same value.
/// </summary>
// a mutable struct in one array: everything an update needs lies side by side, and nothing of it is called through a pointer
internal struct Lane(
    HyperParameter parameter,
    int group,
    Func<long, double> schedule,
    double factor,
    Target target,
    bool allowNegative
)
{
    private const int MostShown = 300;

    private readonly Func<long, double> _schedule = schedule;
    private readonly Target _target = target;
    private readonly double _factor = factor;
    private readonly double _lowest = allowNegative ? double.MinValue : 0;

    // a beta of 1 divides by zero in the bias correction; a momentum may be above 1 for a step, where it carries a ratio of rates
    private readonly double _below = target is Beta1Target or Beta2Target ? 1 : double.PositiveInfinity;
    private readonly HyperParameter _parameter = parameter;
    private readonly int _group = group;
    private double _value;

    public readonly Target Target => _target;

    /// <summary>Computes and checks the value of a step; the optimizer is not touched yet.</summary>
    /// <param name="step">The cycle iteration, at which the schedule is asked.</param>
    /// <param name="iteration">The training iteration, for the message.</param>
    /// <param name="damping">What a plateau rule makes of a learning rate; the other hyper-parameters are left alone.</param>
    public void Evaluate(long step, long iteration, Damping? damping)
    {
        var value = _schedule(step);
        // a branch that is always foreseen costs less than a product that is waited for
        if (_factor != 1)
            value *= _factor;
        if (damping is not null && _parameter == HyperParameter.LearningRate)
            value = damping.Of(value);
        // false for NaN too
        if (!(value >= _lowest && value < _below))
            throw Refuse(value, step, iteration);
        _value = value;
    }

    /// <summary>Writes the value computed last.</summary>
    public readonly void Write() => _target.Write(_value);

    private readonly InvalidOperationException Refuse(double value, long step, long iteration)
    {
        var range = (_lowest, _below) switch
        {
            (_, 1) => "at least 0 and below 1",
            (0, _) => "finite and 0 or more",
            _ => "finite",
        };
        var remedy =
            _parameter == HyperParameter.LearningRate && value < 0 && double.IsFinite(value)
                ? " If the loss is to be climbed, give allowNegativeRate: true to a Scheduler."
                : "";
        return new InvalidOperationException(
            $"{_parameter} must be {range}, but the schedule gave {Guard.Text(value)} at step {Guard.Text(step)} (training iteration {Guard.Text(iteration)}, parameter group {_group}). The optimizer was not touched. Ask the schedule itself at that step to see where the value comes from.{remedy} The schedule: {Shortened(_schedule.Describe())}"
        );

        static string Shortened(string text) => text.Length <= MostShown ? text : $"{text[..MostShown]}...";
    }
}
