namespace Clr.Torch;

/// <summary>
/// Reduce on plateau, as a rule without state of its own: when a metric has not become better for a while, the learning rate
/// is multiplied by a factor below 1.
/// </summary>
/// <remarks>
/// <para>
/// The rule gives a factor, and the factor multiplies a schedule: attached to a <see cref="Scheduler"/>, update t uses
/// schedule(t) times the factor. <see cref="Next"/> is a pure function (state, metric) to state.
/// </para>
/// <para>
/// Two floors: minFactor bounds the factor itself. minRate bounds the product of schedule and factor, which is what
/// <c>min_lr</c> of PyTorch's ReduceLROnPlateau means; a rate that the schedule itself puts below minRate stays as the schedule
/// has it. Over a constant schedule the rates are those of PyTorch, but for its <c>eps</c>: PyTorch leaves out a reduction
/// that changes the rate by 1e-8 or less.
/// </para>
/// <para>
/// Example, patience 1 and factor 0.5, metrics 3, 2, 2, 2, 2, 2: the factors after each are 1, 1, 1, 0.5, 0.5, 0.25. A metric
/// that is NaN is not better. Source: PyTorch, ReduceLROnPlateau.
/// </para>
/// </remarks>
public sealed record Plateau
{
    /// <summary>A rule.</summary>
    /// <param name="mode">Which way the metric gets better.</param>
    /// <param name="factor">What the rate is multiplied by at each reduction, greater than 0 and below 1.</param>
    /// <param name="patience">How many metrics in a row may fail to be better: the reduction comes with the next one. 0 or more.</param>
    /// <param name="threshold">How much better a metric must be to count as better, 0 or more.</param>
    /// <param name="thresholdMode">Whether the threshold is a share of the best metric or an amount.</param>
    /// <param name="cooldown">How many metrics after a reduction do not count as bad, 0 or more.</param>
    /// <param name="minFactor">The least value of the factor, from 0 to 1.</param>
    /// <param name="minRate">The least value of schedule times factor, 0 or more: PyTorch's min_lr.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public Plateau(
        PlateauMode mode = PlateauMode.Min,
        double factor = 0.1,
        long patience = 10,
        double threshold = 1e-4,
        ThresholdMode thresholdMode = ThresholdMode.Relative,
        long cooldown = 0,
        double minFactor = 0,
        double minRate = 0
    )
    {
        if (!(factor > 0 && factor < 1))
        {
            throw Guard.Refuse(
                nameof(factor),
                $"must be greater than 0 and below 1, but was {Guard.Text(factor)}. It is what the rate is multiplied by at each reduction."
            );
        }
        Mode = Guard.Defined(mode);
        Factor = factor;
        Patience = Guard.Steps(patience, "It is the number of metrics that may fail to be better.", least: 0);
        Threshold = Guard.Rate(threshold);
        ThresholdMode = Guard.Defined(thresholdMode);
        Cooldown = Guard.Steps(cooldown, "It is the number of metrics that do not count after a reduction.", least: 0);
        MinFactor = Guard.Fraction(minFactor, "It bounds the product of all reductions; minRate bounds the rate.");
        MinRate = Guard.Rate(minRate);
    }

    /// <summary>Which way the metric gets better.</summary>
    public PlateauMode Mode { get; }

    /// <summary>What the rate is multiplied by at each reduction.</summary>
    public double Factor { get; }

    /// <summary>How many metrics in a row may fail to be better.</summary>
    public long Patience { get; }

    /// <summary>How much better a metric must be to count as better.</summary>
    public double Threshold { get; }

    /// <summary>Whether the threshold is a share of the best metric or an amount.</summary>
    public ThresholdMode ThresholdMode { get; }

    /// <summary>How many metrics after a reduction do not count as bad.</summary>
    public long Cooldown { get; }

    /// <summary>The least value of the factor.</summary>
    public double MinFactor { get; }

    /// <summary>The least value of schedule times factor.</summary>
    public double MinRate { get; }

    /// <summary>The state before the first metric: factor 1.</summary>
    public PlateauState Start =>
        new(Mode == PlateauMode.Min ? double.PositiveInfinity : double.NegativeInfinity, 0, 0, 1);

    /// <summary>The state after one more metric.</summary>
    /// <remarks>
    /// Better is a metric m with m &lt; best (1 - threshold) (Min, Relative), m &lt; best - threshold (Min, Absolute),
    /// m > best (1 + threshold) (Max, Relative) or m > best + threshold (Max, Absolute); NaN never is. Then
    /// best' = m where it is better, else best; cooldown' = max(cooldown - 1, 0); bad' = 0 where it is better or cooldown > 0,
    /// else bad + 1. Where bad' > patience: factor' = min(factor, max(factor f, minFactor)), bad' = 0 and cooldown' is that of
    /// the rule, with f the rule's factor. Metrics have any unit, and a threshold that is an amount has theirs; the factor has
    /// none. Source: PyTorch, ReduceLROnPlateau.step.
    /// </remarks>
    /// <param name="state">The state before it.</param>
    /// <param name="metric">The metric, such as the loss on held-out data after an epoch.</param>
    /// <returns>The new state; its factor is the one to use from now on.</returns>
    public PlateauState Next(PlateauState state, double metric)
    {
        var better = IsBetter(metric, state.Best);
        var cooling = state.CooldownLeft > 0;
        var bad = better || cooling ? 0 : state.BadInARow + 1;
        var next = state with
        {
            Best = better ? metric : state.Best,
            BadInARow = bad,
            CooldownLeft = cooling ? state.CooldownLeft - 1 : 0,
        };
        return bad > Patience
            ? next with
            {
                BadInARow = 0,
                CooldownLeft = Cooldown,
                Factor = Math.Min(state.Factor, Math.Max(state.Factor * Factor, MinFactor)),
            }
            : next;
    }

    /// <summary>The rate to use: schedule times factor, but not below minRate unless the schedule itself is.</summary>
    /// <remarks>The unit is that of the schedule. Source: min_lr of PyTorch's ReduceLROnPlateau.</remarks>
    /// <param name="state">The state, for its factor.</param>
    /// <param name="scheduled">What the schedule says.</param>
    /// <returns>min(scheduled, max(scheduled * factor, minRate)).</returns>
    public double Apply(PlateauState state, double scheduled) =>
        // exactly the schedule's value until the first reduction
        state.Factor == 1
            ? scheduled
            : Math.Min(scheduled, Math.Max(scheduled * state.Factor, MinRate));

    private bool IsBetter(double metric, double best) =>
        (Mode, ThresholdMode) switch
        {
            (PlateauMode.Min, ThresholdMode.Relative) => metric < best * (1 - Threshold),
            (PlateauMode.Min, _) => metric < best - Threshold,
            (_, ThresholdMode.Relative) => metric > best * (1 + Threshold),
            _ => metric > best + Threshold,
        };
}
