namespace Clr;

/// <summary>What is wrong with a run, or worth knowing of it: one rule each, all drawn from the figures of the report.</summary>
internal static class FindingRules
{
    private static readonly Func<CheckReport, Finding?>[] Rules =
    [
        Throws,
        NotANumber,
        Infinite,
        Negative,
        EndsBeforeSchedule,
        EndsInsideCycle,
        PeakAfterRun,
        ZeroAtStart,
        DecaysToNothing,
        CyclesDieAway,
        HoldsAfterEnd,
        PeakNotSampled,
        EndValueUnused,
    ];

    public static IEnumerable<Finding> Of(CheckReport report) =>
        Rules.Select(rule => rule(report)).OfType<Finding>().OrderByDescending(finding => finding.Severity);

    private static Finding? Throws(CheckReport report) =>
        report.Thrown is { } error
            ? new(
                Severity.Error,
                FindingCode.Throws,
                report.Checked,
                double.NaN,
                $"A function of your own throws {error.GetType().Name} at step {Guard.Text(report.Checked)}: {error.Message}",
                $"Make it total, or run at most {Guard.Text(report.Checked)} steps."
            )
            : null;

    private static Finding? NotANumber(CheckReport report) =>
        Seen(
            report.NotANumber,
            FindingCode.NotANumber,
            "NaN",
            "Sample the parts one by one to see where it comes from; a schedule made strict is NaN after its end."
        );

    private static Finding? Infinite(CheckReport report) =>
        Seen(
            report.Infinite,
            FindingCode.Infinite,
            "infinite",
            "Sample the parts one by one to see where it comes from."
        );

    private static Finding? Negative(CheckReport report) =>
        Seen(
            report.Negative,
            FindingCode.Negative,
            "negative",
            "A negative rate climbs the loss: keep the schedule at 0 or above, or shorten the run."
        );

    private static Finding? Seen(Occurrences? seen, FindingCode code, string what, string remedy) =>
        seen is { } s
            ? new(
                Severity.Error,
                code,
                s.First.Step,
                s.First.Value,
                $"{(s.Count == 1 ? "1 value is" : $"{Guard.Text(s.Count)} values are")} {what}, the first at step {Guard.Text(s.First.Step)} ({Guard.Text(s.First.Value)}).",
                remedy
            )
            : null;

    private static Finding? ZeroAtStart(CheckReport report) =>
        report.ZeroAtStart
            ? new(
                Severity.Warning,
                FindingCode.ZeroAtStart,
                0,
                report.First,
                "The first update uses 0, so it changes nothing.",
                "Start above 0: give the schedule a base, or the warm-up a first value."
            )
            : null;

    // Where a schedule has ended and is held, that is said instead.
    private static Finding? DecaysToNothing(CheckReport report) =>
        IsNothing(report) && report is { LateGreatest: { } late, Greatest: { } greatest, End: not RunEnd.AfterEnd }
            ? new(
                Severity.Warning,
                FindingCode.DecaysToNothing,
                late.Step,
                late.Value,
                $"In the second half of the run no value is above {late}, less than a thousandth of the greatest, {greatest}.",
                "Decay slower, keep a base above 0, or make the run shorter."
            )
            : null;

    private static bool IsNothing(CheckReport report) =>
        report.Infinite is null && report.LateGreatest?.Value < 1e-3 * report.Greatest?.Value;

    private static Finding? CyclesDieAway(CheckReport report) =>
        !IsNothing(report)
        && report
            is {
                WholeCycles: >= 2,
                LateLeast: { } low,
                LateGreatest: { } high,
                Least: { } least,
                Greatest: { } greatest,
                End: not RunEnd.AfterEnd
            }
        && high.Value - low.Value < 1e-2 * (greatest.Value - least.Value)
            ? new(
                Severity.Warning,
                FindingCode.CyclesDieAway,
                high.Step,
                high.Value,
                $"In the second half of the run the cycles go through {Range(low, high)} only, less than a hundredth of the {Range(least, greatest)} before.",
                "Make the cycles longer and so fewer, or their decay slower."
            )
            : null;

