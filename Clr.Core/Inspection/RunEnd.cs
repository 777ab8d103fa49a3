namespace Clr;

/// <summary>Where in its schedule a run ends.</summary>
/// <remarks>Source: the definitions at <see cref="Inspect.Check"/>.</remarks>
public enum RunEnd
{
    /// <summary>Nothing is known: the schedule is a function of your own, or goes on for ever without cycles.</summary>
    Unknown,

    /// <summary>The schedule is constant, so that every end is as good as any other.</summary>
    Constant,

    /// <summary>The run and the schedule end together: the end value is used by the last update, or due at the one after it.</summary>
    AtEnd,

    /// <summary>The run ends with a whole cycle: the base is due at the step after the last update.</summary>
    AtCycleEnd,

    /// <summary>The last update is the first of a cycle, and uses the least value of the run: the base itself.</summary>
    AtCycleBase,

    /// <summary>The run is over before the schedule is.</summary>
    BeforeEnd,

    /// <summary>The schedule has ended before the run: its last value is held.</summary>
    AfterEnd,

    /// <summary>The run ends somewhere inside a cycle.</summary>
    InsideCycle,
}
