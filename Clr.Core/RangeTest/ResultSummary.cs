using System.Globalization;

namespace Clr.RangeTesting;

public sealed partial record RangeTestResult
{
    /// <summary>A paragraph in plain words: what was done, how it ended, what to use, how sure that is, and what to beware of.</summary>
    /// <returns>The text, in English, without a line break.</returns>
    public string Summary()
    {
        var sentences = new List<string> { HowItRan() };
        sentences.AddRange(Readings.Length == 0 || !Readings.Any(r => r.HasSignal) ? [NoAnswer()] : WhatToUse());
        if (AccuracyBounds is { } accuracy)
            sentences.Add(AccuracySays(accuracy));
        if (Confirmation is { } confirmation)
            sentences.Add(ConfirmationSays(confirmation));
        sentences.AddRange(Warnings);
        return string.Join(" ", sentences);
    }

    private string HowItRan()
    {
        SweepPlan plan = Settings.Plan;
        string ends = string.Join(
            "; ",
            Records
                .GroupBy(record => record.Stop)
                .OrderBy(group => group.Key)
                .Select(group => $"{group.Count()} {InWords(group.Key)}{Where(group)}")
        );
        return $"{Guard.Counted(Settings.Repeats, "sweep")} of {plan.Points} learning rates from {Answer.Short(plan.Lowest)} to {Answer.Short(plan.Highest)}, in {(plan.Spacing == SweepSpacing.Exponential ? "equal ratios" : "equal steps")}: {(ends.Length == 0 ? "none was begun" : ends)}.";

        static string Where(IEnumerable<SweepRecord> group) =>
            group
                .Where(record => record.Points.Length > 0 && record.Stop != StopReason.Completed)
                .Select(record => Answer.Short(record.Points[^1].LearningRate))
                .Distinct()
                .ToArray() switch
            {
                [] => "",
                [var only] => $" at {only}",
                [.. var all, var last] => $" at {string.Join(", ", all)} and {last}",
            };
    }

    private string NoAnswer() =>
        $"There is no answer: {(Readings.Length == 0 ? "nothing was recorded" : ((Answer.NoSignal)Readings[0].Start).Reason)}.";

    private IEnumerable<string> WhatToUse()
    {
        LossReading[] read = [.. Readings.Where(reading => reading.HasSignal)];
        yield return $"The {(ReadsValidation ? "validation" : "training")} loss fell from {Number(Middle(read, r => r.Baseline))} by {Number(Middle(read, r => r.Drop))}, with noise of {Number(Middle(read, r => r.Noise))} per step.";
        if (BaseLr.Rate is null || MaxLr.Rate is null)
            yield return $"It gives no bounds: {(BaseLr is Answer.NoSignal ? BaseLr : MaxLr)}.";
        else
            yield return $"For a cyclical policy take baseLr = {BaseLr}{Sure(Estimates[RangeRule.BaseLr])} and maxLr = {MaxLr}{Sure(Estimates[RangeRule.MaxLr])}.";
        yield return $"For a single learning rate the steepest fall suggests {SingleLr}{Sure(Estimates[RangeRule.SingleLr])}.";
        yield return Estimates[RangeRule.Edge].Answer switch
        {
            Answer.Value edge => $"Training breaks at {edge}.",
            Answer.AtLeast edge => $"Training was not seen to break up to {Answer.Short(edge.LearningRate)}.",
            _ => "Where training breaks cannot be told.",
        };
    }

    private static string Sure(Estimate estimate) =>
        estimate.Grade is not Grade.Unknown and var grade
            ? $" ({(grade == Grade.Good ? "sure" : grade == Grade.Fair ? "fairly sure" : "not sure")}: within a factor of {Math.Pow(10, Math.Max(estimate.SpreadBetween ?? 0, estimate.SpreadWithin ?? 0)).ToString("0.0#", CultureInfo.InvariantCulture)})"
            : "";

    private static string AccuracySays(AccuracyBounds accuracy) =>
        accuracy.BaseLr.Answer is Answer.NoSignal
            ? $"The accuracy gives {accuracy.BaseLr.Answer}."
            : $"The accuracy starts to rise at {accuracy.BaseLr.Answer}{Sure(accuracy.BaseLr)} and {accuracy.Turn switch {
                AccuracyTurn.Slows => $"slows at {Max(accuracy)}",
                AccuracyTurn.Ragged => $"becomes ragged at {Max(accuracy)}",
                AccuracyTurn.Falls => $"falls at {Max(accuracy)}",
                _ => "still rises at the end",
            }}.";

    private static string Max(AccuracyBounds accuracy) => $"{accuracy.MaxLr.Answer}{Sure(accuracy.MaxLr)}";

    private static string ConfirmationSays(Confirmation confirmation) =>
        confirmation.Limit switch
        {
            Answer.Value limit =>
                $"At a constant learning rate, {limit} is the largest that still ended below the loss it began with.",
            Answer.AtLeast limit =>
                $"At a constant learning rate, even {Answer.Short(limit.LearningRate)} ended below the loss it began with.",
            _ => $"Constant learning rates give {confirmation.Limit}.",
        };

    private static string InWords(StopReason stop) =>
        stop switch
        {
            StopReason.Completed => "ran to the end",
            StopReason.NonFinite => "ended as the loss was no longer a number",
            StopReason.Diverged => "ended as the loss broke",
            StopReason.RatioExceeded => "ended at the multiple of the best loss that was set",
            StopReason.Cancelled => "cancelled",
            _ => "ended by an exception",
        };

    private static double Middle(LossReading[] readings, Func<LossReading, double> part) =>
        Robust.Median([.. readings.Select(part)]);

    private static string Number(double value) => value.ToString("G3", CultureInfo.InvariantCulture);
}
