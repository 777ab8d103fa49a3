namespace Clr;

/// <summary>How bad a finding is.</summary>
/// <remarks>Source: the three levels of a compiler's diagnostics.</remarks>
public enum Severity
{
    /// <summary>Worth knowing; often meant.</summary>
    Note,

    /// <summary>The run works, but hardly as meant.</summary>
    Warning,

    /// <summary>The run cannot work: values that no optimizer can use.</summary>
    Error,
}

/// <summary>What a check found in a run.</summary>
/// <remarks>Source: the figures of <see cref="CheckReport"/>, from which a finding is drawn.</remarks>
public enum FindingCode
{
    /// <summary>A function of your own threw an exception.</summary>
    Throws,

    /// <summary>A value is NaN.</summary>
    NotANumber,

    /// <summary>A value is infinite.</summary>
    Infinite,

    /// <summary>A value is below 0.</summary>
    Negative,

    /// <summary>The first update uses 0, so it changes nothing.</summary>
    ZeroAtStart,

    /// <summary>In the second half of the run all values are below a thousandth of the greatest.</summary>
    DecaysToNothing,

    /// <summary>In the second half of the run the cycles go through less than a hundredth of the run's range.</summary>
    CyclesDieAway,

    /// <summary>The run is over before the schedule is.</summary>
    EndsBeforeSchedule,

    /// <summary>The schedule has ended before the run, and holds its last value.</summary>
    HoldsAfterEnd,

    /// <summary>The run ends inside a cycle.</summary>
    EndsInsideCycle,

    /// <summary>The schedule goes higher after the run than within it.</summary>
    PeakAfterRun,

    /// <summary>No step reaches the upper bound that the schedule's parts allow.</summary>
    PeakNotSampled,

    /// <summary>The value that the schedule ends with is due one step after the last update.</summary>
    EndValueUnused,
}

/// <summary>One finding of a check, as data and as a sentence.</summary>
/// <remarks>
/// The value is in the unit of the schedule. Source: the figures of <see cref="CheckReport"/>, from which it is drawn.
/// </remarks>
/// <param name="Severity">How bad it is.</param>
/// <param name="Code">What it is.</param>
/// <param name="Step">The step it is about.</param>
/// <param name="Value">The value there; NaN where there is none.</param>
/// <param name="Sentence">What is wrong, in words.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record Finding(
    Severity Severity,
    FindingCode Code,
    long Step,
    double Value,
    string Sentence,
    string Remedy
)
{
    /// <summary>The finding in one line.</summary>
    /// <returns>Severity, code, sentence and remedy.</returns>
    public override string ToString() => $"{Severity} {Code}: {Sentence} {Remedy}";
}