    // The width: where there is next to none, both ends would look the same.
    private static string Range(StepValue low, StepValue high) => CheckText.Short(high.Value - low.Value);

    private static Finding? EndsBeforeSchedule(CheckReport report) =>
        report.End == RunEnd.BeforeEnd
            ? AtLast(
                report,
                Severity.Warning,
                FindingCode.EndsBeforeSchedule,
                $"The run is over {Guard.Text(report.ScheduleEnd!.Value - report.Steps)} steps before the schedule ends: its last update uses {Guard.Text(report.Last)}.",
                // with its last value due at the step after the last update, or used by that update
                report.ScheduleEnd
                    is { } end
                        and < long.MaxValue
                    ? $"Run {Guard.Text(end)} steps, {Guard.Text(end + 1)} to use its end value, or fit the schedule to the run."
                    : "Fit the schedule to the run."
            )
            : null;

    private static Finding? EndsInsideCycle(CheckReport report) =>
        report.End == RunEnd.InsideCycle
            ? AtLast(
                report,
                Severity.Warning,
                FindingCode.EndsInsideCycle,
                $"The run breaks off {(report.WholeCycles is null ? "before the first cycle" : "inside a cycle")}: its last update uses {Guard.Text(report.Last)}.",
                Nearest(report)
            )
            : null;

    private static Finding? HoldsAfterEnd(CheckReport report) =>
        report is { End: RunEnd.AfterEnd, ScheduleEnd: { } end }
            ? new(
                // Annealed to its least value, and then no progress: hardly meant. A warm-up that holds its peak is.
                report.Last == report.Least?.Value
                && report.Last != report.Greatest?.Value
                    ? Severity.Warning
                    : Severity.Note,
                FindingCode.HoldsAfterEnd,
                end,
                report.Last,
                $"The schedule ends at step {Guard.Text(end)}; the {Guard.Text(report.Steps - end)} updates from there on all use {Guard.Text(report.Last)}.",
                Nearest(report)
            )
            : null;

    private static Finding? PeakAfterRun(CheckReport report) =>
        report.PeakAfterRun is { } peak
            ? new(
                Severity.Warning,
                FindingCode.PeakAfterRun,
                peak.Step,
                peak.Value,
                $"The schedule goes up to {peak}, after the run; the greatest value used is {report.Greatest}.",
                "Run longer, or shorten the rise."
            )
            : null;

    private static Finding? PeakNotSampled(CheckReport report) =>
        report is { PeakSampled: false, UpperBound: { } bound, Greatest: { } greatest, PeakAfterRun: null }
            ? new(
                Severity.Note,
                FindingCode.PeakNotSampled,
                greatest.Step,
                greatest.Value,
                $"No step uses the upper bound {Guard.Text(bound)}: the greatest value used is {greatest}.",
                "A decay before the peak, or a peak between two steps, keeps it out of reach: move the peak to a whole step, or mean it so."
            )
            : null;

    private static Finding? EndValueUnused(CheckReport report) =>
        report is { End: RunEnd.AtEnd or RunEnd.AtCycleEnd, After: { } after } && after != report.Last
            ? AtLast(
                report,
                Severity.Note,
                FindingCode.EndValueUnused,
                $"The run ends with the {(report.End == RunEnd.AtEnd ? "schedule" : "cycle")} at step {Guard.Text(report.Steps)}, where {Guard.Text(after)} is due; the last update, one step before, uses {Guard.Text(report.Last)}.",
                "One more step uses it, if it is wanted."
            )
            : null;

    private static Finding AtLast(
        CheckReport report,
        Severity severity,
        FindingCode code,
        string what,
        string remedy
    ) => new(severity, code, report.Steps - 1, report.Last, what, remedy);

    private static string Nearest(CheckReport report) =>
        report.NearestBelow is { } below && report.NearestAbove is { } above
            ? $"Run {Guard.Text(below)} or {Guard.Text(above)} steps, or fit the schedule to the run."
        : (report.NearestBelow ?? report.NearestAbove) is { } only
            ? $"Run {Guard.Text(only)} steps, or fit the schedule to the run."
        : "Fit the schedule to the run.";
}
