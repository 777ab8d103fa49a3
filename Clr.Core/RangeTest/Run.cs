using System.Collections.Immutable;

namespace Clr.RangeTesting;

public static partial class RangeTest
{
    /// <summary>
    /// Runs the whole test on a trial: several reseeded sweeps, each from the same snapshot, read together. Whatever happens, the
    /// trial is restored at the end.
    /// </summary>
    /// <remarks>
    /// Sweep i, for i from 0 to Repeats - 1, begins with Restore (but for the first) and Reseed(Seed + i), and is
    /// <see cref="Sweep"/> over the plan of the settings; the records are read by <see cref="Conclude"/>.
    /// Source: L. N. Smith (arXiv:1506.01186), section 3.3, for the sweep; repeats from one snapshot, and restoring whatever
    /// happens, are the library's own design.
    /// </remarks>
    /// <param name="trial">What is trained; see <see cref="Trial.Of"/> for plain functions.</param>
    /// <param name="settings">How; the defaults if null.</param>
    /// <param name="progress">Told of every point.</param>
    /// <param name="cancellation">Ends the test before its next step; the result then holds what was recorded.</param>
    /// <returns>What was recorded and how it reads.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="trial"/> is null.</exception>
    /// <exception cref="RangeTestException">The trial threw, or could not be restored, or both.</exception>
    public static RangeTestResult Run(
        ITrial trial,
        RangeTestSettings? settings = null,
        IProgress<SweepProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        Guard.NotNull(trial);
        settings ??= new RangeTestSettings();
        ImmutableArray<SweepRecord> records = [];
        Exception? restoring = Guarded(
            trial,
            () =>
            {
                for (int repeat = 0; repeat < settings.Repeats; repeat++)
                {
                    if (repeat > 0)
                        trial.Restore();
                    trial.Reseed(settings.Seed + repeat);
                    SweepRecord record = SweepOnce(
                        trial.Train,
                        settings.Plan,
                        settings.Stop,
                        progress,
                        repeat,
                        settings.Repeats,
                        cancellation
                    );
                    records = records.Add(record);
                    record.ThrowIfFaulted();
                    if (record.Stop == StopReason.Cancelled)
                        break;
                }
            },
            out Exception? fault
        );
        RangeTestResult result = Conclude(records, settings);
        ThrowIfFailed("The range test", fault, restoring, result);
        return result;
    }

    /// <summary>Does the work, then restores the trial, whatever the work did; keeps what either threw.</summary>
    private static Exception? Guarded(ITrial trial, Action work, out Exception? fault)
    {
        fault = Caught(work);
        return Caught(trial.Restore);
    }

    // whatever the caller's code throws is reported, once everything is restored
#pragma warning disable CA1031
    private static Exception? Caught(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }
#pragma warning restore CA1031

    private static void ThrowIfFailed(string what, Exception? fault, Exception? restoring, RangeTestResult? partial)
    {
        switch (fault, restoring)
        {
            case (null, null):
                return;
            case ({ } only, null):
                throw Failure($"stopped, and everything was restored: {only.Message}", only);
            case (null, { } only):
                throw Failure($"could not restore what it changed: {only.Message}", only);
            case ({ } first, { } second):
                throw Failure(
                    $"stopped ({first.Message}), and could not restore what it changed either: {second.Message}",
                    new AggregateException(first, second)
                );
        }

        RangeTestException Failure(string how, Exception inner) =>
            new($"{what} {how}", inner, partial, isRestored: restoring is null);
    }
}
