namespace Clr;

/// <summary>What <see cref="Inspect.Check"/> knows of a run: figures, and findings drawn from them.</summary>
/// <remarks>
/// All values are in the schedule's unit, all steps count from 0. <see cref="ToString"/> lays it out for reading, at most 80
/// columns wide. Example and source: <see cref="Inspect.Check"/>.
/// </remarks>
public sealed record CheckReport
{
    /// <summary>The code of the schedule, as <see cref="Inspect.Describe"/> gives it.</summary>
    public required string Description { get; init; }

    /// <summary>The length of the run: updates 0 to Steps - 1.</summary>
    public required long Steps { get; init; }

    /// <summary>How many steps, from 0 on, the figures are about: all, unless a function of your own threw at this one.</summary>
    public required long Checked { get; init; }

    /// <summary>What was thrown at step <see cref="Checked"/>; null where nothing was.</summary>
    public Exception? Thrown { get; init; }

    /// <summary>The value used by the first update, number 0; NaN where it throws.</summary>
    public required double First { get; init; }

    /// <summary>The value used by the last update, number Steps - 1 (the last that did not throw); NaN where none did.</summary>
    public required double Last { get; init; }

    /// <summary>The value at step Steps, which no update uses; null where a function of your own has none to give.</summary>
    public required double? After { get; init; }

    /// <summary>The least value used, at the first step that uses it; null where every value is NaN.</summary>
    public required StepValue? Least { get; init; }

    /// <summary>The greatest value used, at the first step that uses it; null where every value is NaN.</summary>
    public required StepValue? Greatest { get; init; }

    /// <summary>The last step that uses the greatest value: annealing begins after it.</summary>
    public long? LeavesGreatest { get; init; }

    /// <summary>The least value used in the second half of the run, from step Steps / 2 on; null where something threw, or all are NaN.</summary>
    public StepValue? LateLeast { get; init; }

    /// <summary>The greatest value used in the second half of the run; null where something threw, or all are NaN.</summary>
    public StepValue? LateGreatest { get; init; }

    /// <summary>The upper bound that the schedule's parts allow, such as maxLr; null where a part is a function of your own.</summary>
    public required double? UpperBound { get; init; }

    /// <summary>Whether a step of the run uses exactly the upper bound; null where none is known.</summary>
    public bool? PeakSampled => UpperBound is { } bound ? Greatest?.Value == bound : null;

    /// <summary>A greater value than any used, where the schedule has one soon after the run; else null.</summary>
    public StepValue? PeakAfterRun { get; init; }

    /// <summary>The first of the greatest changes, in size, from one update to the next; null where nothing changes.</summary>
    public required Jump? GreatestJump { get; init; }

    /// <summary>The steps with a value below 0; null where there are none.</summary>
    public required Occurrences? Negative { get; init; }

    /// <summary>The steps with NaN; null where there are none.</summary>
    public required Occurrences? NotANumber { get; init; }

    /// <summary>The steps with an infinite value; null where there are none.</summary>
    public required Occurrences? Infinite { get; init; }

    /// <summary>Whether the first update uses 0.</summary>
    public bool ZeroAtStart => First == 0;

    /// <summary>Cycles that the run goes through from their first step to their last; null for a schedule without cycles.</summary>
    public required long? WholeCycles { get; init; }

    /// <summary>The length of the cycle that the last update lies in; null where there is none, or it is beyond long.</summary>
    public required long? CycleSteps { get; init; }

    /// <summary>The step from which on the schedule holds its last value; null where it never does or nobody knows.</summary>
    public required long? ScheduleEnd { get; init; }

    /// <summary>Where in its schedule the run ends.</summary>
    public required RunEnd End { get; init; }

    /// <summary>The greatest shorter run that ends with a cycle or with the schedule, where this one does not; else null.</summary>
    public required long? NearestBelow { get; init; }

    /// <summary>The least longer run that ends with a cycle or with the schedule, where this one does not; else null.</summary>
    public required long? NearestAbove { get; init; }

    /// <summary>
    /// The learning budget: the sum of all values used, rounded once; in the schedule's unit times steps. NaN or infinite
    /// where a value is.
    /// </summary>
    public required double Area { get; init; }

    /// <summary>
    /// The share of <see cref="Area"/> that is spent in annealing: by the updates after the last one that uses the greatest
    /// value, (s(L + 1) + ... + s(Steps - 1)) / Area with L = <see cref="LeavesGreatest"/>. In [0, 1); null where a value is
    /// negative or not finite, or all are 0.
    /// </summary>
    public required double? AnnealingShare { get; init; }

    /// <summary>What is wrong or worth knowing, the worst first.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The severity of the worst finding; null where there is none.</summary>
    public Severity? Worst => Findings.Count == 0 ? null : Findings[0].Severity;

    /// <summary>The report for reading, at most 80 columns wide.</summary>
    /// <returns>Lines of text without one at the end.</returns>
    public override string ToString() => CheckText.Of(this);
}
