namespace Clr.Nodes;

/// <summary>
/// Cycles of n, n m, n m^2, ... steps from step 0 on. At most 63 of them start within <see cref="long"/>, so their starts are
/// written down once, in exact integers, and the cycle of a step is found among them: no logarithm that rounds to the wrong one.
/// </summary>
internal sealed class GrowingCycles
{
    private readonly long[] _starts;

    /// <param name="steps">n, at least 1.</param>
    /// <param name="growth">m, at least 2.</param>
    public GrowingCycles(long steps, long growth)
    {
        var starts = new List<long>();
        var lengths = new List<long>();
        // The start fits a long and the length of the cycle before it fits too, so 128 bits hold their sum and product.
        Int128 start = 0;
        Int128 length = steps;
        while (start <= long.MaxValue)
        {
            starts.Add((long)start);
            lengths.Add(Saturating.Of(length));
            start += length;
            length *= growth;
        }
        _starts = [.. starts];
        Lengths = lengths;
    }

    /// <summary>The steps of each cycle; the last may not fit a long and is then the greatest long.</summary>
    public IReadOnlyList<long> Lengths { get; }

    public long Start(int cycle) => _starts[cycle];

    /// <summary>How many cycles are complete at a step: the number of the cycle it lies in, from 0; before step 0 the first.</summary>
    public int IndexAt(long step)
    {
        var index = 0;
        while (index + 1 < _starts.Length && _starts[index + 1] <= step)
            index++;
        return index;
    }

    public long? NextStart(long after)
    {
        if (after < 0)
            return 0;
        var next = IndexAt(after) + 1;
        return next < _starts.Length ? _starts[next] : null;
    }
}
