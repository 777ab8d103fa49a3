using Clr.RangeTesting;
using Clr.Torch.RangeTesting;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace Clr.Torch;

/// <summary>The learning-rate range test on a TorchSharp model: it trains, reads the bounds, and leaves no trace.</summary>
/// <remarks>
/// <para>Each update goes: the learning rate lr_k is written to all parameter groups (each keeping its ratio to the first), the
/// gradients are zeroed, the loss of one batch (or of several, averaged) is measured and propagated back, the optimizer steps. The
/// loss recorded at lr_k is thus the one <b>before</b> the update with lr_k.</para>
/// <para>When it ends, completed or stopped, cancelled or broken off by an exception of the caller's code, everything is as it was:
/// parameters, buffers, optimizer state (what was null is null again), learning rate and momentum of every group, gradients, the
/// mode of every module and the CPU random generator. Training after a range test is training without one, bit for bit; only
/// what TorchSharp does not know of (a <see cref="Random"/> of your own, a one-shot iterator) needs
/// <see cref="TorchRangeTestOptions.Restore"/>.</para>
/// <para>The random generator of a CUDA or MPS device is reseeded for each sweep and not put back, as TorchSharp restores the CPU's
/// alone: a model that draws on a device (dropout, say) trains with other draws after a test. Seed the device anew in
/// <see cref="TorchRangeTestOptions.Restore"/> where that matters.</para>
/// <para>Tensors that the loss function makes are disposed of after each batch.</para>
/// <para>As a formula: at lr_k group g holds lr_k q_g, with q_g its learning rate before the test over that of the first group.
/// Units: the loss may have any. Source: L. N. Smith (arXiv:1506.01186), section 3.3, by <see cref="RangeTest"/> of Clr.Core;
/// that all is put back is the library's own design.</para>
/// </remarks>
/// <typeparam name="TBatch">What one batch is: a tuple of tensors, a dictionary, an index, ...</typeparam>
public sealed class TorchRangeTest<TBatch>
{
    private readonly nn.Module _model;
    private readonly OptimizerHelper _optimizer;
    private readonly IEnumerable<TBatch> _batches;
    private readonly Func<TBatch, BatchLoss> _loss;
    private readonly TorchRangeTestOptions _options;

    internal TorchRangeTest(
        nn.Module model,
        Optimizer optimizer,
        IEnumerable<TBatch> batches,
        Func<TBatch, BatchLoss> loss,
        TorchRangeTestOptions? options
    )
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(batches);
        ArgumentNullException.ThrowIfNull(loss);
        _model = model;
        _optimizer = SweepableOptimizer.Of(optimizer);
        _batches = batches;
        _loss = loss;
        _options = options ?? new TorchRangeTestOptions();
        _ = new GroupRates(_optimizer);
        OwnParameters.Require(model, [_optimizer], nameof(optimizer));
    }

    /// <summary>Runs the sweeps and reads them.</summary>
    /// <param name="settings">The learning rates, how many sweeps, when to stop; the defaults if null.</param>
    /// <param name="progress">Told of every point.</param>
    /// <param name="cancellation">Ends the test before its next update; the result then holds what was recorded.</param>
    /// <returns>What was recorded and how it reads.</returns>
    /// <exception cref="ArgumentException">The learning rate of the optimizer's first group is no longer positive.</exception>
    /// <exception cref="RangeTestException">The caller's code threw, or something could not be restored, or both.</exception>
    public RangeTestResult Run(
        RangeTestSettings? settings = null,
        IProgress<SweepProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        using TorchTrial<TBatch> trial = Begin();
        return RangeTest.Run(trial, settings, progress, cancellation);
    }

    /// <summary>Tries constant learning rates and bisects for the largest stable one; see <see cref="RangeTest.Confirm"/>.</summary>
    /// <param name="settings">Which learning rates, how many updates.</param>
    /// <param name="progress">Told of every step.</param>
    /// <param name="cancellation">Ends the search before its next update.</param>
    /// <returns>The limit and every probe.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="settings"/> is null.</exception>
    /// <exception cref="ArgumentException">The learning rate of the optimizer's first group is no longer positive.</exception>
    /// <exception cref="RangeTestException">The caller's code threw, or something could not be restored, or both.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; everything is restored.</exception>
    public Confirmation Confirm(
        ConfirmSettings settings,
        IProgress<ProbeProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(settings);
        using TorchTrial<TBatch> trial = Begin();
        return RangeTest.Confirm(trial, settings, progress, cancellation);
    }

    private TorchTrial<TBatch> Begin() => new(_model, _optimizer, _batches, _loss, _options);
}

/// <summary>Makes range tests on TorchSharp models.</summary>
/// <remarks>Source: that of <see cref="TorchRangeTest{TBatch}"/>, L. N. Smith (arXiv:1506.01186), section 3.3.</remarks>
public static class TorchRangeTest
{
    /// <summary>A range test of a model as it stands when the test is run.</summary>
    /// <param name="model">The model. If it is in evaluation mode it is put in training mode for the test.</param>
    /// <param name="optimizer">Its optimizer: SGD or any of the Adam family, RMSProp, Adagrad, Adadelta, ASGD, with any number of groups.</param>
    /// <param name="batches">The training batches. When they run out they are gone through again from the start.</param>
    /// <param name="loss">The mean loss of a batch, as a tensor of one element, with the accuracy if wanted.</param>
    /// <param name="options">Gradient accumulation, validation, reseeding; the defaults if null.</param>
    /// <typeparam name="TBatch">What one batch is: a tuple of tensors, a dictionary, an index, ...</typeparam>
    /// <returns>The test; nothing is trained before it is run.</returns>
    /// <exception cref="ArgumentNullException">An argument but the options is null.</exception>
    /// <exception cref="ArgumentException">The optimizer does not read or restore its learning rate as a range test needs, holds no
    /// parameter of the model, or the learning rate of its first group is not positive.</exception>
    /// <example><code>
    /// var test = TorchRangeTest.Create(model, optimizer, batches, batch => functional.cross_entropy(model.forward(batch.X), batch.Y));
    /// RangeTestResult result = test.Run();
    /// (double baseLr, double maxLr) = result.Bounds();
    /// </code></example>
    public static TorchRangeTest<TBatch> Create<TBatch>(
        nn.Module model,
        Optimizer optimizer,
        IEnumerable<TBatch> batches,
        Func<TBatch, BatchLoss> loss,
        TorchRangeTestOptions? options = null
    ) => new(model, optimizer, batches, loss, options);
}
