using System.Globalization;

namespace Clr;

/// <summary>Lays a report out for reading.</summary>
internal static class CheckText
{
    private const int Labels = 10;

    public static string Of(CheckReport report)
    {
        var text = new Columns(Labels)
            .Row("schedule", report.Description)
            .Row("run", $"{Guard.Counted(report.Steps, "step")}, updates 0 to {Guard.Text(report.Steps - 1)}")
            .Row("used", $"first {Short(report.First)}, last {Short(report.Last)}{After(report)}")
            .Row("least", At(report.Least))
            .Row("greatest", At(report.Greatest) + Peak(report))
            .Row("change", Jump(report.GreatestJump));
        if (report.WholeCycles is { } cycles)
            text.Row("cycles", $"{Guard.Counted(cycles, "whole cycle")}{OfSteps(report)}");
        text.Row("ends", End(report)).Row("area", $"{Short(report.Area)}{Annealing(report)}");
        foreach (var finding in report.Findings)
        {
            text.Row(Name(finding.Severity), $"{finding.Code}: {finding.Sentence}").Row("", finding.Remedy);
        }
        return text.ToString();
    }

    // Nine digits are enough to read; the data beside has them all.
    public static string Short(double value) => value.ToString("G9", CultureInfo.InvariantCulture);

    private static string At(StepValue? point) =>
        point is { } p ? $"{Short(p.Value)} at step {Guard.Text(p.Step)}" : "none: no value is a number";

    private static string Jump(Jump? jump) =>
        jump is { } j
            ? $"at most {Short(j.Change)}, from step {Guard.Text(j.From.Step)} ({Short(j.From.Value)}) to {Guard.Text(j.To.Step)} ({Short(j.To.Value)})"
            : "none";

    private static string After(CheckReport report) =>
        report.After is { } after ? $"; {Short(after)} would come next" : "; nothing comes next";

    private static string Peak(CheckReport report) =>
        report.PeakSampled switch
        {
            true => ", the upper bound itself",
            false => $", below the upper bound {Guard.Text(report.UpperBound!.Value)}",
            null => "",
        };

    private static string OfSteps(CheckReport report) =>
        report.CycleSteps is { } steps ? $"; the last update is in one of {Guard.Counted(steps, "step")}" : "";

    private static string Annealing(CheckReport report) =>
        report is { AnnealingShare: { } share, LeavesGreatest: { } last }
            ? string.Create(
                CultureInfo.InvariantCulture,
                $", of which {100 * share:0.##} % after step {last}, the last at the greatest value"
            )
            : "";

    private static string End(CheckReport report)
    {
        var (steps, end) = (Guard.Text(report.Steps), Guard.Text(report.ScheduleEnd ?? 0));
        return report.End switch
        {
            RunEnd.Constant => "anywhere: the schedule is constant",
            RunEnd.AtEnd => $"with the schedule, which holds its last value from step {end} on",
            RunEnd.AtCycleEnd => $"with a cycle: the next begins at step {steps}, one after the last update",
            RunEnd.AtCycleBase => "at the base: the last update is the first of a cycle",
            RunEnd.BeforeEnd => $"before the schedule, which ends at step {end}",
            RunEnd.AfterEnd => $"after the schedule, which holds its last value from step {end} on",
            RunEnd.InsideCycle => report.WholeCycles is null ? "before the first cycle" : "inside a cycle",
            _ => "somewhere: no end and no cycles are known",
        };
    }

    private static string Name(Severity severity) =>
        severity switch
        {
            Severity.Error => "ERROR",
            Severity.Warning => "WARNING",
            _ => "note",
        };
}
