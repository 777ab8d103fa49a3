using Clr.Nodes;

namespace Clr;

/// <summary>Scans a run, looking at no more steps than it must.</summary>
internal static class Scanner
{
    /// <summary>Beyond this many steps a check would take about a minute: refused rather than endured.</summary>
    public const long MostEvaluations = 1L << 30;

    private const int Block = 4096;

    /// <summary>
    /// The scan of the steps 0 to steps - 1. Exact for any length where the schedule repeats bit for bit or has ended; the
    /// scan is that of the steps before the first that throws, null where step 0 does.
    /// </summary>
    public static (Scan? Scan, Exception? Thrown) Run(Func<long, double> schedule, long steps)
    {
        var reach = Reach(steps, Node.Period(schedule), Node.End(schedule));
        RefuseEndless(reach, steps);
        var (scan, thrown) = Stretch(schedule, 0, reach);
        if (thrown is not null || scan is null || reach == steps)
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

    /// <summary>
    /// The scan of the second half of a run, from step steps / 2 on, as far as it tells all its values, with steps counted from 0;
    /// null where its first throws.
    /// </summary>
    public static Scan? Late(Func<long, double> schedule, long steps)
    {
        var half = steps / 2;
        // what has ended before is its last value, once
        var untilEnd = Node.End(schedule) is { } end ? Math.Max(end - half, 0) + 1 : steps;
        var count = Math.Min(steps - half, Math.Min(untilEnd, Node.Period(schedule) ?? steps));
        return Stretch(schedule, half, count).Scan is { } scan
            ? scan with
            {
                Least = From(half, scan.Least),
                Greatest = From(half, scan.Greatest),
            }
            : null;
    }

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
