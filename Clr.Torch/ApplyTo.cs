using static TorchSharp.torch.optim;

namespace Clr.Torch;

/// <summary>From a schedule to the scheduler that applies it, at the end of a chain of combinators or an F# pipeline.</summary>
public static class ScheduleExtensions
{
    /// <summary>Schedules the learning rate of an optimizer, the same for all its parameter groups, and applies step 0.</summary>
    /// <remarks>
    /// <c>policy.ApplyTo(optimizer)</c> is <c>new Scheduler(optimizer, learningRate: policy)</c>; in F#
    /// <c>policy |> _.ApplyTo(optimizer)</c>. Group by group: <see cref="GroupSchedule"/> and the constructors of <see cref="Scheduler"/>.
    /// Formula and units are those of <see cref="Scheduler"/>. Source: its contract, that update t is computed with
    /// schedule(t).
    /// </remarks>
    /// <param name="learningRate">From the step to the learning rate, finite and 0 or more.</param>
    /// <param name="optimizer">Any optimizer with parameter groups; see <see cref="Scheduler"/>.</param>
    /// <param name="momentum">From the step to the momentum or beta1; null leaves it alone, as for the others.</param>
    /// <param name="beta2">From the step to the second beta of the Adam family.</param>
    /// <param name="weightDecay">From the step to the weight decay.</param>
    /// <returns>The scheduler; call its <see cref="Scheduler.Step()"/> after each <c>optimizer.step()</c>.</returns>
    /// <exception cref="ArgumentNullException">learningRate or optimizer is null.</exception>
    /// <exception cref="ArgumentException">A schedule is a combination of delegates, or the optimizer has nothing that it could drive.</exception>
    /// <exception cref="InvalidOperationException">A schedule gives a value at step 0 that is not allowed.</exception>
    public static Scheduler ApplyTo(
        this Func<long, double> learningRate,
        Optimizer optimizer,
        Func<long, double>? momentum = null,
        Func<long, double>? beta2 = null,
        Func<long, double>? weightDecay = null
    ) => new(optimizer, Guard.Schedule(learningRate), momentum, beta2, weightDecay);
}
