namespace Clr.Torch;

/// <summary>
/// Applies schedules to an optimizer: while update number t is computed, every scheduled hyper-parameter of every group holds
/// exactly schedule(t).
/// </summary>
/// <remarks>
/// <para>
/// Building it applies step 0; <see cref="Step()"/>, called after <c>optimizer.step()</c>, applies the next one. There is no
/// hidden initial rate: what the schedule says is what the optimizer uses. What an optimizer does to the rate on its own
/// (the <c>lr_decay</c> of Adagrad; TorchSharp 0.107's RAdam, which multiplies by the rate twice from its sixth update on) comes
/// on top.
/// </para>
/// <para>
/// The training iteration counts updates and is never reset; the cycle iteration counts them since the last
/// <see cref="Reset"/> or restart, and it is what the schedules are asked with. Both are <see cref="long"/>.
/// </para>
/// <para>
/// As a formula: with t the training iteration and r that of the last reset (0 before the first), s_g the schedule of group g
/// and f_g its factor (1 but for <see cref="GroupSchedule.Scaled"/>), each scheduled hyper-parameter of group g is s_g(t - r)
/// f_g; the learning rate is what <see cref="Torch.Plateau.Apply"/> makes of that where a rule is attached. Every method that
/// moves t, r, a schedule or the rule writes that value at once. Units: steps are updates; the values are in the
/// hyper-parameter's own unit.
/// </para>
/// <para>
/// All values of a step are computed and checked before the first is written, so a schedule that fails leaves optimizer
/// and counters as they were. A scheduler belongs to one training loop: its methods are not for concurrent calls, and a call
/// that meets another at work is refused where that is seen (there is no lock); the schedules may be shared freely.
/// </para>
/// <para>
/// Source: the contract is the library's own; that a scheduler steps after its optimizer is PyTorch's rule (torch.optim, "How
/// to adjust learning rate"), training and cycle iteration are <c>trn_iterations</c> and <c>clr_iterations</c> of
/// bckenstler/CLR, and what a write reaches in which optimizer was measured on TorchSharp 0.107.
/// </para>
/// <example><code>
/// var scheduler = new Scheduler(optimizer, learningRate: Policy.Triangular(0.001, 0.006, stepSize: 2000));
/// foreach (var batch in batches)
/// {
///     Train(batch);
///     optimizer.step();
///     scheduler.Step();
/// }
/// </code></example>
/// </remarks>
public sealed partial class Scheduler
{
    private Plan _plan;
    private long _origin;
    private bool _busy;

    /// <summary>The number of the update that the values now in force are for, from 0: the updates made so far.</summary>
    public long TrainingIteration { get; private set; }

    /// <summary>The step at which the schedules were asked: updates since the last reset, or since the start.</summary>
    public long CycleIteration => TrainingIteration - _origin;

    /// <summary>The learning rate that the first parameter group holds now.</summary>
    public double LearningRate => Read(HyperParameter.LearningRate, 0) ?? _plan.Groups[0].Controller.LearningRate;

    /// <summary>What the optimizer holds now of a scheduled hyper-parameter.</summary>
    /// <param name="parameter">Which one.</param>
    /// <param name="group">The number of the parameter group, from 0.</param>
    /// <returns>The value, or null where it is not scheduled.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public double? Read(HyperParameter parameter, int group = 0)
    {
        if ((uint)group >= (uint)_plan.Groups.Length)
            throw Guard.Refuse(
                nameof(group),
                $"must be below {_plan.Groups.Length}, the number of parameter groups, but was {Guard.Text(group)}. The first is 0."
            );
        foreach (var channel in _plan.Channels)
            if (channel.Parameter == parameter)
                return channel.Read(group);
        return null;
    }

    /// <summary>Applies the values of the next update. Call it after <c>optimizer.step()</c>.</summary>
    /// <remarks>
    /// t becomes t + 1, and group g holds s_g(t + 1 - r) f_g, with t the training iteration before the call and the rest as in
    /// the formula of <see cref="Scheduler"/>. Example, <c>Policy.Triangular(1, 5, 4)</c> for the learning rate: built 1, then
    /// 2, 3, 4, 5, 4. A parameter group added since the last call is picked up by schedules that are the same for all groups;
    /// until then it has the values it came with, so call <see cref="Reapply"/> after adding one.
    /// </remarks>
    /// <exception cref="InvalidOperationException">
    /// A schedule gave a value that is not allowed, with step and value; or groups were added for which there is no schedule.
    /// Nothing has changed then. Or <see cref="long.MaxValue"/> updates were made, after which there is no number for the next.
    /// </exception>
    public void Step() =>
        MoveTo(
            TrainingIteration < long.MaxValue ? TrainingIteration + 1 : throw NoNextStep(),
            _origin,
            _plan,
            _damping
        );

    /// <summary>Applies the values of the next update, unless this update was skipped.</summary>
    /// <remarks>As <see cref="Step()"/> for true; t, and what the groups hold, stay for false.</remarks>
    /// <param name="updated">
    /// Whether the optimizer really made an update; false when it was skipped, as loss scaling does with gradients that are
    /// not finite. A skipped update does not count: the same values stay in force for the next attempt.
    /// </param>
    /// <exception cref="InvalidOperationException">As <see cref="Step()"/>.</exception>
    public void Step(bool updated)
    {
        if (updated)
            Step();
    }

    /// <summary>Writes the values of the present step once more.</summary>
    /// <remarks>
    /// Group g holds s_g(t - r) f_g again, and t stays.
    /// Needed after something else wrote to the optimizer: loading its own saved state brings back the rate of that time;
    /// an added parameter group comes with its own.
    /// </remarks>
    /// <exception cref="InvalidOperationException">As <see cref="Step()"/>.</exception>
    public void Reapply() => MoveTo(TrainingIteration, _origin, _plan, _damping);

    /// <summary>The hyper-parameters it drives, with the groups whose values differ.</summary>
    internal (HyperParameter Parameter, int Group)[] Recorded() =>
        [.. _plan.Channels.SelectMany(channel => channel.Recorded.Select(group => (channel.Parameter, group)))];

    /// <summary>The optimizers it drives, each once.</summary>
    internal IEnumerable<TorchSharp.torch.optim.Optimizer> Optimizers =>
        _plan.Groups.Select(group => group.Optimizer).Distinct();

    private static InvalidOperationException NoNextStep() =>
        new(
            $"The training iteration is {Guard.Text(long.MaxValue)}, the last one there is, and cannot be stepped. A file with another number was restored, or damaged: restore the one that was meant."
        );

    private void MoveTo(long iteration, long origin, Plan plan, Damping? damping)
    {
        if (_busy)
        {
            throw new InvalidOperationException(
                "A scheduler was called while it was at work: by a second thread, or by one of its own schedules. Give each training loop a scheduler of its own."
            );
        }
        _busy = true;
        try
        {
            Apply(iteration, origin, plan, damping);
        }
        finally
        {
            _busy = false;
        }
    }

    private void Apply(long iteration, long origin, Plan plan, Damping? damping)
    {
        if (plan.Outdated)
            plan = plan.Renewed();
        plan.Evaluate(iteration - origin, iteration, damping);
        plan.Write();
        (TrainingIteration, _origin) = (iteration, origin);
        // writing a reference costs more than seeing that it is the same
        if (!ReferenceEquals(plan, _plan))
            _plan = plan;
        if (!ReferenceEquals(damping, _damping))
            _damping = damping;
    }
}
