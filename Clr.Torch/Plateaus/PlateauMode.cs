namespace Clr.Torch;

/// <summary>Which way a metric gets better.</summary>
/// <remarks>Source: PyTorch, ReduceLROnPlateau, <c>mode</c>.</remarks>
public enum PlateauMode
{
    /// <summary>Less is better, as for a loss.</summary>
    Min,

    /// <summary>More is better, as for an accuracy.</summary>
    Max,
}
