namespace Clr.Torch;

/// <summary>What a schedule can drive in an optimizer.</summary>
/// <remarks>
/// Source: the options of TorchSharp's optimizers; that beta1 stands for the momentum is PyTorch's, in CyclicLR and OneCycleLR.
/// </remarks>
public enum HyperParameter
{
    /// <summary>The learning rate.</summary>
    LearningRate,

    /// <summary>The momentum (SGD, RMSProp), or beta1, which plays its part in the Adam family.</summary>
    Momentum,

    /// <summary>The second beta of the Adam family.</summary>
    Beta2,

    /// <summary>The weight decay.</summary>
    WeightDecay,
}
