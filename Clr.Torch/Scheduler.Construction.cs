using Clr.Torch.Targets;
using static TorchSharp.torch.optim;

namespace Clr.Torch;

public sealed partial class Scheduler
{
    /// <summary>Schedules hyper-parameters of an optimizer, the same for all its parameter groups, and applies step 0.</summary>
    /// <param name="optimizer">
    /// Any optimizer with parameter groups: SGD, RMSProp, Adam, AdamW, Adamax, NAdam, RAdam, Adagrad, Adadelta, ASGD, LBFGS,
    /// or one of your own. Not Rprop, which no written rate reaches.
    /// </param>
    /// <param name="learningRate">From the step to the learning rate, finite and 0 or more. Null leaves it alone, as for the others.</param>
    /// <param name="momentum">From the step to the momentum (SGD, RMSProp) or beta1 (the Adam family); a beta must be below 1.</param>
    /// <param name="beta2">From the step to the second beta of the Adam family, at least 0 and below 1.</param>
    /// <param name="weightDecay">From the step to the weight decay, 0 or more.</param>
    /// <param name="allowNegativeRate">Whether the learning rate may be negative, which climbs the loss.</param>
    /// <exception cref="ArgumentNullException">optimizer is null.</exception>
    /// <exception cref="ArgumentException">No schedule is given, one is a combination of delegates, or the optimizer has nothing that it could drive.</exception>
    /// <exception cref="InvalidOperationException">A schedule gives a value at step 0 that is not allowed.</exception>
    public Scheduler(
        Optimizer optimizer,
        Func<long, double>? learningRate = null,
        Func<long, double>? momentum = null,
        Func<long, double>? beta2 = null,
        Func<long, double>? weightDecay = null,
        bool allowNegativeRate = false
    )
        : this(
            [Guard.NotNull(optimizer)],
            Same(learningRate),
            Same(momentum),
            Same(beta2),
            Same(weightDecay),
            allowNegativeRate
        ) { }

    /// <summary>Schedules hyper-parameters of an optimizer group by group, and applies step 0.</summary>
    /// <param name="optimizer">As for the schedules that are the same for all groups.</param>
    /// <param name="learningRate">How the learning rate is scheduled; null leaves it alone, as for the others.</param>
    /// <param name="momentum">How the momentum or beta1 is scheduled.</param>
    /// <param name="beta2">How beta2 is scheduled.</param>
    /// <param name="weightDecay">How the weight decay is scheduled.</param>
    /// <param name="allowNegativeRate">Whether the learning rate may be negative.</param>
    /// <exception cref="ArgumentNullException">optimizer is null.</exception>
    /// <exception cref="ArgumentException">
    /// No schedule is given, the number of groups is not that of the optimizer, or a group has nothing that the schedule could drive.
    /// </exception>
    /// <exception cref="InvalidOperationException">A schedule gives a value at step 0 that is not allowed.</exception>
    public Scheduler(
        Optimizer optimizer,
        GroupSchedule? learningRate = null,
        GroupSchedule? momentum = null,
        GroupSchedule? beta2 = null,
        GroupSchedule? weightDecay = null,
        bool allowNegativeRate = false
    )
        : this([Guard.NotNull(optimizer)], learningRate, momentum, beta2, weightDecay, allowNegativeRate) { }

    /// <summary>Schedules hyper-parameters of several optimizers that step together, the same for all their groups, and applies step 0.</summary>
    /// <param name="optimizers">The optimizers, each once.</param>
    /// <param name="learningRate">From the step to the learning rate; null leaves it alone, as for the others.</param>
    /// <param name="momentum">From the step to the momentum or beta1.</param>
    /// <param name="beta2">From the step to beta2.</param>
    /// <param name="weightDecay">From the step to the weight decay.</param>
    /// <param name="allowNegativeRate">Whether the learning rate may be negative.</param>
    /// <exception cref="ArgumentNullException">optimizers or one of them is null.</exception>
    /// <exception cref="ArgumentException">As for schedules group by group.</exception>
    /// <exception cref="InvalidOperationException">A schedule gives a value at step 0 that is not allowed.</exception>
    public Scheduler(
        IReadOnlyList<Optimizer> optimizers,
        Func<long, double>? learningRate = null,
        Func<long, double>? momentum = null,
        Func<long, double>? beta2 = null,
        Func<long, double>? weightDecay = null,
        bool allowNegativeRate = false
    )
        : this(optimizers, Same(learningRate), Same(momentum), Same(beta2), Same(weightDecay), allowNegativeRate) { }

    /// <summary>Schedules hyper-parameters of several optimizers that step together, group by group, and applies step 0.</summary>
    /// <remarks>
    /// The groups of the second optimizer follow those of the first, and so on: <c>GroupSchedule.Each(g, d)</c> gives each
    /// of two optimizers with one group its own schedule. Optimizers that do not step together need a scheduler each.
    /// </remarks>
    /// <param name="optimizers">The optimizers, each once.</param>
    /// <param name="learningRate">How the learning rate is scheduled; null leaves it alone, as for the others.</param>
    /// <param name="momentum">How the momentum or beta1 is scheduled.</param>
    /// <param name="beta2">How beta2 is scheduled.</param>
    /// <param name="weightDecay">How the weight decay is scheduled.</param>
    /// <param name="allowNegativeRate">Whether the learning rate may be negative.</param>
    /// <exception cref="ArgumentNullException">optimizers or one of them is null.</exception>
    /// <exception cref="ArgumentException">
    /// An optimizer is given twice or none is, no schedule is given, the number of groups is not that of the optimizers, or
    /// a group has nothing that the schedule could drive.
    /// </exception>
    /// <exception cref="InvalidOperationException">A schedule gives a value at step 0 that is not allowed.</exception>
    public Scheduler(
        IReadOnlyList<Optimizer> optimizers,
        GroupSchedule? learningRate = null,
        GroupSchedule? momentum = null,
        GroupSchedule? beta2 = null,
        GroupSchedule? weightDecay = null,
        bool allowNegativeRate = false
    )
    {
        _plan = new Plan(new GroupList(Checked(optimizers)), [], allowNegativeRate).With(
            learningRate,
            momentum,
            beta2,
            weightDecay
        );
        if (_plan.Channels.Length == 0)
        {
            throw new ArgumentException(
                "At least one hyper-parameter must have a schedule, but all were null. Give learningRate, for one.",
                nameof(learningRate)
            );
        }
        MoveTo(0, 0, _plan, null);
    }

    private static GroupSchedule? Same(Func<long, double>? schedule) =>
        schedule is null ? null : GroupSchedule.Same(schedule);

    private static IReadOnlyList<Optimizer> Checked(IReadOnlyList<Optimizer> optimizers)
    {
        Guard.NotNull(optimizers);
        foreach (var optimizer in optimizers)
            Guard.NotNull(optimizer, nameof(optimizers));
        return optimizers.FirstOrDefault(one => optimizers.Count(other => other == one) > 1) is not { } twice
            ? optimizers
            : throw new ArgumentException(
                $"Each optimizer must be given once, but the {twice.GetType().Name} at {string.Join(" and ", Enumerable.Range(0, optimizers.Count).Where(i => optimizers[i] == twice).Select(i => Guard.Text(i)))} is the same. Give it once: it would be written twice a step.",
                nameof(optimizers)
            );
    }
}
