using MathNet.Numerics.Statistics;

namespace Clr.RangeTesting;

/// <summary>The paper's reading of an accuracy curve, made numbers.</summary>
internal sealed class AccuracyRules
{
    private const int Window = 10;
    private const int SlowSteps = 5;

    // where a curve has no such place: no index, and after every one
    private const int Never = int.MaxValue;

    private readonly SmoothedCurve _curve;
    private readonly double[] _smoothed;
    private readonly double[] _residuals;
    private readonly double _rise;
    private readonly int _peak;

    public AccuracyRules(SmoothedCurve curve)
    {
        _curve = curve;
        _smoothed = curve.Values;
        _residuals = ResidualsOf(curve.Raw);
        double peak = _smoothed.Max();
        _peak = Array.IndexOf(_smoothed, peak);
        _rise = peak - curve.Baseline;
    }

    public (Answer Low, Answer High, AccuracyTurn Turn) Read()
    {
        double threshold = Math.Max(0.1 * _rise, 3 * _curve.Noise);
        if (!(_rise > _curve.LeastChange))
            return Silent("the accuracy does not rise by more than its noise; widen the sweep or measure on more data");
        if (_peak < Math.Max(1, _curve.Length / 20))
            return Silent("the accuracy is best where the sweep begins; begin lower");
        int start = Array.FindIndex(_smoothed, a => a - _curve.Baseline >= threshold);
        if (start < 0)
            return Silent("the accuracy never rises three noise levels above its start; measure on more data");
        var low = new Answer.Value(_curve.Places.Rates[start]);
        int falls = Falls(start);
        int slows = Slows(start);
        int ragged = Ragged(start);
        int turn = Math.Min(falls, Math.Min(slows, ragged));
        if (turn == Never)
            return (low, new Answer.AtLeast(_curve.Places.Rates[^1]), AccuracyTurn.None);
        // a fall begins by slowing, and scatter makes the slope stumble: the stronger word within one window is the name
        AccuracyTurn what =
            falls - turn < Window ? AccuracyTurn.Falls
            : ragged - turn < Window ? AccuracyTurn.Ragged
            : AccuracyTurn.Slows;
        return (low, new Answer.Value(_curve.Places.Rates[turn]), what);
    }

    private static (Answer, Answer, AccuracyTurn) Silent(string reason) =>
        (new Answer.NoSignal(reason), new Answer.NoSignal(reason), AccuracyTurn.None);

    private int Falls(int start)
    {
        double allowed = Math.Max(3 * _curve.Noise, 0.05 * _rise);
        double best = _smoothed[start];
        for (int i = start + 1; i < _smoothed.Length; i++)
        {
            best = Math.Max(best, _smoothed[i]);
            if (_smoothed[i] < best - allowed)
                return i;
        }
        return Never;
    }

    private int Slows(int start)
    {
        double[] slope = Places.Slope(_curve.Places.X, _smoothed);
        double fastest = slope[..(start + 1)].Max();
        int running = 0;
        for (int i = start + 1; i < slope.Length; i++)
        {
            fastest = Math.Max(fastest, slope[i]);
            running = slope[i] < 0.15 * fastest ? running + 1 : 0;
            if (running == SlowSteps)
                return i - SlowSteps + 1;
        }
        return Never;
    }

    /// <summary>The first window of residuals that scatters more than twice as much as the rise before it.</summary>
    private int Ragged(int start)
    {
        for (int i = start + 1; i + Window <= _residuals.Length; i++)
        {
            double calm = Scatter(Math.Max(0, Math.Min(start, i - Window)), i);
            if (Scatter(i, i + Window) > 2 * Math.Max(calm, 0.02 * _rise))
                return i;
        }
        return Never;
    }

    /// <summary>What each point differs from the middle of its neighbours, scaled so that independent noise keeps its size; a
    /// slope gives nothing and a bend next to nothing.</summary>
    private static double[] ResidualsOf(double[] raw)
    {
        var residuals = new double[raw.Length];
        for (int i = 1; i < raw.Length - 1; i++)
            residuals[i] = (raw[i] - ((raw[i - 1] + raw[i + 1]) / 2)) * Math.Sqrt(2.0 / 3);
        return residuals;
    }

    private double Scatter(int from, int to) =>
        ArrayStatistics.StandardDeviation(_residuals[from..Math.Min(to, _residuals.Length)]);
}
