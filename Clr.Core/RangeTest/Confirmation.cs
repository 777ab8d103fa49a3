using System.Collections.Immutable;

namespace Clr.RangeTesting;

/// <summary>One run at a constant learning rate from the snapshot.</summary>
/// <remarks>The loss has the caller's unit. Source: that of <see cref="RangeTest.Confirm"/>.</remarks>
/// <param name="LearningRate">The learning rate.</param>
/// <param name="Steps">How many updates were made: all, unless the loss became NaN or infinite.</param>
/// <param name="EndLoss">The debiased average of the loss at the end; NaN or infinite if the loss became so.</param>
/// <param name="IsStable">Whether <paramref name="EndLoss"/> is below L0.</param>
public readonly record struct Probe(double LearningRate, int Steps, double EndLoss, bool IsStable);

/// <summary>How far a confirmation is: reported after every step of every probe.</summary>
/// <remarks>The loss has the caller's unit. Source: that of <see cref="RangeTest.Confirm"/>.</remarks>
/// <param name="Probe">The number of the probe, from 0.</param>
/// <param name="LearningRate">Its learning rate.</param>
/// <param name="Step">The step just made, from 0.</param>
/// <param name="Steps">How many steps the probe has.</param>
/// <param name="Average">The debiased average of its loss so far.</param>
public readonly record struct ProbeProgress(int Probe, double LearningRate, int Step, int Steps, double Average);

/// <summary>What constant learning rates showed.</summary>
/// <remarks>The loss has the caller's unit. Source: that of <see cref="RangeTest.Confirm"/>.</remarks>
/// <param name="Limit">The largest learning rate, to the tolerance, up to which every one tried ended with its smoothed loss below L0;
/// at least the highest tried if all were stable; no signal if even the lowest was not.</param>
/// <param name="Baseline">L0, the loss to end below.</param>
/// <param name="Probes">Every probe, in the order they were run.</param>
public sealed record Confirmation(Answer Limit, double Baseline, ImmutableArray<Probe> Probes);
