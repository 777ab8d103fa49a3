namespace Clr.RangeTesting;

/// <summary>What one training step at a given learning rate yields.</summary>
/// <remarks>
/// Losses and accuracies may have any unit. Source: L. N. Smith (arXiv:1506.01186), section 3.3, for the accuracy over the
/// learning rate; the loss is what other finders read.
/// </remarks>
/// <param name="Loss">The training loss, measured <b>before</b> the update with this learning rate.</param>
/// <param name="Accuracy">An accuracy (greater is better), when there is one; measured after the update if it is a validation
/// accuracy.</param>
/// <param name="ValidationLoss">A loss on held-out data, measured <b>after</b> the update with this learning rate, when there
/// is one.</param>
/// <param name="Updated">False when the optimizer skipped its update (as loss scaling does on overflow): the point is not
/// recorded and the sweep stays at its learning rate.</param>
public readonly record struct Measurement(
    double Loss,
    double? Accuracy = null,
    double? ValidationLoss = null,
    bool Updated = true
)
{
    /// <summary>A step of which only the loss is known, so that a range test can be run over <c>lr => loss</c>.</summary>
    /// <param name="loss">The training loss before the update.</param>
    public static implicit operator Measurement(double loss) => FromDouble(loss);

    /// <summary>A step of which only the loss is known.</summary>
    /// <param name="loss">The training loss before the update.</param>
    /// <returns>The measurement, of a real update.</returns>
    /// <remarks>Source: L. N. Smith (arXiv:1506.01186), section 3.3, where nothing else is looked at.</remarks>
    public static Measurement FromDouble(double loss) => new(loss);
}
