namespace Clr.Torch;

/// <summary>How a metric must differ from the best one to count as better.</summary>
/// <remarks>Source: PyTorch, ReduceLROnPlateau, <c>threshold_mode</c>.</remarks>
public enum ThresholdMode
{
    /// <summary>By a share of the best one: below best (1 - threshold), or above best (1 + threshold).</summary>
    Relative,

    /// <summary>By an amount: below best - threshold, or above best + threshold.</summary>
    Absolute,
}
