using System.Collections.Immutable;
using System.Runtime.ExceptionServices;

namespace Clr.RangeTesting;

/// <summary>What one sweep recorded: its plan, its points up to where it stopped, and why it stopped.</summary>
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

    /// <summary>The curve of the training loss, with the accuracy where every point has one.</summary>
    public Curve TrainingCurve => CurveOf(p => p.Loss);

    /// <summary>The curve of the validation loss, with the accuracy where every point has one.</summary>
    /// <exception cref="InvalidOperationException">A point has no validation loss.</exception>
    public Curve ValidationCurve =>
        HasValidation
            ? CurveOf(p => p.ValidationLoss!.Value)
            : throw new InvalidOperationException(
                "The sweep has no validation loss at every point. Return one from the step, or read TrainingCurve."
            );

    /// <summary>Whether every point has a validation loss.</summary>
    public bool HasValidation => Points.Length > 0 && Points.All(p => p.ValidationLoss is not null);

    /// <summary>Throws what the caller's code threw, with its own stack trace; does nothing if it threw nothing.</summary>
    /// <returns>This record.</returns>
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
            Points.Length > 0 && Points.All(p => p.Accuracy is not null)
                ? [.. Points.Select(p => p.Accuracy!.Value)]
                : []
        );
}
