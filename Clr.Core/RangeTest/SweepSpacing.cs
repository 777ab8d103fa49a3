namespace Clr.RangeTesting;

/// <summary>How the learning rates of a sweep are spread between its ends.</summary>
/// <remarks>Source: that of <see cref="SweepPlan"/>.</remarks>
public enum SweepSpacing
{
    /// <summary>Equal ratios: equally spaced in the logarithm of the learning rate. Right when the scale is unknown.</summary>
    Exponential,

    /// <summary>Equal differences, as in the paper. Right when the scale is known.</summary>
    Linear,
}
