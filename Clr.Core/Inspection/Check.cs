using Clr.Nodes;

namespace Clr;

public static partial class Inspect
{
    // Far enough to see the peak of the cycle that the run breaks off, not to walk through all that follow.
    private const int BreakpointsAhead = 16;

    // Periods are only known up to there: see INode.Period.
    private const long MostSteps = 1L << 62;

    /// <summary>Whether a schedule fits a run of so many updates: what is used first, last, at most, and where the run ends.</summary>
    /// <remarks>
    /// The run uses s(0), ..., s(steps - 1), where s is <paramref name="schedule"/>. Every one of them is looked at, so that
    /// the figures are exact; a schedule that repeats bit for bit, or has ended, is looked at once, so that its runs may be of
    /// any length. A run ends well where the schedule ends (it holds its last value from the step after the last update on, or
    /// from the last update on) or where a cycle does: k cycles of p steps take k p updates, of which the last is one step
    /// before the base. Nothing is printed. An exception of a function of your own is a finding with its step.
    /// Example: <c>Policy.Triangular(1, 5, 4).Check(10)</c> finds first 1, last 2, after 3, least 1 at step 0, greatest 5 at
    /// step 4, one whole cycle, a run that ends inside the second, nearest runs of 8 and 16 steps, area 27, of which 12/27
    /// after the last use of 5. Source: the definitions at <see cref="CheckReport"/>.
    /// </remarks>
    /// <param name="schedule">Any schedule.</param>
    /// <param name="steps">The number of updates, from 1 to 2^62; to 2^30 for a schedule that neither repeats nor ends before.</param>
    /// <returns>The report, as data and (ToString) as text.</returns>
    /// <exception cref="ArgumentNullException">schedule is null.</exception>
    /// <exception cref="ArgumentException">schedule is a combination of delegates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">steps is below 1, or beyond what can be looked at.</exception>
    public static CheckReport Check(this Func<long, double> schedule, long steps)
    {
        Guard.Schedule(schedule);
        Guard.Steps(steps, "It is the number of updates of the run.");
        if (steps > MostSteps)
        {
            throw Guard.Refuse(
                nameof(steps),
                $"must be at most {Guard.Text(MostSteps)}, but was {Guard.Text(steps)}. No run is so long."
            );
        }
        var (scan, late, thrown) = Scanner.Run(schedule, steps);
        var length = RunLength.Of(schedule, steps, lastIsLeast: scan is { Least.Value: var l } && scan.Last == l);
        var report = new CheckReport
        {
            Description = schedule.Describe(),
            Steps = steps,
            Checked = scan?.Length ?? 0,
            Thrown = thrown,
            First = scan?.First ?? double.NaN,
            Last = scan?.Last ?? double.NaN,
            After = ValueAt(schedule, steps),
            Least = scan?.Least,
            Greatest = scan?.Greatest,
            LeavesGreatest = scan is { Greatest: not null } ? scan.LeavesGreatest : null,
            LateLeast = late?.Least,
            LateGreatest = late?.Greatest,
            UpperBound = Node.Bounds(schedule)?.High,
            PeakAfterRun = length.End is RunEnd.BeforeEnd or RunEnd.InsideCycle
                ? PeakAfter(schedule, steps, scan?.Greatest)
                : null,
            GreatestJump = scan?.Jump,
            Negative = scan?.Negative,
            NotANumber = scan?.NotANumber,
            Infinite = scan?.Infinite,
            WholeCycles = length.WholeCycles,
            CycleSteps = length.LastCycle is { } c && c.End - c.Start <= long.MaxValue ? (long)(c.End - c.Start) : null,
            ScheduleEnd = Node.End(schedule),
            End = length.End,
            NearestBelow = length.Below,
            NearestAbove = length.Above,
            Area = scan?.Area.Value ?? double.NaN,
            AnnealingShare = scan is null ? null : Annealing(scan),
        };
        return report with { Findings = [.. FindingRules.Of(report)] };
    }

    private static double? ValueAt(Func<long, double> schedule, long step)
    {
        Span<double> value = stackalloc double[1];
        return Scanner.TryEvaluate(schedule, step, value) is null ? value[0] : null;
    }

    private static StepValue? PeakAfter(Func<long, double> schedule, long steps, StepValue? greatest)
    {
        StepValue? peak = null;
        foreach (var step in schedule.Breakpoints(steps).Take(BreakpointsAhead))
        {
            if (ValueAt(schedule, step) is { } value && value > (peak ?? greatest)?.Value)
                peak = new StepValue(step, value);
        }
        return peak;
    }

    private static double? Annealing(Scan scan)
    {
        var area = scan.Area.Value;
        return scan.Negative is null && double.IsFinite(area) && area > 0
            ? scan.Area.Minus(scan.AreaToGreatest).Value / area
            : null;
    }
}
