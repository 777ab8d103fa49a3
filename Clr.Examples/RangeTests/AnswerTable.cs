using Clr.Plot;
using Clr.RangeTesting;
using Spectre.Console;

namespace Clr.Examples.RangeTests;

/// <summary>The answers of a range test as a table: what to use first, then the places on the curve that it is read off.</summary>
internal static class AnswerTable
{
    private static readonly (RangeRule Rule, string Name)[] Rows =
    [
        (RangeRule.BaseLr, "baseLr"),
        (RangeRule.MaxLr, "maxLr"),
        (RangeRule.SingleLr, "single LR"),
        (RangeRule.Start, "learning starts"),
        (RangeRule.Steepest, "steepest fall"),
        (RangeRule.Eighty, "80 % gained"),
        (RangeRule.Minimum, "least loss"),
        (RangeRule.Edge, "training breaks"),
    ];

    public static Table Of(RangeTestResult result)
    {
        var table = new Table().AddColumns("", "answer", "range over sweeps", "SD, decades", "grade");
        foreach (var (rule, name) in Rows)
            Add(table, name, result.Estimates[rule]);
        if (result.AccuracyBounds is { } accuracy)
        {
            Add(table, "accuracy rises", accuracy.BaseLr);
            Add(table, Turn(accuracy.Turn), accuracy.MaxLr);
        }
        return table;
    }

    public static string Name(Grade grade) =>
        grade switch
        {
            Grade.Good => "good",
            Grade.Fair => "fair",
            Grade.Poor => "poor",
            _ => "unknown",
        };

    private static void Add(Table table, string name, Estimate estimate) =>
        table.AddRow(
            name.EscapeMarkup(),
            (estimate.Answer is Answer.NoSignal ? "no signal" : estimate.Answer.ToString()).EscapeMarkup(),
            estimate is { Low: { } low, High: { } high, Signals: > 1 }
                ? $"{Numbers.Short(low)} .. {Numbers.Short(high)}"
                : "",
            estimate.Answer is Answer.NoSignal
                ? ""
                : Spread(Math.Max(estimate.SpreadBetween ?? -1, estimate.SpreadWithin ?? -1)),
            Name(estimate.Grade)
        );

    private static string Turn(AccuracyTurn turn) =>
        turn switch
        {
            AccuracyTurn.Slows => "accuracy slows",
            AccuracyTurn.Ragged => "accuracy ragged",
            AccuracyTurn.Falls => "accuracy falls",
            _ => "accuracy turns",
        };

    private static string Spread(double decades) => decades < 0 ? "" : Invariant($"{decades:F2}");
}
