namespace Clr.Nodes;

/// <summary>
/// One cycle of a schedule: its first step, the first step of the next, and how many whole cycles lie between the
/// schedule's step 0 and its start. In 128 bits, so that a cycle that sticks out of <see cref="long"/> needs no special case.
/// A cut cycle ends where another schedule takes over, before it is whole.
/// </summary>
internal readonly record struct CycleSpan(Int128 Start, Int128 End, Int128 Completed, bool IsCut = false)
{
    /// <summary>The cycle a step lies in, when all are equally long and one starts at step 0.</summary>
    public static CycleSpan Uniform(long period, long step)
    {
        var (completed, phase) = Math.DivRem(step, period);
        if (phase < 0)
            completed--;
        var start = (Int128)completed * period;
        return new CycleSpan(start, start + period, completed);
    }

    /// <summary>The same cycle of a schedule that is delayed by so many steps.</summary>
    public CycleSpan Delayed(long steps) => this with { Start = Start + steps, End = End + steps };

    /// <summary>The same cycle where another schedule takes over at a step.</summary>
    public CycleSpan CutAt(long step) => End > step ? this with { End = step, IsCut = true } : this;
}
