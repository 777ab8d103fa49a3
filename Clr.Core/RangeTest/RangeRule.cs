namespace Clr.RangeTesting;

/// <summary>The names of the answers a loss curve gives.</summary>
/// <remarks>Source: that of <see cref="RangeTest.ReadLoss"/>.</remarks>
public enum RangeRule
{
    /// <summary>max(start, maxLr/4): the lower bound of a cyclical policy.</summary>
    BaseLr,

    /// <summary>min(eighty, edge/2): the upper bound of a cyclical policy.</summary>
    MaxLr,

    /// <summary>steepest/2: a single learning rate.</summary>
    SingleLr,

    /// <summary>See <see cref="LossReading.Start"/>.</summary>
    Start,

    /// <summary>See <see cref="LossReading.Eighty"/>.</summary>
    Eighty,

    /// <summary>See <see cref="LossReading.Steepest"/>.</summary>
    Steepest,

    /// <summary>See <see cref="LossReading.Edge"/>.</summary>
    Edge,

    /// <summary>See <see cref="LossReading.Minimum"/>.</summary>
    Minimum,

    /// <summary>See <see cref="LossReading.MinimumTenth"/>.</summary>
    MinimumTenth,

    /// <summary>See <see cref="LossReading.Valley"/>.</summary>
    Valley,
}
