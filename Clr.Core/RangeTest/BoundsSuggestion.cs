using System.Collections.Immutable;

namespace Clr.RangeTesting;

/// <summary>The learning rates that one reading suggests.</summary>
/// <remarks>Source: the formulas at <see cref="LossReading.Suggestion"/>, by <see cref="RangeTest.ReadLoss"/>.</remarks>
/// <param name="BaseLr">The lower bound of a cyclical policy.</param>
/// <param name="MaxLr">The upper bound of a cyclical policy.</param>
/// <param name="SingleLr">A single learning rate, for a policy without cycles.</param>
/// <param name="Warnings">What to know before using them; nothing if all is well.</param>
public sealed record BoundsSuggestion(Answer BaseLr, Answer MaxLr, Answer SingleLr, ImmutableArray<string> Warnings);
