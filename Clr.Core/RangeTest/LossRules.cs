namespace Clr.RangeTesting;

/// <summary>The rules that read a smoothed loss, each by its definition; they answer only where the drop is significant.</summary>
internal sealed class LossRules
{
    private readonly SmoothedCurve _curve;
    private readonly double[] _rates;
    private readonly double[] _smoothed;
    private readonly double _least;

    // the minimum set {s <= min + 1e-6 drop}, its first and last index: a flat bottom has many equal points
    private readonly int _first;
    private readonly int _last;
    private readonly double _blownUp;

    /// <param name="curve">The smoothed loss.</param>
    /// <param name="blownUp">The learning rate after the last finite loss at which the loss was NaN or infinite; NaN if none.</param>
    public LossRules(SmoothedCurve curve, double blownUp)
    {
        _curve = curve;
        _blownUp = blownUp;
        _rates = curve.Places.Rates;
        _smoothed = curve.Values;
        _least = _smoothed.Min();
        Drop = curve.Baseline - _least;
        double bottom = _least + (1e-6 * Math.Max(0, Drop));
        _first = Array.FindIndex(_smoothed, s => s <= bottom);
        _last = Array.FindLastIndex(_smoothed, s => s <= bottom);
        Silence = FindSilence();
    }

    /// <summary>L0 - min s.</summary>
    public double Drop { get; }

    /// <summary>Why no rule can answer, or null if they can.</summary>
    public Answer? Silence { get; }

    /// <summary>The answer of any rule but <see cref="RangeRule.Valley"/>, which does not read the smoothed curve.</summary>
    public Answer Answer(RangeRule rule) =>
        rule switch
        {
            RangeRule.BaseLr => RangeTest.Suggest(this).BaseLr,
            RangeRule.MaxLr => RangeTest.Suggest(this).MaxLr,
            RangeRule.SingleLr => Steepest().Times(0.5),
            RangeRule.Start => Fallen(0.1),
            RangeRule.Eighty => Fallen(0.8),
            RangeRule.Steepest => Steepest(),
            RangeRule.Edge => Edge(),
            RangeRule.Minimum => Minimum(),
            RangeRule.MinimumTenth => Minimum().Times(0.1),
            _ => throw new InvalidOperationException($"{rule} does not read the smoothed curve."),
        };

    /// <summary>Walking left from the minimum, the last learning rate with L0 - s &gt; share * drop.</summary>
    public Answer Fallen(double share)
    {
        if (Silence is not null)
            return Silence;
        int i = _first;
        while (i > 0 && _curve.Baseline - _smoothed[i - 1] > share * Drop)
            i--;
        return new RangeTesting.Answer.Value(_rates[i]);
    }

    /// <summary>
    /// Whether the loss falls among the first points already, whose median is L0: s begins above it by more than a fiftieth of the
    /// drop, and by more than noise makes.
    /// </summary>
    public bool FallsFromTheStart =>
        Silence is null && _smoothed[0] - _curve.Baseline > Math.Max(0.02 * Drop, _curve.LeastChange);

    /// <summary>The first learning rate right of the minimum set with s - min s &gt; drop / 2.</summary>
    public Answer Edge()
    {
        if (Silence is not null)
            return Silence;
        for (int i = _last + 1; i < _smoothed.Length; i++)
        {
            if (_smoothed[i] - _least > 0.5 * Drop)
                return new RangeTesting.Answer.Value(_rates[i]);
        }
        // an infinite loss has risen by more than any drop
        return double.IsNaN(_blownUp)
            ? new RangeTesting.Answer.AtLeast(_rates[^1])
            : new RangeTesting.Answer.Value(_blownUp);
    }

    /// <summary>The learning rate of least ds/d(log10 lr) left of the minimum; a tie takes the median of the tied set.</summary>
    public Answer Steepest()
    {
        if (Silence is not null)
            return Silence;
        double[] decades = _curve.Places.Decades;
        double[] slope = Places.Slope(decades, _smoothed)[..(_first + 1)];
        double steepest = slope.Min();
        double[] tied =
        [
            .. decades[..slope.Length].Where((_, i) => slope[i] <= steepest + (1e-6 * Math.Abs(steepest))),
        ];
        return new RangeTesting.Answer.Value(Math.Pow(10, Robust.Median(tied)));
    }

    /// <summary>The middle of the minimum set; a lower bound if the loss is still at its least when the sweep ends.</summary>
    public Answer Minimum()
    {
        if (Silence is not null)
            return Silence;
        double middle = Math.Pow(10, (_curve.Places.Decades[_first] + _curve.Places.Decades[_last]) / 2);
        return _last == _smoothed.Length - 1 && double.IsNaN(_blownUp)
            ? new RangeTesting.Answer.AtLeast(middle)
            : new RangeTesting.Answer.Value(middle);
    }

    private bool Broke => !double.IsNaN(_blownUp) || _curve.End > _curve.Baseline + _curve.LeastChange;

    private Answer.NoSignal? FindSilence() =>
        !(Drop > _curve.LeastChange)
            ? new RangeTesting.Answer.NoSignal(
                // where it broke, the sweep was wide enough
                Broke
                    ? "the loss does not fall by more than its noise before it breaks; use more points, larger batches or gradient accumulation"
                    : "the loss does not fall by more than its noise; widen the sweep, or use more points, larger batches or gradient accumulation"
            )
        : _first < Math.Max(1, _curve.Length / 20)
            ? new RangeTesting.Answer.NoSignal(
                "the loss is least where the sweep begins and only rises from there; begin lower"
            )
        : null;
}
