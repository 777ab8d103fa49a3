namespace Clr.Plot;

/// <summary>The least and greatest of the numbers seen so far, NaN left out; [0, 1] when there was none.</summary>
internal sealed class Range
{
    private double _low = double.PositiveInfinity;
    private double _high = double.NegativeInfinity;

    public double Low => _low <= _high ? _low : 0;

    public double High => _low <= _high ? _high : 1;

    public void Include(IEnumerable<double> values)
    {
        foreach (var value in values)
        {
            if (!double.IsFinite(value))
                continue;
            _low = Math.Min(_low, value);
            _high = Math.Max(_high, value);
        }
    }
}
