namespace Clr.Torch;

/// <summary>What a schedule can drive in an optimizer.</summary>
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
