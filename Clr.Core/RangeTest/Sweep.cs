using System.Collections.Immutable;

namespace Clr.RangeTesting;

/// <summary>The learning-rate range test: running it, and reading what it recorded.</summary>
/// <remarks>Source: Smith, "Cyclical Learning Rates for Training Neural Networks", arXiv:1506.01186v6, section 3.3.</remarks>
public static partial class RangeTest
{
    /// <summary>How many steps running may be skipped at one learning rate before the sweep is given up.</summary>
    public const int MostSkips = 100;

    /// <summary>
    /// Sweeps once over the learning rates of a plan, calling <paramref name="step"/> with lr_0, lr_1, ... and recording what
    /// it returns. Nothing is restored: that is for <see cref="Run"/>.
    /// </summary>
    /// <param name="step">Trains for one optimizer update at the learning rate it gets and returns the loss measured before that
    /// update. A step that returns <see cref="Measurement.Updated"/> = false is repeated at the same learning rate.</param>
    /// <param name="plan">The learning rates; <c>SweepPlan.Exponential()</c> if null.</param>
    /// <param name="rule">When to stop early; <see cref="StopRule.Default"/> if null.</param>
    /// <param name="progress">Told of every point.</param>
    /// <param name="cancellation">Ends the sweep before its next step.</param>
    /// <returns>The record, whatever ended the sweep. If <paramref name="step"/> threw, <see cref="SweepRecord.Fault"/> holds
    /// the exception (<see cref="SweepRecord.ThrowIfFaulted"/> throws it).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public static SweepRecord Sweep(
        Func<double, Measurement> step,
        SweepPlan? plan = null,
        StopRule? rule = null,
        IProgress<SweepProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        Guard.NotNull(step);
        return SweepOnce(step, plan ?? SweepPlan.Exponential(), rule ?? StopRule.Default, progress, 0, 1, cancellation);
    }

    private static SweepRecord SweepOnce(
        Func<double, Measurement> step,
        SweepPlan plan,
        StopRule rule,
        IProgress<SweepProgress>? progress,
        int repeat,
        int repeats,
        CancellationToken cancellation
    )
    {
        var points = ImmutableArray.CreateBuilder<SweepPoint>(plan.Points);
        StopReason stop = StopReason.Completed;
        Exception? fault = null;
        var watch = new LossWatch(rule, plan.Points);
        try
        {
            for (int k = 0; k < plan.Points; k++)
            {
                double lr = plan.LearningRates[k];
                Measurement measured = Updated(step, lr, cancellation);
                StopReason? verdict = Judge(watch, measured);
                var point = new SweepPoint(
                    k,
                    lr,
                    measured.Loss,
                    watch.Average,
                    measured.Accuracy,
                    measured.ValidationLoss
                );
                points.Add(point);
                progress?.Report(new SweepProgress(repeat, repeats, point, plan.Points));
                if (verdict is { } reason)
                {
                    stop = reason;
                    break;
                }
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            stop = StopReason.Cancelled;
        }
        // whatever the caller's code throws is kept for the caller, together with the points so far
#pragma warning disable CA1031
        catch (Exception exception)
#pragma warning restore CA1031
        {
            (stop, fault) = (StopReason.Faulted, exception);
        }
        return new SweepRecord(plan, points.ToImmutable(), stop, fault);
    }

    private static StopReason? Judge(LossWatch watch, Measurement measured) =>
        watch.Add(measured.Loss) is { } reason ? reason
        : measured.ValidationLoss is { } loss && !double.IsFinite(loss) ? StopReason.NonFinite
        : null;

    private static Measurement Updated(Func<double, Measurement> step, double lr, CancellationToken cancellation)
    {
        for (int skips = 0; skips <= MostSkips; skips++)
        {
            cancellation.ThrowIfCancellationRequested();
            Measurement measured = step(lr);
            // a loss that is not finite ends the sweep, whether or not an update followed it
            if (measured.Updated || !double.IsFinite(measured.Loss))
                return measured;
        }
        throw new InvalidOperationException(
            $"The optimizer skipped {MostSkips + 1} updates running at learning rate {Guard.Text(lr)}. Check the loss scaling, or return Updated = true from the step."
        );
    }
}
