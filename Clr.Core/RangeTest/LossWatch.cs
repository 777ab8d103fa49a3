namespace Clr.RangeTesting;

/// <summary>Follows the losses of one sweep and says when <see cref="StopRule"/> fires.</summary>
internal sealed class LossWatch(StopRule rule, int points)
{
    private const int StepsRunning = 3;
    private const double GivenBack = 0.8;

    private readonly DebiasedAverage.Running _average = new(rule.Beta);
    private readonly int _warmUp = Robust.BaselineCount(points);
    private readonly List<double> _first = [];
    private readonly List<double> _sortedSteps = [];

    // the variance of an exponential average of independent values is (1-b)/(1+b) times theirs
    private readonly double _averagedNoise = Math.Sqrt((1 - rule.Beta) / (1 + rule.Beta));
    private double _previous = double.NaN;
    private double _baseline;
    private double _best = double.PositiveInfinity;
    private int _running;

    /// <summary>a_k, the debiased average after the latest loss.</summary>
    public double Average => _average.Value;

    public StopReason? Add(double loss)
    {
        if (!double.IsFinite(loss))
            return StopReason.NonFinite;
        double average = _average.Add(loss);
        Remember(loss);
        if (_first.Count < _warmUp)
        {
            _first.Add(loss);
            if (_first.Count == _warmUp)
                _baseline = Robust.Median([.. _first]);
            return null;
        }
        _best = Math.Min(_best, average);
        if (Diverged(average))
            return StopReason.Diverged;
        return _best > 0 && average > rule.Ratio * _best ? StopReason.RatioExceeded : null;
    }

    private bool Diverged(double average)
    {
        double noise = Robust.NoiseOfSteps(Robust.SortedMedian(_sortedSteps));
        double drop = _baseline - _best;
        double accident = Math.Max(6 * noise * _averagedNoise, Robust.RoundingAt(_baseline));
        bool back = drop > accident && average >= _best + (GivenBack * drop);
        _running = back ? _running + 1 : 0;
        return _running >= StepsRunning || average > _baseline + (20 * Math.Max(noise, 1e-3 * Math.Abs(_baseline)));
    }

    /// <summary>Keeps |x_k - x_(k-1)| sorted, so that its median costs one insertion.</summary>
    private void Remember(double loss)
    {
        if (!double.IsNaN(_previous))
        {
            double step = Math.Abs(loss - _previous);
            int at = _sortedSteps.BinarySearch(step);
            _sortedSteps.Insert(at < 0 ? ~at : at, step);
        }
        _previous = loss;
    }
}
