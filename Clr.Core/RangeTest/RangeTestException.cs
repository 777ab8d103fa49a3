namespace Clr.RangeTesting;

/// <summary>
/// A range test failed: the caller's code threw, or what it changed could not be restored, or both (then
/// <see cref="Exception.InnerException"/> is an <see cref="AggregateException"/> of the two).
/// </summary>
/// <remarks>Source: the library's own design: what was recorded, and whether all is as it was, must not be lost.</remarks>
public sealed class RangeTestException : Exception
{
    internal RangeTestException(string message, Exception innerException, RangeTestResult? partial, bool isRestored)
        : base(message, innerException)
    {
        Partial = partial;
        IsRestored = isRestored;
    }

    /// <summary>What was recorded before the failure; null if it failed before or outside the sweeps.</summary>
    public RangeTestResult? Partial { get; }

    /// <summary>Whether everything was put back to where it was.</summary>
    public bool IsRestored { get; }
}
