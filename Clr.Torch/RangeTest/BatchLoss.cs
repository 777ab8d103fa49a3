using static TorchSharp.torch;

namespace Clr.Torch;

/// <summary>What the user's loss function returns for a batch: the loss and, if it knows it, the accuracy.</summary>
/// <remarks>
/// Loss and accuracy may have any unit. Source: PyTorch's and TorchSharp's loss functions, whose mean over the batch is such a
/// tensor.
/// </remarks>
/// <param name="Loss">The mean loss of the batch: one number, with its graph, so that <c>backward</c> can be called on it.</param>
/// <param name="Accuracy">The accuracy on the batch (greater is better), or null.</param>
/// <exception cref="ArgumentNullException">Loss is null.</exception>
public readonly record struct BatchLoss(Tensor Loss, double? Accuracy = null)
{
    /// <summary>The mean loss of the batch: one number, with its graph.</summary>
    public Tensor Loss { get; init; } = Guard.NotNull(Loss);

    /// <summary>A loss alone, so that a function from a batch to a tensor will do.</summary>
    /// <param name="loss">The mean loss of the batch.</param>
    /// <returns>The loss, without an accuracy.</returns>
    /// <exception cref="ArgumentNullException">loss is null.</exception>
    public static implicit operator BatchLoss(Tensor loss) => FromTensor(loss);

    /// <summary>A loss alone.</summary>
    /// <param name="loss">The mean loss of the batch.</param>
    /// <returns>The loss, without an accuracy.</returns>
    /// <exception cref="ArgumentNullException">loss is null.</exception>
    public static BatchLoss FromTensor(Tensor loss) => new(Guard.NotNull(loss));
}

/// <summary>What the user's validation returns: a loss on held-out data, an accuracy, or both.</summary>
/// <remarks>
/// Loss and accuracy may have any unit. Source: L. N. Smith (arXiv:1506.01186), section 3.3, which reads the accuracy.
/// </remarks>
/// <param name="Loss">The loss on held-out data; it is then read instead of the training loss.</param>
/// <param name="Accuracy">The accuracy on held-out data (greater is better).</param>
public readonly record struct ValidationResult(double? Loss = null, double? Accuracy = null);
