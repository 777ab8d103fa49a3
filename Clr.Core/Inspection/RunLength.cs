using Clr.Nodes;

namespace Clr;

/// <summary>How the length of a run lies to the cycles and the end of a schedule.</summary>
/// <param name="End">Where the run ends.</param>
/// <param name="WholeCycles">Cycles gone through from first step to last; null for a schedule without cycles there.</param>
/// <param name="LastCycle">The cycle of the last update, null where there is none.</param>
/// <param name="Below">The greatest shorter run that ends well; null where there is none, or this one does.</param>
/// <param name="Above">The least longer run that ends well.</param>
internal sealed record RunLength(RunEnd End, long? WholeCycles, CycleSpan? LastCycle, long? Below, long? Above)
{
    // Cycles cut off by a restart are passed over; no more of them in a row than this.
    private const int MostHops = 100;

    public static RunLength Of(Func<long, double> schedule, long steps, bool lastIsLeast)
    {
        var last = Node.CycleAt(schedule, steps - 1);
        var end = Where(schedule, steps, last, lastIsLeast);
        var length = new RunLength(end, last is { } cycle ? Whole(schedule, steps, cycle) : null, last, null, null);
        var ending = Node.End(schedule);
        return end switch
        {
            RunEnd.AfterEnd => length with { Below = ending + 1 },
            RunEnd.BeforeEnd or RunEnd.InsideCycle => length with
            {
                Below = CycleEndBelow(schedule, steps),
                Above = Node.Earlier(CycleEndAbove(schedule, steps), ending),
            },
            _ => length,
        };
    }

    private static RunEnd Where(Func<long, double> schedule, long steps, CycleSpan? last, bool lastIsLeast)
    {
        var end = Node.End(schedule);
        if (Node.Period(schedule) == 1 || end <= 0)
            return RunEnd.Constant;
        if (steps == end || steps - 1 == end)
            return RunEnd.AtEnd;
        if (end < steps)
            return RunEnd.AfterEnd;
        if (IsEnd(last, steps))
            return RunEnd.AtCycleEnd;
        if (steps > 1 && lastIsLeast && IsEnd(Node.CycleAt(schedule, steps - 2), steps - 1))
            return RunEnd.AtCycleBase;
        return end is not null ? RunEnd.BeforeEnd
            : last is not null ? RunEnd.InsideCycle
            : CycleEndAbove(schedule, steps) is not null ? RunEnd.InsideCycle
            : RunEnd.Unknown;
    }

    private static bool IsEnd(CycleSpan? cycle, long step) => cycle is { IsCut: false } c && c.End == step;

    private static long Whole(Func<long, double> schedule, long steps, CycleSpan last)
    {
        var whole = last.Completed + (IsEnd(last, steps) ? 1 : 0);
        if (Node.CycleAt(schedule, 0) is { } first)
        {
            // A schedule may begin inside a cycle, which is then none of the whole ones.
            whole -= first.Completed;
            if (first.Start < 0)
                whole--;
        }
        return (long)Int128.Max(whole, 0);
    }

    private static long? CycleEndBelow(Func<long, double> schedule, long steps)
    {
        var step = steps - 1;
        for (var hop = 0; hop < MostHops && Node.CycleAt(schedule, step) is { } cycle; hop++)
        {
            var first = First(schedule, cycle, step);
            if (first == 0)
                return null;
            step = first - 1;
            if (IsEnd(Node.CycleAt(schedule, step), step + 1))
                return step + 1;
        }
        return null;
    }

    /// <summary>
    /// The step, 0 or more, from which on a schedule has been in its cycle at a step: the cycle's start, unless that is
    /// hidden by another part's cycle, which gave way at a breakpoint after it.
    /// </summary>
    private static long First(Func<long, double> schedule, CycleSpan cycle, long step)
    {
        var start = (long)Int128.Max(cycle.Start, 0);
        return Node.CycleAt(schedule, start) == cycle ? start : Node.LastBreakpoint(schedule, start, step) ?? start;
    }

    /// <summary>The least cycle end after a number of steps.</summary>
    private static long? CycleEndAbove(Func<long, double> schedule, long steps)
    {
        var step = steps;
        for (var hop = 0; hop < MostHops; hop++)
        {
            // Between cycles, or where another part's cycle hides this one's end, look where another formula takes over.
            Int128? next =
                Node.CycleAt(schedule, step) is { } cycle
                && Node.CycleAt(schedule, (long)Int128.Min(cycle.End - 1, long.MaxValue)) == cycle
                    ? cycle.End
                    : Node.NextBreakpoint(schedule, step);
            if (!(next <= long.MaxValue))
                return null;
            step = (long)next.Value;
            if (IsEnd(Node.CycleAt(schedule, step - 1), step))
                return step;
        }
        return null;
    }
}
