using Clr.Nodes;

namespace Clr;

/// <summary>Scans a run, looking at no more steps than it must.</summary>
internal static class Scanner
{
    /// <summary>Beyond this many evaluations a check would take more than half a minute: refused rather than endured.</summary>
    public const long MostEvaluations = 1L << 30;

    private const int Block = 4096;

    /// <summary>
    /// The scan of the steps 0 to steps - 1, and that of the least and greatest of their second half, from step steps / 2 on. Exact
    /// for any length where the schedule repeats bit for bit or has ended. Where a step throws, the scan is that of the steps
    /// before it, null where step 0 does, and there is none of the second half.
    /// </summary>
    public static (Scan? Scan, Scan? Late, Exception? Thrown) Run(Func<long, double> schedule, long steps)
    {
        var reach = Reach(steps, Node.Period(schedule), Node.End(schedule));
        RefuseEndless(reach, steps);
        var half = steps / 2;
        if (reach == steps)
        {
            var (early, failure) = Stretch(schedule, 0, half);
            if (failure is not null)
                return (early, null, failure);
            var (late, thrown) = Stretch(schedule, half, steps - half);
            var both =
                early is null ? late
                : late is null ? early
                : early.Then(late);
            return (both, thrown is null ? From(half, late) : null, thrown);
        }
        var (scan, error) = Whole(schedule, steps, reach);
        if (error is not null)
            return (scan, null, error);
        // As many steps tell what comes after any other: a whole period, or all there is up to the end and its value.
        return (scan, From(half, Stretch(schedule, half, Math.Min(steps - half, reach)).Scan), null);
    }

    private static (Scan? Scan, Exception? Thrown) Whole(Func<long, double> schedule, long steps, long reach)
    {
        var (scan, thrown) = Stretch(schedule, 0, reach);
        if (thrown is not null || scan is null)
            return (scan, thrown);
        if (Node.Period(schedule) == reach)
        {
            var whole = scan.Times(steps / reach);
            return (steps % reach == 0 ? whole : whole.Then(Stretch(schedule, 0, steps % reach).Scan!), null);
        }
        // Ended: the rest is the value at its end, over and over.
        var (end, failed) = Stretch(schedule, reach, 1);
        return end is null ? (scan, failed) : (scan.Then(end.Times(steps - reach)), null);
    }

    private static Scan? From(long start, Scan? scan) =>
        scan is null ? null : scan with { Least = From(start, scan.Least), Greatest = From(start, scan.Greatest) };

    private static StepValue? From(long start, StepValue? point) =>
        point is { } p ? p with { Step = start + p.Step } : null;

    /// <summary>Refuses a run of which more steps must be looked at than anybody would wait for.</summary>
    public static void RefuseEndless(long reach, long steps)
    {
        if (reach > MostEvaluations)
        {
            throw Guard.Refuse(
                nameof(steps),
                $"must be at most {Guard.Text(MostEvaluations)} for a schedule that neither repeats nor ends before, but was {Guard.Text(steps)}: each step has to be looked at. Check a shorter run."
            );
        }
    }

    /// <summary>How many steps from 0 on tell all of them.</summary>
    public static long Reach(long steps, long? period, long? end) =>
        Math.Min(steps, Math.Min(period ?? steps, end is { } last ? Math.Max(last, 1) : steps));

    private static (Scan? Scan, Exception? Thrown) Stretch(Func<long, double> schedule, long start, long count)
    {
        var buffer = new double[(int)Math.Min(count, Block)];
        Scan? scan = null;
        for (var done = 0L; done < count; )
        {
            var block = buffer.AsSpan(0, (int)Math.Min(count - done, Block));
            var thrown = TryFill(schedule, start + done, ref block);
            if (!block.IsEmpty)
                scan = scan is null ? ScanBlock.Of(block) : scan.Then(ScanBlock.Of(block));
            if (thrown is not null)
                return (scan, thrown);
            done += block.Length;
        }
        return (scan, null);
    }

    /// <summary>Fills a block, or as much of it as comes before the step that throws.</summary>
    private static Exception? TryFill(Func<long, double> schedule, long start, ref Span<double> block)
    {
        if (TryEvaluate(schedule, start, block) is null)
            return null;
        // Again one by one, to find the step.
        for (var i = 0; i < block.Length; i++)
        {
            if (TryEvaluate(schedule, start + i, block.Slice(i, 1)) is { } error)
            {
                block = block[..i];
                return error;
            }
        }
        return null;
    }

    /// <summary>The exception of a function of the user's own, to be reported with its step; null where there was none.</summary>
    public static Exception? TryEvaluate(Func<long, double> schedule, long start, Span<double> values)
    {
        try
        {
            Node.Fill(schedule, start, values);
            return null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return error;
        }
    }
}
