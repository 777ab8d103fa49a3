using System.Collections.Immutable;
using System.Runtime.ExceptionServices;

namespace Clr.RangeTesting;

/// <summary>What one sweep recorded: its plan, its points up to where it stopped, and why it stopped.</summary>
/// <remarks>
/// Source: L. N. Smith (arXiv:1506.01186), section 3.3; that a sweep is kept whatever ended it is the library's own design.
/// </remarks>
public sealed class SweepRecord
{
    internal SweepRecord(SweepPlan plan, ImmutableArray<SweepPoint> points, StopReason stop, Exception? fault)
    {
        Plan = plan;
        Points = points;
        Stop = stop;
        Fault = fault;
    }

    /// <summary>The learning rates that were to be used.</summary>
    public SweepPlan Plan { get; }

    /// <summary>The points recorded, in order of learning rate.</summary>
    public ImmutableArray<SweepPoint> Points { get; }

    /// <summary>Why the sweep ended.</summary>
    public StopReason Stop { get; }

    /// <summary>What the caller's code threw, if <see cref="Stop"/> is <see cref="StopReason.Faulted"/>.</summary>
    public Exception? Fault { get; }

    /// <summary>The curve of the training loss, with the accuracy if <see cref="HasAccuracy"/>.</summary>
    public Curve TrainingCurve => CurveOf(p => p.Loss);

    /// <summary>The curve of the validation loss, with the accuracy if <see cref="HasAccuracy"/>; NaN at a point whose training loss
    /// was NaN or infinite and that has none.</summary>
    /// <exception cref="InvalidOperationException">A point that was trained has no validation loss.</exception>
    public Curve ValidationCurve =>
        HasValidation
            ? CurveOf(p => p.ValidationLoss ?? double.NaN)
            : throw new InvalidOperationException(
                "The sweep has no validation loss at every point. Return one from the step, or read TrainingCurve."
            );

    /// <summary>Whether there is a validation loss at every point; one whose training loss was NaN or infinite needs none, as no
    /// update followed that could be validated.</summary>
    public bool HasValidation => Has(p => p.ValidationLoss);

    /// <summary>Whether there is an accuracy at every point; one whose training loss was NaN or infinite needs none.</summary>
    public bool HasAccuracy => Has(p => p.Accuracy);

    /// <summary>Throws what the caller's code threw, with its own stack trace; does nothing if it threw nothing.</summary>
    /// <returns>This record.</returns>
    /// <exception cref="Exception">What the caller's code threw: <see cref="Fault"/> itself, of its own type.</exception>
    public SweepRecord ThrowIfFaulted()
    {
        if (Fault is not null)
            ExceptionDispatchInfo.Throw(Fault);
        return this;
    }

    private Curve CurveOf(Func<SweepPoint, double> loss) =>
        new(
            Plan.Spacing,
            [.. Points.Select(p => p.LearningRate)],
            [.. Points.Select(loss)],
            HasAccuracy ? [.. Points.Select(p => p.Accuracy ?? double.NaN)] : []
        );

    private bool Has(Func<SweepPoint, double?> part) =>
        Points.Any(p => part(p) is not null) && Points.All(p => part(p) is not null || !double.IsFinite(p.Loss));
}
