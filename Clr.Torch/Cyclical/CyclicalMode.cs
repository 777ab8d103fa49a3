namespace Clr.Torch;

/// <summary>How the range of a <see cref="CyclicalLearningRate"/> changes in the course of training.</summary>
/// <remarks>Source: bckenstler/CLR, <c>mode</c>.</remarks>
public enum CyclicalMode
{
    /// <summary>It stays: <see cref="Policy.Triangular(double, double, Cycle)"/>.</summary>
    Triangular,

    /// <summary>It halves with each cycle: <see cref="Policy.Triangular2(double, double, Cycle)"/>.</summary>
    Triangular2,

    /// <summary>It decays with each step by the factor gamma: <see cref="Policy.ExpRange(double, double, Cycle, double)"/>.</summary>
    ExpRange,
}
