namespace Clr.Nodes;

/// <summary>What can be read off a schedule whether or not this library made it: an opaque function knows nothing of itself.</summary>
internal static class Node
{
    public static INode? Of(Func<long, double> schedule) => schedule.Target as INode;

    public static long? Period(Func<long, double> schedule) => Of(schedule)?.Period;

    public static long? CycleSteps(Func<long, double> schedule) => Of(schedule)?.CycleSteps;

    public static CycleSpan? CycleAt(Func<long, double> schedule, long step) => Of(schedule)?.CycleAt(step);

    public static Interval? Bounds(Func<long, double> schedule) => Of(schedule)?.Bounds;

    public static long? End(Func<long, double> schedule) => Of(schedule)?.End;

    public static long? NextBreakpoint(Func<long, double> schedule, long after) => Of(schedule)?.NextBreakpoint(after);

    /// <summary>
    /// The greatest breakpoint in a range of steps; null where there is none. Found by bisection: up to the breakpoint before
    /// it, every step has a next one within the range.
    /// </summary>
    public static long? LastBreakpoint(Func<long, double> schedule, long first, long last)
    {
        if (NextBreakpoint(schedule, first - 1) is not { } found || found > last)
            return null;
        while (found < last)
        {
            var middle = found + (last - found) / 2;
            if (NextBreakpoint(schedule, middle) is { } next && next <= last)
                found = next;
            else if (NextBreakpoint(schedule, found) is { } nearer && nearer <= middle)
                (found, last) = (nearer, middle);
            else
                return found;
        }
        return found;
    }

    public static void Fill(Func<long, double> schedule, long start, Span<double> values)
    {
        if (Of(schedule) is { } node)
        {
            node.Fill(start, values);
            return;
        }
        for (var i = 0; i < values.Length; i++)
            values[i] = schedule(start + i);
    }

    /// <summary>The loop itself, for a node whose faster way does not reach everywhere.</summary>
    public static void FillByLoop(INode node, long start, Span<double> values)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] = node.At(start + i);
    }

    /// <summary>The least common period of two schedules combined point by point: null where either is unknown or it exceeds a long.</summary>
    public static long? CommonPeriod(Func<long, double> a, Func<long, double> b)
    {
        if (Period(a) is not { } p || Period(b) is not { } q)
            return null;
        var common = (Int128)p / Gcd(p, q) * q;
        return common <= long.MaxValue ? (long)common : null;
    }

    /// <summary>The common cycle of two schedules combined point by point: that of the one that has cycles, or the common multiple.</summary>
    public static long? CommonCycle(Func<long, double> a, Func<long, double> b)
    {
        if (CycleSteps(a) is not { } p)
            return CycleSteps(b);
        if (CycleSteps(b) is not { } q)
            return p;
        var common = (Int128)p / Gcd(p, q) * q;
        return common <= long.MaxValue ? (long)common : null;
    }

    /// <summary>The cycle at a step of two schedules combined point by point, as <see cref="CommonCycle"/> but wherever their cycles lie.</summary>
    public static CycleSpan? CommonCycleAt(Func<long, double> a, Func<long, double> b, long step)
    {
        if (CycleAt(a, step) is not { } left)
            return CycleAt(b, step);
        if (CycleAt(b, step) is not { } right || left == right)
            return left;
        // Different cycles have a common one that is known only where both repeat, bit for bit, and count from step 0.
        return
            Period(a) is { } p
            && Period(b) is { } q
            && CommonPeriod(a, b) is { } common
            && CycleAt(a, 0) == CycleSpan.Uniform(p, 0)
            && CycleAt(b, 0) == CycleSpan.Uniform(q, 0)
            ? CycleSpan.Uniform(common, step)
            : null;
    }

    /// <summary>The end of a schedule that is used as a piece: a constant holds its value from its first step on.</summary>
    public static long? PieceEnd(Func<long, double> schedule) => End(schedule) ?? (Period(schedule) == 1 ? 0 : null);

    /// <summary>How many whole cycles a schedule has gone through from step 0 to a step.</summary>
    public static Int128 CompletedBy(Func<long, double> schedule, long step)
    {
        if (CycleAt(schedule, step) is { } at)
            return at.Completed;
        // Where the schedule ends at that step, its last cycle is the one before it.
        return step > 0 && CycleAt(schedule, step - 1) is { } last
            ? last.Completed + (last.End <= step && !last.IsCut ? 1 : 0)
            : 0;
    }

    /// <summary>How many whole cycles lie between step 0 and a step: one that began before step 0 is none of them.</summary>
    public static Int128 WholeBy(Func<long, double> schedule, long step) =>
        Int128.Max(CompletedBy(schedule, step) - FirstWhole(schedule), 0);

    /// <summary>The number of the first cycle that begins at step 0 or later; where one began before, that has the number before.</summary>
    public static Int128 FirstWhole(Func<long, double> schedule) =>
        CycleAt(schedule, 0) is { } first ? first.Completed + (first.Start < 0 ? 1 : 0) : 0;

    /// <summary>Both have ended: only when both ends are known. A constant has none and keeps none from ending.</summary>
    public static long? CommonEnd(Func<long, double> a, Func<long, double> b)
    {
        if (End(a) is not { } p)
            return Period(a) == 1 ? End(b) : null;
        if (End(b) is not { } q)
            return Period(b) == 1 ? p : null;
        return Math.Max(p, q);
    }

    public static long? Earlier(long? a, long? b) =>
        a is not { } p ? b
        : b is { } q ? Math.Min(p, q)
        : p;

    public static long Gcd(long a, long b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a;
    }
}
