using System.Collections.Immutable;

namespace Clr.RangeTesting;

public static partial class RangeTest
{
    /// <summary>Reads recorded sweeps together: every rule on every sweep, the median of each and its spread.</summary>
    /// <remarks>
    /// The answer of a rule is 10^m, with m the median over the sweeps of log10 lr; its spreads and grade are defined at
    /// <see cref="Estimate"/> and <see cref="Grade"/>. The validation loss is read where all sweeps have one. Sweeps that were
    /// cancelled or broken off by an exception are left out where there are others, and of sweeps that are the same to the last
    /// bit one counts. Source: the library's own design; the spread within a sweep is a moving-block bootstrap (H. R. Kunsch,
    /// Annals of Statistics 17, 1989).
    /// </remarks>
    /// <param name="records">The sweeps; without any, no rule has an answer.</param>
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
        int[] different = DifferentOnes(read);
        ImmutableDictionary<RangeRule, Estimate> estimates = EstimateAll(
            [.. different.Select(i => curves[i])],
            [.. different.Select(i => readings[i])],
            settings
        );
        AccuracyBounds? accuracy = AccuracyBounds.Of([
            .. different.Where(i => !curves[i].Accuracies.IsEmpty).Select(i => ReadAccuracy(curves[i])),
        ]);
        // A sweep that was broken off before it could show where training breaks grades nothing, and neither do several of which
        // each repeats the first.
        if (whole.IsEmpty || (different.Length == 1 && readings.Length > 1))
        {
            estimates = estimates.ToImmutableDictionary(one => one.Key, one => one.Value.Ungraded());
            accuracy = accuracy?.Ungraded();
        }
        return new RangeTestResult
        {
            Settings = settings,
            Records = all,
            ReadSweeps = read,
            ReadsValidation = validation,
            Readings = readings,
            AccuracyReadings = [.. curves.Where(curve => !curve.Accuracies.IsEmpty).Select(ReadAccuracy)],
            Estimates = estimates,
            AccuracyBounds = accuracy,
            Warnings = WarningsOf(readings, different.Length, estimates, all),
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

    /// <summary>The places of the sweeps whose points are not all the same as those of one before.</summary>
    private static int[] DifferentOnes(ImmutableArray<SweepRecord> records) =>
        [
            .. Enumerable
                .Range(0, records.Length)
                .Where(i => !records.Take(i).Any(before => before.Points.SequenceEqual(records[i].Points))),
        ];

    private static ImmutableArray<string> WarningsOf(
        ImmutableArray<LossReading> readings,
        int different,
        ImmutableDictionary<RangeRule, Estimate> estimates,
        ImmutableArray<SweepRecord> records
    )
    {
        var warnings = ImmutableArray.CreateBuilder<string>();
        // where most sweeps have an edge, one that was stopped before its smoothed loss came up to it has nothing to add
        bool hasEdge = estimates[RangeRule.Edge].Answer is Answer.Value;
        warnings.AddRange(
            readings
                .SelectMany(reading => reading.Suggestion.Warnings)
                .Distinct()
                .Where(warning => !(hasEdge && warning == NeverBroke))
        );
        if (different < readings.Length)
        {
            warnings.Add(
                "Sweeps with the same losses to the last bit count as one: they say nothing of how sure the answer is. Shuffle the data in each (see Reseed)."
            );
        }
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
        {
            warnings.Add(
                records.Any(record => record.Stop is not (StopReason.Cancelled or StopReason.Faulted))
                    ? "The test was cancelled before its end."
                    : "The test was cancelled before its first sweep was complete: what it says is of the part that was swept, and nothing says how sure it is. Run it again."
            );
        }
        return warnings.ToImmutable();
    }
}
