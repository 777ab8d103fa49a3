namespace Clr;

/// <summary>Looks at a block of values once.</summary>
internal static class ScanBlock
{
    /// <summary>The scan of a block of at least one value, with steps counted from its start.</summary>
    public static Scan Of(ReadOnlySpan<double> values)
    {
        var (least, greatest, leaves) = (-1, -1, 0);
        var (area, toGreatest) = (default(Sum), default(Sum));
        var (jump, jumpAt) = (0.0, -1);
        var odd = false;
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i];
            area = area.Plus(value);
            odd |= !(value >= 0) || value == double.PositiveInfinity;
            if (least < 0 ? !double.IsNaN(value) : value < values[least])
                least = i;
            if (greatest < 0 ? !double.IsNaN(value) : value >= values[greatest])
            {
                if (greatest < 0 || value > values[greatest])
                    greatest = i;
                leaves = i;
                toGreatest = area;
            }
            // A comparison with NaN is false; a change to or from infinity is none between finite values.
            var change = i == 0 ? 0 : Math.Abs(value - values[i - 1]);
            if (change > jump && double.IsFinite(value) && double.IsFinite(values[i - 1]))
                (jump, jumpAt) = (change, i - 1);
        }
        var scan = new Scan
        {
            Length = values.Length,
            First = values[0],
            Last = values[^1],
            Least = At(values, least),
            Greatest = At(values, greatest),
            LeavesGreatest = leaves,
            Area = area,
            AreaToGreatest = toGreatest,
            Jump = jumpAt < 0 ? null : Scan.Between(jumpAt, values[jumpAt], values[jumpAt + 1]),
        };
        return odd ? WithOddities(scan, values) : scan;
    }

    private static StepValue? At(ReadOnlySpan<double> values, int index) =>
        index < 0 ? null : new StepValue(index, values[index]);

    private static Scan WithOddities(Scan scan, ReadOnlySpan<double> values) =>
        scan with
        {
            Negative = Count(values, static value => value < 0),
            NotANumber = Count(values, double.IsNaN),
            Infinite = Count(values, double.IsInfinity),
        };

    private static Occurrences? Count(ReadOnlySpan<double> values, Func<double, bool> isOdd)
    {
        Occurrences? seen = null;
        for (var i = 0; i < values.Length; i++)
        {
            if (isOdd(values[i]))
                seen = seen is { } s ? s with { Count = s.Count + 1 } : new Occurrences(1, new StepValue(i, values[i]));
        }
        return seen;
    }
}
