namespace Clr.RangeTesting;

/// <summary>Why a sweep ended. Where several apply at once, the first in this order is given.</summary>
/// <remarks>Source: that of <see cref="StopRule"/>.</remarks>
public enum StopReason
{
    /// <summary>The loss became NaN or infinite. The value is recorded and never smoothed.</summary>
    NonFinite,

    /// <summary>The loss gave back most of what it had gained, or rose far above where it began; see <see cref="StopRule"/>.</summary>
    Diverged,

    /// <summary>The average exceeded the chosen multiple of its best value; only where <see cref="StopRule.Ratio"/> asks for it.</summary>
    RatioExceeded,

    /// <summary>Every learning rate of the plan was used.</summary>
    Completed,

    /// <summary>The caller cancelled.</summary>
    Cancelled,

    /// <summary>The caller's code threw; the exception is kept.</summary>
    Faulted,
}
