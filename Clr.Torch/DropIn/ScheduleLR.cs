using Clr.Torch.Targets;
using static TorchSharp.torch.optim;

namespace Clr.Torch;

/// <summary>
/// A schedule as a TorchSharp <see cref="lr_scheduler.LRScheduler"/>, wherever one is wanted: alone, in <c>SequentialLR</c>, in
/// <c>ChainedLR</c>, or in code that takes one.
/// </summary>
/// <remarks>
/// <para>
/// The learning rate of every group is schedule(epoch), with TorchSharp's own epoch: from 0, one more with each <c>step()</c>
/// or <c>step(metric)</c>, any with <c>step(epoch)</c>. There is no initial rate that would be multiplied. In a
/// <c>SequentialLR</c> the epoch is 0 at the milestone. As in every such scheduler the epoch is an <see cref="int"/>; a step
/// beyond the last one is refused, and so is a negative epoch.
/// </para>
/// <para>
/// Use <see cref="Scheduler"/> where you can: it also drives momentum and weight decay, counts in <see cref="long"/>, resets,
/// saves and restores.
/// </para>
/// <para>
/// Source: TorchSharp 0.107, torch.optim.lr_scheduler.impl.LambdaLR, from which it takes the epoch; PyTorch, LambdaLR, but that
/// this multiplies an initial rate.
/// </para>
/// <example><code>
/// lr_scheduler.LRScheduler scheduler = new ScheduleLR(optimizer, Policy.Triangular(0.001, 0.006, stepSize: 2000));
/// optimizer.step();
/// scheduler.step();
/// </code></example>
/// </remarks>
/// <param name="optimizer">Any optimizer that a <see cref="Scheduler"/> takes.</param>
/// <param name="schedule">How the learning rate is scheduled over the groups; finite and 0 or more.</param>
/// <exception cref="ArgumentNullException">optimizer or schedule is null.</exception>
/// <exception cref="ArgumentException">The number of groups is not that of the optimizer, or the optimizer is one that no written rate reaches (Rprop).</exception>
/// <exception cref="InvalidOperationException">A schedule gives a value at step 0 that is not allowed.</exception>
// A primary constructor, because the base class asks for the rates while it is constructed: these fields are set by then.
public sealed class ScheduleLR(Optimizer optimizer, GroupSchedule schedule)
    : lr_scheduler.impl.LambdaLR(optimizer, Receive)
{
    // The base class keeps its epoch to itself and shows it to its lambda alone, called by the thread that asks for the rates.
    [ThreadStatic]
    private static int t_epoch;

    private Plan _plan = new Plan(new GroupList([Guard.NotNull(optimizer)]), [], false).With(
        Guard.NotNull(schedule),
        null,
        null,
        null
    );

    /// <summary>Schedules the learning rate of all groups of an optimizer, and applies step 0.</summary>
    /// <remarks>Every group holds schedule(epoch).</remarks>
    /// <param name="optimizer">Any optimizer that a <see cref="Scheduler"/> takes.</param>
    /// <param name="schedule">From the step to the learning rate, finite and 0 or more.</param>
    /// <exception cref="ArgumentNullException">optimizer or schedule is null.</exception>
    /// <exception cref="ArgumentException">schedule is a combination of delegates, or the optimizer is one that no written rate reaches (Rprop).</exception>
    /// <exception cref="InvalidOperationException">schedule gives a value at step 0 that is not allowed.</exception>
    public ScheduleLR(Optimizer optimizer, Func<long, double> schedule)
        : this(optimizer, GroupSchedule.Same(schedule)) { }

    /// <summary>Applies the schedule at TorchSharp's epoch.</summary>
    /// <returns>The learning rate of each group, schedule(epoch) of its own.</returns>
    /// <exception cref="InvalidOperationException">The epoch is negative, or the schedule gives a value there that is not allowed.</exception>
    protected override IEnumerable<double> get_lr()
    {
        _ = base.get_lr().First();
        var epoch = t_epoch;
        if (epoch < 0)
        {
            throw new InvalidOperationException(
                $"The epoch must be 0 or more, but was {epoch}. TorchSharp's schedulers count in int; for a training of more than {int.MaxValue} steps use Clr.Torch.Scheduler."
            );
        }
        if (_plan.Outdated)
            _plan = _plan.Renewed();
        _plan.Evaluate(epoch, epoch, null);
        // The base class writes what is returned to the groups of its time; this reaches LBFGS, ASGD and added groups as well.
        _plan.Write();
        var channel = _plan.Channels[0];
        return _plan.Groups.Select(group => channel.Read(group.Number) ?? group.Controller.LearningRate).ToList();
    }

    private static double Receive(int epoch)
    {
        t_epoch = epoch;
        return 1;
    }
}
