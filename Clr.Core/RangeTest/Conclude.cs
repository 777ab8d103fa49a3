using System.Collections.Immutable;

namespace Clr.RangeTesting;

public static partial class RangeTest
{
    /// <summary>Reads recorded sweeps together: every rule on every sweep, the median of each and its spread.</summary>
    /// <param name="records">The sweeps, at least one.</param>
    /// <param name="settings">How they were run; the resamplings and their seed are used.</param>
    /// <returns>The result of the test.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static RangeTestResult Conclude(IEnumerable<SweepRecord> records, RangeTestSettings settings)
    {
        ImmutableArray<SweepRecord> all = [.. Guard.NotNull(records)];
        Guard.NotNull(settings);
        ImmutableArray<SweepRecord> whole =
        [
            .. all.Where(record => record.Stop is not (StopReason.Cancelled or StopReason.Faulted)),
        ];
        ImmutableArray<SweepRecord> read = whole.IsEmpty ? all : whole;
        bool validation = !read.IsEmpty && read.All(record => record.HasValidation);
        ImmutableArray<Curve> curves =
        [
            .. read.Select(record => validation ? record.ValidationCurve : record.TrainingCurve),
        ];
        ImmutableArray<LossReading> readings = [.. curves.Select(ReadLoss)];
        ImmutableDictionary<RangeRule, Estimate> estimates = EstimateAll(curves, readings, settings);
        return new RangeTestResult
        {
            Settings = settings,
            Records = all,
            ReadsValidation = validation,
            Readings = readings,
            AccuracyReadings = [.. curves.Where(curve => !curve.Accuracies.IsEmpty).Select(ReadAccuracy)],
            Estimates = estimates,
            Warnings = WarningsOf(readings, estimates, all),
        };
    }

    private static ImmutableDictionary<RangeRule, Estimate> EstimateAll(
        ImmutableArray<Curve> curves,
        ImmutableArray<LossReading> readings,
        RangeTestSettings settings
    )
    {
        IReadOnlyDictionary<RangeRule, double>[] spreads =
        [
            .. curves.Select((curve, i) => Bootstrap.Spread(curve, settings.Resamplings, settings.Seed + i)),
        ];
        return Enum.GetValues<RangeRule>()
            .ToImmutableDictionary(
                rule => rule,
                rule =>
                    Estimate.Of(
                        [.. readings.Select(reading => reading[rule])],
                        [.. spreads.Where(spread => spread.ContainsKey(rule)).Select(spread => spread[rule])]
                    )
            );
    }

    private static ImmutableArray<string> WarningsOf(
        ImmutableArray<LossReading> readings,
        ImmutableDictionary<RangeRule, Estimate> estimates,
        ImmutableArray<SweepRecord> records
    )
    {
        var warnings = ImmutableArray.CreateBuilder<string>();
        warnings.AddRange(readings.SelectMany(reading => reading.Suggestion.Warnings).Distinct());
        int silent = readings.Count(reading => !reading.HasSignal);
        if (silent > 0 && silent < readings.Length)
            warnings.Add($"{silent} of {readings.Length} sweeps saw no signal.");
        foreach (RangeRule rule in (RangeRule[])[RangeRule.BaseLr, RangeRule.MaxLr])
        {
            if (estimates[rule].Grade == Grade.Poor)
                warnings.Add(
                    $"The sweeps do not agree on {rule}: take it as a hint, and confirm it or repeat the test."
                );
        }
        if (records.Any(record => record.Stop == StopReason.Cancelled))
            warnings.Add("The test was cancelled before its end.");
        return warnings.ToImmutable();
    }
}
