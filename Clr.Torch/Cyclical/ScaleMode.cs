namespace Clr.Torch;

/// <summary>What a scale function of a <see cref="CyclicalLearningRate"/> is asked with.</summary>
/// <remarks>Source: bckenstler/CLR, <c>scale_mode</c>.</remarks>
public enum ScaleMode
{
    /// <summary>The cycle number since the last reset, from 1.</summary>
    Cycle,

    /// <summary>The cycle iteration: the updates since the last reset, from 0.</summary>
    Iterations,
}
