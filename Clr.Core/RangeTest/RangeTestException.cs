namespace Clr.RangeTesting;

/// <summary>
/// A range test failed: the caller's code threw, or what it changed could not be restored, or both (then
/// <see cref="Exception.InnerException"/> is an <see cref="AggregateException"/> of the two).
/// </summary>
public sealed class RangeTestException : Exception
{
    /// <summary>Without a message of its own.</summary>
    public RangeTestException() { }

    /// <summary>With a message.</summary>
    /// <param name="message">What failed.</param>
    public RangeTestException(string message)
        : base(message) { }

    /// <summary>With a message and the cause.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="innerException">Why.</param>
    public RangeTestException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>What was recorded before the failure; null if nothing was.</summary>
    public RangeTestResult? Partial { get; init; }

    /// <summary>Whether everything was put back to where it was.</summary>
    public bool IsRestored { get; init; }
}
