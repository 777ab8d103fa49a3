namespace Clr.RangeTesting;

/// <summary>One point of a sweep: what was measured at learning rate number <paramref name="Index"/>.</summary>
/// <remarks>Losses and accuracies have the caller's units. Source: what <see cref="RangeTest.Sweep"/> records.</remarks>
/// <param name="Index">k, from 0: the count of real optimizer updates before this one.</param>
/// <param name="LearningRate">lr_k.</param>
/// <param name="Loss">The raw training loss, measured before the update with lr_k; it may be NaN or infinite at the last point.</param>
/// <param name="Average">The debiased exponential average of the losses so far, for display and live stopping only. A loss
/// that is not finite never enters it.</param>
/// <param name="Accuracy">The accuracy, when there is one.</param>
/// <param name="ValidationLoss">The validation loss, measured after the update with lr_k, when there is one.</param>
public readonly record struct SweepPoint(
    int Index,
    double LearningRate,
    double Loss,
    double Average,
    double? Accuracy,
    double? ValidationLoss
);
