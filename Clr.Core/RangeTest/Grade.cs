namespace Clr.RangeTesting;

/// <summary>How sure an answer is, by the standard deviation of its log10.</summary>
/// <remarks>In decades. Source: the library's own scale.</remarks>
public enum Grade
{
    /// <summary>It could not be told: there is no signal, or neither repeats nor resamplings.</summary>
    Unknown,

    /// <summary>Below 0.15: within a factor of 1.4.</summary>
    Good,

    /// <summary>Below 0.3: within a factor of 2.</summary>
    Fair,

    /// <summary>0.3 or more: do not rely on it.</summary>
    Poor,
}
