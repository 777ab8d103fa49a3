using static TorchSharp.torch.optim;

namespace Clr.Torch;

/// <summary>
/// Cyclical learning rates under the names of the Keras callback CyclicLR (bckenstler/CLR), with the same defaults, for those
/// who come from there or from PyTorch. It is a <see cref="Torch.Scheduler"/> with a policy of <see cref="Policy"/>.
/// </summary>
/// <remarks>
/// <para>lr(t) = baseLr + (maxLr - baseLr) w(t) a(t), with the triangle wave w and the amplitude a of the mode or of scaleFunction; exactly
/// baseLr at the start and end of each cycle.</para>
/// <para>
/// With baseMomentum and maxMomentum the momentum (or beta1) runs opposite to the learning rate:
/// maxMomentum - (maxMomentum - baseMomentum) w(t) a(t).
/// </para>
/// <para>
/// t is the cycle iteration. Units: the bounds are learning rates, step sizes are updates, momenta and amplitudes have none.
/// Source: bckenstler/CLR, CyclicLR, and L. N. Smith (arXiv:1506.01186), section 3.1; the momentum as in PyTorch's CyclicLR.
/// </para>
/// <example><code>
/// var clr = new CyclicalLearningRate(optimizer, baseLr: 0.001, maxLr: 0.006, stepSize: 2000, mode: CyclicalMode.Triangular2);
/// // in the loop
/// optimizer.step();
/// clr.Step();
/// </code></example>
/// </remarks>
public sealed class CyclicalLearningRate
{
    private CyclicalOptions _options;

    /// <summary>Drives the learning rate of an optimizer, and its momentum if bounds for it are given, and applies step 0.</summary>
    /// <param name="optimizer">Any optimizer that a <see cref="Torch.Scheduler"/> takes.</param>
    /// <param name="baseLr">The lower bound, 0 or more: <c>base_lr</c>.</param>
    /// <param name="maxLr">The upper bound, at least baseLr: <c>max_lr</c>.</param>
    /// <param name="stepSize">Half a cycle, in updates: <c>step_size</c>. The paper advises 2 to 10 epochs.</param>
    /// <param name="mode">How the range changes: <c>mode</c>.</param>
    /// <param name="gamma">The factor per update of <see cref="CyclicalMode.ExpRange"/>, in (0, 1]; 1 in the other modes.</param>
    /// <param name="scaleFunction">An amplitude of your own in place of a mode: <c>scale_fn</c>.</param>
    /// <param name="scaleMode">What scaleFunction is asked with: <c>scale_mode</c>.</param>
    /// <param name="stepSizeDown">The falling part of a cycle where it differs from the rising one: PyTorch's <c>step_size_down</c>.</param>
    /// <param name="baseMomentum">The momentum at the peak of the learning rate: PyTorch's <c>base_momentum</c>.</param>
    /// <param name="maxMomentum">The momentum at the lower bound of the learning rate, at least baseMomentum: PyTorch's <c>max_momentum</c>.</param>
    /// <exception cref="ArgumentNullException">optimizer is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A bound is negative, not finite or above the other one, a step size is below 1, or gamma is not in (0, 1].</exception>
    /// <exception cref="ArgumentException">Two arguments contradict each other, or the optimizer has no momentum to be driven.</exception>
    public CyclicalLearningRate(
        Optimizer optimizer,
        double baseLr = 0.001,
        double maxLr = 0.006,
        long stepSize = 2000,
        CyclicalMode mode = CyclicalMode.Triangular,
        double gamma = 1,
        Func<long, double>? scaleFunction = null,
        ScaleMode scaleMode = ScaleMode.Cycle,
        long? stepSizeDown = null,
        double? baseMomentum = null,
        double? maxMomentum = null
    )
    {
        _options = new CyclicalOptions(
            baseLr,
            maxLr,
            stepSize,
            stepSizeDown,
            mode,
            gamma,
            scaleFunction,
            scaleMode,
            baseMomentum,
            maxMomentum
        );
        Scheduler = new Scheduler(optimizer, learningRate: _options.LearningRate(), momentum: _options.Momentum());
    }

    /// <summary>The scheduler underneath, for a <see cref="History"/> and everything else.</summary>
    public Scheduler Scheduler { get; }

    /// <summary>The lower bound.</summary>
    public double BaseLr => _options.BaseLr;

    /// <summary>The upper bound.</summary>
    public double MaxLr => _options.MaxLr;

    /// <summary>Half a cycle, in updates; its rising part where stepSizeDown was given.</summary>
    public long StepSize => _options.StepSize;

    /// <summary>Applies the values of the next update. Call it after <c>optimizer.step()</c>.</summary>
    /// <remarks>The groups hold lr(t + 1), and the momentum of t + 1, with t the cycle iteration before the call.</remarks>
    /// <exception cref="InvalidOperationException">A scale function gave a value that is not allowed, with step and value; or as <see cref="Scheduler.Step()"/>.</exception>
    public void Step() => Scheduler.Step();

    /// <summary>Begins a new cycle with the update that comes next, with other bounds or another step size where they are given.</summary>
    /// <remarks>
    /// What is not given stays as it was. The cycle iteration is 0 again, so that the groups hold lr(0) = baseLr of now; the
    /// training iteration runs on. Source: bckenstler/CLR, <c>_reset</c>. Where stepSizeDown was not given, the falling part
    /// goes with the step size.
    /// </remarks>
    /// <param name="newBaseLr">The lower bound from now on.</param>
    /// <param name="newMaxLr">The upper bound from now on.</param>
    /// <param name="newStepSize">Half a cycle from now on, in updates.</param>
    /// <param name="newStepSizeDown">The falling part of a cycle from now on.</param>
    /// <exception cref="ArgumentOutOfRangeException">As when it is made, for the bounds and sizes together. Nothing has changed then.</exception>
    /// <exception cref="InvalidOperationException">As <see cref="Step"/>.</exception>
    public void Reset(
        double? newBaseLr = null,
        double? newMaxLr = null,
        long? newStepSize = null,
        long? newStepSizeDown = null
    )
    {
        var options = _options with
        {
            BaseLr = newBaseLr ?? _options.BaseLr,
            MaxLr = newMaxLr ?? _options.MaxLr,
            StepSize = newStepSize ?? _options.StepSize,
            StepSizeDown = newStepSizeDown ?? _options.StepSizeDown,
        };
        Scheduler.Restart(learningRate: options.LearningRate(), momentum: options.Momentum());
        _options = options;
    }
}
