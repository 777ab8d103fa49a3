namespace Clr.Torch;

public sealed partial class Scheduler
{
    /// <summary>Begins the schedules anew from the update that comes next: the cycle iteration is 0, the training iteration runs on.</summary>
    /// <remarks>
    /// r becomes t, and group g holds s_g(0) f_g at once, so that the next update is computed with it; update t + k then holds
    /// s_g(k) f_g. Source: bckenstler/CLR, <c>_reset</c>.
    /// </remarks>
    /// <exception cref="InvalidOperationException">As <see cref="Step()"/>.</exception>
    public void Reset() => MoveTo(TrainingIteration, TrainingIteration, _plan, _damping);

    /// <summary>The same as <see cref="Reset"/>: a restart that keeps every schedule.</summary>
    /// <exception cref="InvalidOperationException">As <see cref="Step()"/>.</exception>
    public void Restart() => Reset();

    /// <summary>Resets, and goes on with other schedules.</summary>
    /// <remarks>
    /// As <see cref="Reset"/>, with s_g the schedule given. Over a training that was not reset before, that is
    /// <see cref="Schedule.RestartAt"/>(old, t, new).
    /// </remarks>
    /// <param name="learningRate">The new schedule, asked from step 0 on; null keeps the one there was, which begins anew, as for the others.</param>
    /// <param name="momentum">The new schedule of the momentum or beta1.</param>
    /// <param name="beta2">The new schedule of beta2.</param>
    /// <param name="weightDecay">The new schedule of the weight decay.</param>
    /// <exception cref="ArgumentException">A schedule is a combination of delegates, or there is nothing that it could drive. Nothing has changed then.</exception>
    /// <exception cref="InvalidOperationException">As <see cref="Step()"/>.</exception>
    public void Restart(
        Func<long, double>? learningRate = null,
        Func<long, double>? momentum = null,
        Func<long, double>? beta2 = null,
        Func<long, double>? weightDecay = null
    ) => Restart(Same(learningRate), Same(momentum), Same(beta2), Same(weightDecay));

    /// <summary>Resets, and goes on with other schedules for the groups.</summary>
    /// <remarks>As <see cref="Reset"/>, with s_g and f_g those of the schedule given.</remarks>
    /// <param name="learningRate">How the learning rate is scheduled from step 0 on; null keeps what there was, which begins anew, as for the others.</param>
    /// <param name="momentum">How the momentum or beta1 is scheduled.</param>
    /// <param name="beta2">How beta2 is scheduled.</param>
    /// <param name="weightDecay">How the weight decay is scheduled.</param>
    /// <exception cref="ArgumentException">The number of groups is not that of the optimizer, or there is nothing that a schedule could drive. Nothing has changed then.</exception>
    /// <exception cref="InvalidOperationException">As <see cref="Step()"/>.</exception>
    public void Restart(
        GroupSchedule? learningRate = null,
        GroupSchedule? momentum = null,
        GroupSchedule? beta2 = null,
        GroupSchedule? weightDecay = null
    ) => MoveTo(TrainingIteration, TrainingIteration, _plan.With(learningRate, momentum, beta2, weightDecay), _damping);
}
