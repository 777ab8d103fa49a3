namespace Clr.RangeTesting;

/// <summary>What ended the good range of learning rates in an accuracy curve.</summary>
/// <remarks>
/// Source: L. N. Smith (arXiv:1506.01186), section 3.3: the accuracy "slows, becomes ragged, or starts to fall".
/// </remarks>
public enum AccuracyTurn
{
    /// <summary>Nothing: the accuracy still rose when the sweep ended, or there was no signal.</summary>
    None,

    /// <summary>The accuracy rises slower than 15 % of its fastest rise so far, on 5 points running.</summary>
    Slows,

    /// <summary>The accuracy scatters about its smoothed curve more than twice as much as while it rose.</summary>
    Ragged,

    /// <summary>The accuracy has fallen from its best.</summary>
    Falls,
}
