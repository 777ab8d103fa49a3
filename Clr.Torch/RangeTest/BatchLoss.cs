using static TorchSharp.torch;

namespace Clr.Torch;

/// <summary>What the user's loss function returns for a batch: the loss and, if it knows it, the accuracy.</summary>
/// <param name="Loss">The mean loss of the batch: one number, with its graph, so that <c>backward</c> can be called on it.</param>
/// <param name="Accuracy">The accuracy on the batch (greater is better), or null.</param>
public readonly record struct BatchLoss(Tensor Loss, double? Accuracy = null)
{
    /// <summary>A loss alone, so that a function from a batch to a tensor will do.</summary>
    /// <param name="loss">The mean loss of the batch.</param>
    public static implicit operator BatchLoss(Tensor loss) => FromTensor(loss);

    /// <summary>A loss alone.</summary>
    /// <param name="loss">The mean loss of the batch.</param>
    public static BatchLoss FromTensor(Tensor loss) => new(loss);
}

/// <summary>What the user's validation returns: a loss on held-out data, an accuracy, or both.</summary>
/// <param name="Loss">The loss on held-out data; it is then read instead of the training loss.</param>
/// <param name="Accuracy">The accuracy on held-out data (greater is better).</param>
public readonly record struct ValidationResult(double? Loss = null, double? Accuracy = null);
